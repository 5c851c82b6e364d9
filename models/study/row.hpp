#pragma once

#include "models/district/simulator.hpp"
#include "models/plan/critical_path.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace models::study {

/// What is kept of a part in one replication; after these, its mean wait for each cause [d].
enum class PartColumn : std::uint8_t {
    begun,     ///< tick
    finished,  ///< tick
    delivered, ///< in the part's unit
    due,       ///< in the part's unit
    slack,     ///< before it breaks its deadline or one that depends on it [d]
    critical   ///< 1 where a day here would have been a day at the end of its chain
};

/// What is kept of a team in one replication.
enum class TeamColumn : std::uint8_t {
    size,
    utilisation, ///< [1]
    wait,        ///< mean of a claim [d]
    line         ///< mean number of claims that wait
};

/// Where each outcome of a replication stands in its row: first the base year, then a short section for BAU, then one
/// for each mix. Tonnes are in the unit of their column; a value without meaning and a part that did not finish are
/// NaN.
class Row {
public:
    Row(const district::District& district, std::size_t mixes);

    std::size_t width() const { return begin(1 + mixes_); }

    /// Emission of the base year [t/a]; group and pollutant count in the district's order.
    std::size_t base_year(std::size_t group, std::size_t pollutant) const { return group * pollutants_ + pollutant; }

    /// Section 0 is BAU, section 1 + m is mix m of the study.
    std::size_t target(std::size_t section, std::size_t target) const { return begin(section) + target; }
    std::size_t emission(std::size_t section, std::size_t group, std::size_t pollutant) const {
        return begin(section) + targets_ + group * pollutants_ + pollutant;
    }
    /// Of a mix:
    std::size_t part(std::size_t section, std::size_t part, PartColumn column) const {
        return begin(section) + world() + part * part_columns + static_cast<std::size_t>(column);
    }
    std::size_t wait(std::size_t section, std::size_t part, measures::Cause cause) const {
        return begin(section) + world() + part * part_columns + own_columns + static_cast<std::size_t>(cause);
    }
    std::size_t team(std::size_t section, std::size_t team, TeamColumn column) const {
        return begin(section) + world() + parts_ * part_columns + team * team_columns +
               static_cast<std::size_t>(column);
    }
    /// Whether the effects of a part are kept: most parts cannot have any.
    bool has_effects(std::size_t part) const { return effects_[part].has_value(); }
    /// What a part changed in the calendar year [t]; it must have effects.
    std::size_t calendar_effect(std::size_t section, std::size_t part, std::size_t pollutant) const {
        return begin(section) + world() + parts_ * part_columns + teams_ * team_columns +
               2 * *effects_[part] * pollutants_ + pollutant;
    }
    /// What it would change in a full year [t/a].
    std::size_t full_year_effect(std::size_t section, std::size_t part, std::size_t pollutant) const {
        return calendar_effect(section, part, pollutant) + pollutants_;
    }

    /// Writes the base year and the section of BAU from what the simulator has just run.
    void write_bau(const district::Simulator& simulator, std::span<double> row) const;
    /// Writes the section of a mix. `standings` say how each part stood.
    void write_mix(std::size_t section, const plan::Mix& mix, const district::Simulator& simulator,
                   std::span<const plan::Standing> standings, std::span<double> row) const;

private:
    static constexpr std::size_t own_columns = 6;
    static constexpr std::size_t part_columns = own_columns + measures::causes;
    static constexpr std::size_t team_columns = 4;

    /// What BAU has too.
    std::size_t world() const { return targets_ + groups_ * pollutants_; }
    std::size_t section() const {
        return world() + parts_ * part_columns + teams_ * team_columns + 2 * with_effects_ * pollutants_;
    }
    std::size_t begin(std::size_t section_index) const {
        const std::size_t behind_base_year = groups_ * pollutants_;
        return section_index == 0 ? behind_base_year : behind_base_year + world() + (section_index - 1) * section();
    }
    void write_world(std::size_t section, const district::Simulator& simulator, std::span<double> row) const;
    void write_part(std::size_t section, std::size_t part, const plan::Mix& mix, const district::Simulator& simulator,
                    std::span<double> row) const;
    void write_effects(std::size_t section, std::size_t part, const ledger::Ledger& ledger,
                       std::span<double> row) const;
    void write_teams(std::size_t section, const district::Simulator& simulator, std::span<double> row) const;

    const district::District* district_;
    std::size_t groups_;
    std::size_t pollutants_;
    std::size_t targets_;
    std::size_t parts_;
    std::size_t teams_;
    std::size_t mixes_;
    std::vector<std::optional<std::size_t>> effects_; ///< by part its place among those with effects
    std::size_t with_effects_ = 0;
};

} // namespace models::study
