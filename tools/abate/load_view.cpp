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

constexpr std::size_t title_columns = 40;
constexpr double worth_a_line = 0.05; // rows late, below which a group has nothing to say
constexpr std::size_t most_teams = 20;

Cell head(const Screen& screen, Say text) {
    return {std::string{say(screen.language, text)}, Look::faint};
}

std::vector<Cell> group_cells(const Screen& screen, const study::RowsAnswer& group) {
    std::vector<Cell> cells = {
        {group.key}, {cut_to(in(screen.language, group.title), title_columns)}, {std::to_string(group.rows)}};
    cells.push_back({group.late ? number(group.late->mean) : "-"});
    cells.push_back(group.none_late ? odds(screen, *group.none_late) : Cell{});
    if (group.riskiest && group.riskiest_on_time) {
        cells.push_back({fmt::format("{} ({} %)", *group.riskiest, percent(*group.riskiest_on_time))});
    }
    return cells;
}

/// Groups that expect nothing to be late share one line.
void add_groups(Grid& grid, const Screen& screen, Say title, const std::vector<study::RowsAnswer>& groups) {
    grid.note(0, {std::string{say(screen.language, title)}, Look::strong});
    std::size_t quiet = 0;
    for (const auto& group : groups) {
        if (group.late && group.late->mean >= worth_a_line) {
            grid.row(group_cells(screen, group));
        } else if (group.counted > 0) {
            ++quiet; // a group without any row that can be judged expects nothing
        }
    }
    if (quiet > 0) {
        grid.note(1, {fmt::format(fmt::runtime(say(screen.language, Say::quiet_groups)), quiet), Look::faint});
    }
}

bool busier(const study::TeamAnswer* a, const study::TeamAnswer* b) {
    return a->utilisation > b->utilisation;
}

std::string chain_text(const Screen& screen, const study::Answer& answer, const study::ChainAnswer& chain) {
    std::string text;
    for (const auto& link : chain.links) {
        const auto end =
            link.finish_p50 ? short_day(answer, *link.finish_p50) : std::string{say(screen.language, Say::beyond)};
        text += fmt::format("{}{} {}", text.empty() ? "" : " → ", link.part, end);
    }
    return text;
}

} // namespace

void print_row_groups(const Screen& screen, const study::MixAnswer& mix) {
    print_title(screen, say(screen.language, Say::row_groups));
    using enum Grid::Align;
    Grid grid{{left, left, right, right, right, left}};
    grid.row({{},
              {},
              head(screen, Say::number_of_rows),
              head(screen, Say::late),
              head(screen, Say::none_late),
              head(screen, Say::riskiest)});
    grid.row(group_cells(screen, mix.plan));
    add_groups(grid, screen, Say::by_chapter, mix.chapters);
    add_groups(grid, screen, Say::by_section, mix.sections);
    add_groups(grid, screen, Say::by_unit, mix.units);
    add_groups(grid, screen, Say::by_task, mix.tasks);
    grid.print(screen.out, screen.colours);
}

void print_teams(const Screen& screen, const study::MixAnswer& mix) {
    std::vector<const study::TeamAnswer*> teams;
    for (const auto& team : mix.teams) {
        teams.push_back(&team);
    }
    if (teams.empty()) {
        return;
    }
    std::stable_sort(teams.begin(), teams.end(), busier);
    print_title(screen, say(screen.language, Say::teams));
    using enum Grid::Align;
    Grid grid{{left, left, right, right, right, right, right}};
    grid.row({{},
              {},
              head(screen, Say::team_size),
              head(screen, Say::utilisation),
              {"P90", Look::faint},
              head(screen, Say::mean_wait),
              head(screen, Say::mean_line)});
    for (std::size_t i = 0; i < std::min(teams.size(), most_teams); ++i) {
        const auto& team = *teams[i];
        grid.row({{team.key},
                  {cut_to(in(screen.language, team.title), title_columns)},
                  {count(team.size_p50)},
                  {percent(team.utilisation) + " %"},
                  {percent(team.utilisation_p90) + " %"},
                  {number(team.mean_wait)},
                  {number(team.mean_line)}});
    }
    if (teams.size() > most_teams) {
        const auto text = say(screen.language, Say::more_teams);
        grid.note(1, {fmt::format(fmt::runtime(text), teams.size() - most_teams), Look::faint});
    }
    grid.print(screen.out, screen.colours);
}

void print_chains(const Screen& screen, const study::Answer& answer, const study::MixAnswer& mix) {
    if (mix.chains.empty()) {
        return;
    }
    print_title(screen, say(screen.language, Say::chains));
    using enum Grid::Align;
    Grid grid{{left, left, right, left}};
    grid.row({{}, head(screen, Say::due), head(screen, Say::on_time), head(screen, Say::chain)});
    for (const auto& chain : mix.chains) {
        grid.row({{chain.id},
                  {short_day(answer, chain.deadline)},
                  {chain.on_time ? percent(*chain.on_time) + " %" : std::string{}},
                  {chain_text(screen, answer, chain)}});
    }
    grid.print(screen.out, screen.colours);
}

} // namespace tools::abate
