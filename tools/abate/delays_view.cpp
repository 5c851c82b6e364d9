#include "tools/abate/display_width.hpp"
#include "tools/abate/plan_views.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace tools::abate {

namespace study = models::study;

namespace {

constexpr std::size_t title_columns = 36;

Cell head(const Screen& screen, Say text) {
    return {std::string{say(screen.language, text)}, Look::faint};
}

std::string with_interval(Language language, const study::Shift& shift) {
    return fmt::format("{} ({})", number(shift.mean), range(language, shift.interval.low, shift.interval.high));
}

/// "6.4b 81→63 %" of the one that moves most.
std::string largest(const std::vector<study::MovedProbability>& moved) {
    if (moved.empty()) {
        return {};
    }
    const auto& x = moved.front();
    const auto more = moved.size() > 1 ? fmt::format(" +{}", moved.size() - 1) : std::string{};
    return fmt::format("{} {}→{} %{}", x.id, percent(x.before), percent(x.after), more);
}

std::string tonnes(const study::DelayPriceAnswer& price) {
    std::vector<std::string> list;
    for (const auto& x : price.tonnes) {
        if (const auto text = number(x.change.mean); text != "0") {
            list.push_back(x.pollutant + " " + text);
        }
    }
    return fmt::format("{}", fmt::join(list, ", "));
}

bool costs_nothing(const study::DelayPriceAnswer& price) {
    return price.targets.empty() && price.rows.empty() && price.tonnes.empty();
}

} // namespace

void print_delay_prices(const Screen& screen, const study::Answer& answer) {
    if (!answer.delay_prices) {
        return;
    }
    const auto& prices = *answer.delay_prices;
    const auto language = screen.language;
    print_title(screen,
                fmt::format(fmt::runtime(say(language, Say::delay_prices)), fmt::arg("days", count(prices.days)),
                            fmt::arg("n", prices.completed), fmt::arg("targets", prices.targets)));
    using enum Grid::Align;
    Grid grid{{left, left, left, left, left, left, left}};
    grid.row({{},
              {},
              head(screen, Say::more_missed),
              head(screen, Say::more_late),
              head(screen, Say::target_moved),
              head(screen, Say::row_moved),
              head(screen, Say::tonnes_lost)});
    std::size_t free = 0;
    for (const auto& price : prices.prices) {
        if (costs_nothing(price)) {
            ++free;
            continue;
        }
        grid.row({{price.id},
                  {cut_to(in(language, price.title), title_columns)},
                  {with_interval(language, price.missed)},
                  {with_interval(language, price.late)},
                  {largest(price.targets)},
                  {largest(price.rows)},
                  {tonnes(price)}});
    }
    if (free > 0) {
        grid.note(1, {fmt::format(fmt::runtime(say(language, Say::free_delays)), free), Look::faint});
    }
    if (prices.interrupted) {
        grid.note(0, {std::string{say(language, Say::prices_interrupted)}, Look::poor});
    }
    grid.print(screen.out, screen.colours);
}

} // namespace tools::abate
