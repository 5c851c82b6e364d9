#include "models/study/row.hpp"

#include "models/study/open_wait.hpp"
#include "models/study/posting.hpp"

#include <limits>

namespace models::study {
namespace {

using measures::Cause;
using sim::time::ticks_per_day;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double tick_or_nothing(std::optional<sim::time::Tick> tick) {
    return tick ? static_cast<double>(*tick) : nothing;
}

} // namespace

Row::Row(const district::District& district, std::size_t mixes)
    : district_{&district},
      groups_{district.groups.size()},
      pollutants_{district.pollutants.size()},
      targets_{district.targets.size()},
      parts_{district.plan.parts.size()},
      teams_{district.teams.size()},
      mixes_{mixes} {
    for (const bool posts : posting_parts(district)) {
        effects_.push_back(posts ? std::optional{with_effects_++} : std::nullopt);
    }
}

void Row::write_bau(const district::Simulator& simulator, std::span<double> row) const {
    for (std::size_t group = 0; group < groups_; ++group) {
        for (std::size_t pollutant = 0; pollutant < pollutants_; ++pollutant) {
            row[base_year(group, pollutant)] =
                simulator.ledger().base_year(district_->groups[group].id, district_->pollutants[pollutant]);
        }
    }
    write_world(0, simulator, row);
}

void Row::write_mix(std::size_t section, const plan::Mix& mix, const district::Simulator& simulator,
                    std::span<const plan::Standing> standings, std::span<double> row) const {
    write_world(section, simulator, row);
    for (std::size_t index = 0; index < parts_; ++index) {
        write_part(section, index, mix, simulator, row);
        row[part(section, index, PartColumn::slack)] =
            static_cast<double>(standings[index].slack) / static_cast<double>(ticks_per_day);
        row[part(section, index, PartColumn::critical)] = standings[index].critical ? 1.0 : 0.0;
        if (has_effects(index)) {
            write_effects(section, index, simulator.ledger(), row);
        }
    }
    write_teams(section, simulator, row);
}

void Row::write_world(std::size_t section, const district::Simulator& simulator, std::span<double> row) const {
    for (std::size_t i = 0; i < targets_; ++i) {
        row[target(section, i)] = simulator.verdicts()[i].value_or(nothing);
    }
    for (std::size_t group = 0; group < groups_; ++group) {
        for (std::size_t pollutant = 0; pollutant < pollutants_; ++pollutant) {
            row[emission(section, group, pollutant)] =
                simulator.ledger().total(district_->groups[group].id, district_->pollutants[pollutant]);
        }
    }
}

void Row::write_part(std::size_t section, std::size_t index, const plan::Mix& mix, const district::Simulator& simulator,
                     std::span<double> row) const {
    const auto& journal = simulator.journal();
    const auto measure = district_->plan.parts[index].measure;
    row[part(section, index, PartColumn::begun)] = tick_or_nothing(journal.begun(measure));
    row[part(section, index, PartColumn::finished)] = tick_or_nothing(journal.finished(measure));
    row[part(section, index, PartColumn::delivered)] = journal.delivered(measure);
    // What was there before the year counts on both sides: 82 of 85 %, not 82 of the 3 that were still to come.
    const double due = journal.due(measure);
    row[part(section, index, PartColumn::due)] = due > 0.0 ? due + journal.inherited(measure) : 0.0;
    for (std::size_t cause = 0; cause < measures::causes; ++cause) {
        row[wait(section, index, static_cast<Cause>(cause))] = journal.mean_wait(measure, static_cast<Cause>(cause));
    }
    if (const auto open = open_wait(district_->plan, mix, index, journal, district_->calendar.horizon())) {
        row[wait(section, index, open->cause)] = open->days;
    }
}

void Row::write_effects(std::size_t section, std::size_t index, const ledger::Ledger& ledger,
                        std::span<double> row) const {
    const auto measure = district_->plan.parts[index].measure;
    for (std::size_t pollutant = 0; pollutant < pollutants_; ++pollutant) {
        const auto column = district_->pollutants[pollutant];
        double calendar = 0.0;
        double full_year = 0.0;
        for (const auto& group : district_->groups) {
            calendar += ledger.attributed(measure, group.id, column);
            full_year += ledger.full_year(measure, group.id, column);
        }
        row[calendar_effect(section, index, pollutant)] = calendar;
        row[full_year_effect(section, index, pollutant)] = full_year;
    }
}

void Row::write_teams(std::size_t section, const district::Simulator& simulator, std::span<double> row) const {
    for (std::size_t index = 0; index < teams_; ++index) {
        const auto& load = simulator.teams()[index];
        const auto elapsed = static_cast<double>(load.elapsed);
        row[team(section, index, TeamColumn::size)] = elapsed > 0.0 ? static_cast<double>(load.offered) / elapsed : 0.0;
        row[team(section, index, TeamColumn::utilisation)] = load.utilisation();
        row[team(section, index, TeamColumn::wait)] = load.mean_wait() / static_cast<double>(ticks_per_day);
        row[team(section, index, TeamColumn::line)] = load.mean_line();
    }
}

} // namespace models::study
