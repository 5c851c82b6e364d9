#include "tools/abate/display_width.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <ostream>

namespace tools::abate {

namespace study = models::study;

namespace {

constexpr std::size_t title_columns = 44;

std::string title(const Screen& screen, const study::TargetAnswer& target) {
    const auto text = cut_to(in(screen.language, target.title), title_columns);
    return target.strive ? fmt::format("{} ({})", text, say(screen.language, Say::strive)) : text;
}

std::string threshold(const Screen& screen, const study::TargetAnswer& target) {
    if (!target.threshold) {
        return std::string{say(screen.language, Say::not_set)};
    }
    const auto* sign = target.comparison == study::Comparison::at_least ? "≥" : "≤";
    return fmt::format("{} {} {}", sign, count(*target.threshold), unit(screen.language, target.unit));
}

std::string forecast(const Screen& screen, const study::TargetAnswer& target) {
    if (target.value.p10 == target.value.p90) {
        return count(target.value.p50) + " " + unit(screen.language, target.unit);
    }
    return fmt::format("{} ({}) {}", count(target.value.p50),
                       range(screen.language, target.value.p10, target.value.p90), unit(screen.language, target.unit));
}

std::string reach(const Screen& screen, const study::TargetAnswer& target) {
    std::string list;
    for (const auto& entry : target.reach) {
        list += (list.empty() ? "" : " / ") + count(entry.threshold);
    }
    const bool least = target.comparison == study::Comparison::at_least;
    const auto text = say(screen.language, least ? Say::reach_at_least : Say::reach_at_most);
    return fmt::format(fmt::runtime(text), list + " " + unit(screen.language, target.unit));
}

std::vector<Cell> target_row(const Screen& screen, const study::TargetAnswer& target) {
    std::vector<Cell> cells = {{target.id}, {title(screen, target)}};
    cells.push_back({threshold(screen, target), target.threshold ? Look::plain : Look::faint});
    if (target.unanswered) {
        cells.push_back({in(screen.language, *target.unanswered), Look::faint});
        return cells;
    }
    cells.push_back({forecast(screen, target)});
    if (target.assurance) {
        cells.push_back({probability(screen.language, *target.assurance)});
        cells.push_back(likelihood(screen.language, target.assurance->likelihood));
    }
    return cells;
}

Cell head(const Screen& screen, Say text) {
    return {std::string{say(screen.language, text)}, Look::faint};
}

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) {
        list += (list.empty() ? "" : ", ") + word;
    }
    return list;
}

void add_target(Grid& grid, const Screen& screen, const study::TargetAnswer& target) {
    grid.row(target_row(screen, target));
    if (!target.reach.empty()) {
        grid.note(1, {reach(screen, target), Look::faint});
    }
    if (target.undefined_share > 0.0 && !target.unanswered) {
        const auto text = say(screen.language, Say::undefined);
        grid.note(1, {fmt::format(fmt::runtime(text), percent(target.undefined_share)), Look::poor});
    }
}

} // namespace

void print_targets(const Screen& screen, const study::MixAnswer& mix) {
    print_title(screen, say(screen.language, Say::targets));
    using enum Grid::Align;
    Grid grid{{left, left, left, left, right, left}};
    grid.row({{}, {}, head(screen, Say::threshold), head(screen, Say::forecast), head(screen, Say::assurance)});
    for (const auto& target : mix.targets) {
        add_target(grid, screen, target);
    }
    grid.print(screen.out, screen.colours);
}

namespace {

/// Which targets of a group fail most often, and which together.
void add_failures(Grid& grid, const Screen& screen, const study::GroupAnswer& group) {
    std::vector<std::string> often;
    for (const auto& x : group.most_missed) {
        often.push_back(fmt::format("{} {} %", x.id, percent(x.missed)));
    }
    if (!often.empty()) {
        grid.note(1, {fmt::format(fmt::runtime(say(screen.language, Say::most_missed)), joined(often))});
    }
    std::vector<std::string> pairs;
    for (const auto& x : group.together) {
        pairs.push_back(fmt::format("{} + {} {} % ({} %)", x.a, x.b, percent(x.both), percent(x.product)));
    }
    if (!pairs.empty()) {
        grid.note(1, {fmt::format(fmt::runtime(say(screen.language, Say::missed_together)), joined(pairs))});
    }
}

} // namespace

void print_groups(const Screen& screen, const study::MixAnswer& mix) {
    if (mix.groups.empty()) {
        return;
    }
    print_title(screen, say(screen.language, Say::together));
    using enum Grid::Align;
    Grid grid{{left, left, left, left}};
    for (const auto& group : mix.groups) {
        std::vector<Cell> cells = {{in(screen.language, group.title)}};
        if (group.all_met && group.missed) {
            const auto word = likelihood(screen.language, group.all_met->likelihood);
            cells.push_back({fmt::format(fmt::runtime(say(screen.language, Say::all_met)),
                                         fmt::arg("probability", probability(screen.language, *group.all_met)),
                                         fmt::arg("word", word.text)),
                             word.look});
            cells.push_back(
                {fmt::format(fmt::runtime(say(screen.language, Say::missed)),
                             fmt::arg("missed", number(group.missed->mean)), fmt::arg("of", group.targets.size()))});
        } else {
            cells.push_back({std::string{say(screen.language, Say::nothing_set)}, Look::faint});
        }
        grid.row(std::move(cells));
        add_failures(grid, screen, group);
        if (!group.unanswered.empty()) {
            const auto text = say(screen.language, Say::unanswered);
            grid.note(1, {fmt::format(fmt::runtime(text), joined(group.unanswered)), Look::faint});
        }
        if (!group.not_set.empty()) {
            const auto text = say(screen.language, Say::waiting);
            grid.note(1, {fmt::format(fmt::runtime(text), joined(group.not_set)), Look::faint});
        }
    }
    grid.print(screen.out, screen.colours);
}

} // namespace tools::abate
