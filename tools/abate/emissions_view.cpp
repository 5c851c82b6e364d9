#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
#include "tools/abate/wording.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace tools::abate {

namespace study = models::study;

namespace {

/// The entries of one source group, one per pollutant.
struct GroupRows {
    const study::EmissionAnswer* first;
    std::vector<const study::EmissionAnswer*> by_pollutant;
};

std::vector<std::string> pollutants(const study::MixAnswer& mix) {
    std::vector<std::string> found;
    for (const auto& entry : mix.emissions) {
        if (std::find(found.begin(), found.end(), entry.pollutant) == found.end()) {
            found.push_back(entry.pollutant);
        }
    }
    return found;
}

/// In order of the first entry of each group.
std::vector<GroupRows> groups(const study::MixAnswer& mix, const std::vector<std::string>& pollutants) {
    std::vector<GroupRows> found;
    for (const auto& entry : mix.emissions) {
        auto group = std::find_if(found.begin(), found.end(),
                                  [&](const GroupRows& rows) { return rows.first->group == entry.group; });
        if (group == found.end()) {
            found.push_back({&entry, std::vector<const study::EmissionAnswer*>(pollutants.size())});
            group = found.end() - 1;
        }
        const auto at = std::find(pollutants.begin(), pollutants.end(), entry.pollutant) - pollutants.begin();
        group->by_pollutant[static_cast<std::size_t>(at)] = &entry;
    }
    return found;
}

bool unchanged(const GroupRows& group) {
    return std::all_of(group.by_pollutant.begin(), group.by_pollutant.end(), [](const auto* entry) {
        return entry == nullptr || (entry->change.mean == 0.0 && entry->change.p5 == 0.0 && entry->change.p95 == 0.0);
    });
}

using Member = study::Figure study::EmissionAnswer::*;

std::vector<Cell> figures(const GroupRows& group, Member member, Look look) {
    std::vector<Cell> cells;
    for (const auto* entry : group.by_pollutant) {
        cells.push_back(entry == nullptr ? Cell{} : Cell{number((entry->*member).mean), look});
    }
    return cells;
}

void add_row(Grid& grid, std::vector<Cell> begin, std::vector<Cell> figures) {
    begin.insert(begin.end(), figures.begin(), figures.end());
    grid.row(std::move(begin));
}

void add_group(Grid& grid, const Screen& screen, const GroupRows& group) {
    const auto language = screen.language;
    const Cell title{in(language, group.first->title) + (group.first->memo ? " *" : "")};
    if (unchanged(group)) {
        add_row(grid, {title, {std::string{say(language, Say::unchanged)}, Look::faint}},
                figures(group, &study::EmissionAnswer::bau, Look::plain));
        return;
    }
    add_row(grid, {title, {std::string{say(language, Say::bau)}}},
            figures(group, &study::EmissionAnswer::bau, Look::plain));
    add_row(grid, {{}, {std::string{say(language, Say::mix)}}},
            figures(group, &study::EmissionAnswer::mix, Look::plain));
    add_row(grid, {{}, {std::string{say(language, Say::change)}, Look::strong}},
            figures(group, &study::EmissionAnswer::change, Look::strong));
}

} // namespace

void print_emissions(const Screen& screen, const study::MixAnswer& mix) {
    if (mix.emissions.empty()) {
        return;
    }
    print_title(screen, say(screen.language, Say::emissions));
    const auto columns = pollutants(mix);
    std::vector<Grid::Align> align(2 + columns.size(), Grid::Align::right);
    align[0] = align[1] = Grid::Align::left;
    Grid grid{align};
    std::vector<Cell> head(2);
    for (const auto& pollutant : columns) {
        head.push_back({pollutant, Look::faint});
    }
    grid.row(std::move(head));
    bool memo = false;
    for (const auto& group : groups(mix, columns)) {
        add_group(grid, screen, group);
        memo = memo || group.first->memo;
    }
    if (memo) {
        grid.note(0, {std::string{say(screen.language, Say::memo_note)}, Look::faint});
    }
    grid.print(screen.out, screen.colours);
}

} // namespace tools::abate
