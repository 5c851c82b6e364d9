#include "models/study/row.hpp"

#include <limits>

namespace models::study {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

Row::Row(const district::District& district, std::size_t mixes)
    : district_{&district},
      groups_{district.groups.size()},
      pollutants_{district.pollutants.size()},
      targets_{district.targets.size()},
      parts_{district.parts.size()},
      sections_{1 + mixes} {}

void Row::write_base_year(const district::Simulator& simulator, std::span<double> row) const {
    for (std::size_t group = 0; group < groups_; ++group) {
        for (std::size_t pollutant = 0; pollutant < pollutants_; ++pollutant) {
            row[base_year(group, pollutant)] =
                simulator.ledger().base_year(district_->groups[group].id, district_->pollutants[pollutant]);
        }
    }
}

void Row::write_section(std::size_t section, const district::Simulator& simulator, std::span<double> row) const {
    const auto& ledger = simulator.ledger();
    for (std::size_t i = 0; i < targets_; ++i) {
        row[target(section, i)] = simulator.verdicts()[i].value_or(nothing);
    }
    for (std::size_t pollutant = 0; pollutant < pollutants_; ++pollutant) {
        const auto column = district_->pollutants[pollutant];
        for (std::size_t group = 0; group < groups_; ++group) {
            row[emission(section, group, pollutant)] = ledger.total(district_->groups[group].id, column);
        }
        for (std::size_t part = 0; part < parts_; ++part) {
            const auto measure = district_->parts[part].measure;
            double calendar = 0.0;
            double full_year = 0.0;
            for (const auto& group : district_->groups) {
                calendar += ledger.attributed(measure, group.id, column);
                full_year += ledger.full_year(measure, group.id, column);
            }
            row[calendar_effect(section, part, pollutant)] = calendar;
            row[full_year_effect(section, part, pollutant)] = full_year;
        }
    }
    for (std::size_t part = 0; part < parts_; ++part) {
        const auto finished = simulator.milestones().finished(district_->parts[part].measure);
        row[finish(section, part)] = finished ? static_cast<double>(*finished) : nothing;
    }
}

} // namespace models::study
