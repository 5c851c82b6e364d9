#include "tools/abate/display_width.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
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

std::vector<std::string> pollutants(const study::MixAnswer& mix) {
    std::vector<std::string> found;
    for (const auto& measure : mix.parts) {
        for (const auto& effect : measure.effects) {
            if (std::find(found.begin(), found.end(), effect.pollutant) == found.end()) {
                found.push_back(effect.pollutant);
            }
        }
    }
    return found;
}

using Member = study::Figure study::EffectAnswer::*;

void add_effects(std::vector<Cell>& cells, const study::PartAnswer& measure, const std::vector<std::string>& pollutants,
                 Member member) {
    for (const auto& pollutant : pollutants) {
        Cell cell;
        for (const auto& effect : measure.effects) {
            if (effect.pollutant == pollutant) {
                cell.text = number((effect.*member).mean);
            }
        }
        cells.push_back(std::move(cell));
    }
}

Cell on_time(const study::PartAnswer& measure) {
    return measure.on_time ? Cell{percent(measure.on_time->value) + " %"} : Cell{};
}

/// The date, "not this year" for a part that may not finish, nothing for one that has no end.
Cell finish(const Screen& screen, const study::PartAnswer& measure) {
    if (!measure.on_time) {
        return {};
    }
    return measure.finish_p80 ? Cell{*measure.finish_p80} : Cell{std::string{say(screen.language, Say::later)}};
}

void add_measure(Grid& grid, const Screen& screen, const study::PartAnswer& measure,
                 const std::vector<std::string>& pollutants) {
    std::vector<Cell> first = {{measure.id},
                               {cut_to(in(screen.language, measure.title), title_columns)},
                               on_time(measure),
                               finish(screen, measure),
                               {std::string{say(screen.language, Say::calendar_year)}}};
    add_effects(first, measure, pollutants, &study::EffectAnswer::calendar_year);
    grid.row(std::move(first));
    std::vector<Cell> second(4);
    second.push_back({std::string{say(screen.language, Say::full_year)}});
    add_effects(second, measure, pollutants, &study::EffectAnswer::full_year);
    grid.row(std::move(second));
}

} // namespace

void print_measures(const Screen& screen, const study::MixAnswer& mix) {
    const auto head = [&](Say text) { return Cell{std::string{say(screen.language, text)}, Look::faint}; };
    print_title(screen, say(screen.language, Say::measures));
    const auto columns = pollutants(mix);
    std::vector<Grid::Align> align(5 + columns.size(), Grid::Align::right);
    align[0] = align[1] = align[3] = align[4] = Grid::Align::left;
    Grid grid{align};
    std::vector<Cell> heads = {{}, {}, head(Say::on_time), head(Say::finish_p80), {}};
    for (const auto& pollutant : columns) {
        heads.push_back({pollutant, Look::faint});
    }
    grid.row(std::move(heads));
    std::string off;
    for (const auto& measure : mix.parts) {
        if (!measure.effects.empty()) {
            add_measure(grid, screen, measure, columns);
        } else if (!measure.active && measure.mechanism != "goal") {
            off += (off.empty() ? "" : ", ") + measure.id + " " + in(screen.language, measure.title);
        }
    }
    if (!off.empty()) {
        grid.note(0, {fmt::format(fmt::runtime(say(screen.language, Say::not_in_mix)), off), Look::faint});
    }
    grid.print(screen.out, screen.colours);
}

} // namespace tools::abate
