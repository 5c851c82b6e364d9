#include "tools/abate/display_width.hpp"
#include "tools/abate/plan_views.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace tools::abate {

namespace study = models::study;

namespace {

constexpr std::size_t title_columns = 40;

/// Two figures side by side and their difference.
struct Line {
    const study::DifferenceAnswer* of;
    double a;
    double b;
    double difference;
    study::Interval interval;
};

/// Odds of a target in percent.
Line odds_of(const study::DifferenceAnswer& x) {
    const auto interval = x.assurance_interval.value_or(study::Interval{});
    return {&x,
            100.0 * x.assurance_a.value_or(0.0),
            100.0 * x.assurance_b.value_or(0.0),
            100.0 * x.assurance_difference.value_or(0.0),
            {100.0 * interval.low, 100.0 * interval.high}};
}

/// What moved of one kind, the largest move first.
std::vector<Line> moved(const study::Answer& answer, const std::string& kind) {
    std::vector<Line> lines;
    for (const auto& x : answer.differences) {
        const bool judged = kind != "target" || x.assurance_difference.has_value();
        const bool total = kind != "emission" || x.key.starts_with("total/");
        if (x.kind == kind && judged && total) {
            lines.push_back(kind == "target" ? odds_of(x) : Line{&x, x.mean_a, x.mean_b, x.mean, x.interval});
        }
    }
    std::erase_if(lines, [](const Line& line) { return line.difference == 0.0; });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return std::abs(a.difference) > std::abs(b.difference); });
    return lines;
}

/// Whether the interval of the difference leaves out zero.
bool clear(const Line& line) {
    return line.interval.low > 0.0 || line.interval.high < 0.0;
}

void add_block(Grid& grid, const Screen& screen, Say title, const std::string& unit, const std::vector<Line>& lines) {
    const auto text = lines.empty() ? say(screen.language, Say::nothing_moved) : std::string_view{};
    grid.note(0, {fmt::format("{} {}", say(screen.language, title), text), Look::strong});
    std::size_t unclear = 0;
    for (const auto& line : lines) {
        if (!clear(line)) {
            ++unclear;
            continue;
        }
        grid.row({{line.of->key},
                  {cut_to(in(screen.language, line.of->title), title_columns)},
                  {count(line.a)},
                  {count(line.b)},
                  {fmt::format("{} ({})", count(line.difference),
                               range(screen.language, line.interval.low, line.interval.high))},
                  {unit}});
    }
    if (unclear > 0) {
        grid.note(1, {fmt::format(fmt::runtime(say(screen.language, Say::within_chance)), unclear), Look::faint});
    }
}

} // namespace

void print_slip(const Screen& screen, const study::Answer& answer) {
    const auto& a = answer.mixes.front().key;
    const auto& b = answer.mixes.back().key;
    const auto language = screen.language;
    print_title(screen, fmt::format(fmt::runtime(say(language, Say::differences)), fmt::arg("a", a), fmt::arg("b", b)));
    using enum Grid::Align;
    Grid grid{{left, left, right, right, left, left}};
    grid.row({{}, {}, {a, Look::faint}, {b, Look::faint}, {std::string{say(language, Say::difference)}, Look::faint}});
    add_block(grid, screen, Say::rows_on_time, "%", moved(answer, "row"));
    add_block(grid, screen, Say::targets_met, "%", moved(answer, "target"));
    add_block(grid, screen, Say::tonnes_in_all, unit(language, "t/a"), moved(answer, "emission"));
    grid.print(screen.out, screen.colours);
}

} // namespace tools::abate
