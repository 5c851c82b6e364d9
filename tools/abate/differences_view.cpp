#include "tools/abate/display_width.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

namespace tools::abate {

namespace study = models::study;

namespace {

constexpr std::size_t title_columns = 40;

Cell head(const Screen& screen, Say text) {
    return {std::string{say(screen.language, text)}, Look::faint};
}

std::string with_interval(Language language, double value, const study::Interval& interval) {
    return fmt::format("{} ({})", count(value), range(language, interval.low, interval.high));
}

/// A target's id, or the pollutant of "group/pollutant".
std::string short_key(const study::DifferenceAnswer& x) {
    return x.key.substr(x.key.rfind('/') + 1);
}

/// Whether no draw tells the two mixes apart.
bool equal(const study::DifferenceAnswer& x) {
    return x.better == 0.0 && x.worse == 0.0 && x.mean == 0.0;
}

std::vector<Cell> difference_row(const Screen& screen, const study::DifferenceAnswer& x) {
    return {{short_key(x)},
            {cut_to(in(screen.language, x.title), title_columns)},
            {count(x.mean_a)},
            {count(x.mean_b)},
            {with_interval(screen.language, x.mean, x.interval)},
            {unit(screen.language, x.unit)},
            {percent(x.better) + " %"},
            {percent(x.worse) + " %"},
            {x.correlation ? fmt::format("{:.2f}", *x.correlation) : "-"},
            {x.draws_needed ? count(*x.draws_needed) : "-"}};
}

std::vector<Cell> assurance_row(const Screen& screen, const study::DifferenceAnswer& x) {
    const auto interval = x.assurance_interval.value_or(study::Interval{});
    return {{},
            {"  " + std::string{say(screen.language, Say::probability_rows)}, Look::faint},
            {percent(*x.assurance_a) + " %"},
            {percent(*x.assurance_b) + " %"},
            {with_interval(screen.language, 100.0 * *x.assurance_difference,
                           {100.0 * interval.low, 100.0 * interval.high})},
            {unit(screen.language, "pp")}};
}

void print_pair(const Screen& screen, const study::Answer& answer, const std::string& a, const std::string& b) {
    const auto language = screen.language;
    print_title(screen, fmt::format(fmt::runtime(say(language, Say::differences)), fmt::arg("a", a), fmt::arg("b", b)));
    using enum Grid::Align;
    Grid grid{{left, left, right, right, left, left, right, right, right, right}};
    grid.row({{},
              {},
              {a, Look::faint},
              {b, Look::faint},
              head(screen, Say::difference),
              {},
              {fmt::format(fmt::runtime(say(language, Say::better)), a), Look::faint},
              {fmt::format(fmt::runtime(say(language, Say::better)), b), Look::faint},
              head(screen, Say::correlation),
              head(screen, Say::draws_needed)});
    std::size_t same = 0;
    for (const auto& difference : answer.differences) {
        if (difference.a != a || difference.b != b) {
            continue;
        }
        if (equal(difference)) {
            ++same;
            continue;
        }

        grid.row(difference_row(screen, difference));
        if (difference.assurance_a && difference.assurance_b && difference.assurance_difference) {
            grid.row(assurance_row(screen, difference));
        }
    }
    if (same > 0) {
        grid.note(0, {fmt::format(fmt::runtime(say(language, Say::no_difference)), same), Look::faint});
    }
    grid.print(screen.out, screen.colours);
}

} // namespace

void print_differences(const Screen& screen, const study::Answer& answer) {
    const study::DifferenceAnswer* shown = nullptr;
    for (const auto& difference : answer.differences) {
        if (shown == nullptr || shown->a != difference.a || shown->b != difference.b) {
            print_pair(screen, answer, difference.a, difference.b);
            shown = &difference;
        }
    }
}

} // namespace tools::abate
