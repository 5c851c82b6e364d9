#pragma once

#include "models/district/simulator.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace models::study {

/// Where each outcome of a replication stands in its row: first the base year, then a section for BAU, then one for
/// each mix. Tonnes are in the unit of their column; a value without meaning and a part that did not finish are NaN.
class Row {
public:
    Row(const district::District& district, std::size_t mixes);

    std::size_t width() const { return groups_ * pollutants_ + sections_ * section(); }

    /// Emission of the base year [t/a]; group and pollutant count in the district's order.
    std::size_t base_year(std::size_t group, std::size_t pollutant) const { return group * pollutants_ + pollutant; }

    /// Section 0 is BAU, section 1 + m is mix m of the study.
    std::size_t target(std::size_t section, std::size_t target) const { return begin(section) + target; }
    std::size_t emission(std::size_t section, std::size_t group, std::size_t pollutant) const {
        return begin(section) + targets_ + group * pollutants_ + pollutant;
    }
    /// What a part changed in the calendar year [t].
    std::size_t calendar_effect(std::size_t section, std::size_t part, std::size_t pollutant) const {
        return begin(section) + targets_ + groups_ * pollutants_ + part * pollutants_ + pollutant;
    }
    /// What it would change in a full year [t/a].
    std::size_t full_year_effect(std::size_t section, std::size_t part, std::size_t pollutant) const {
        return calendar_effect(section, part, pollutant) + parts_ * pollutants_;
    }
    /// The tick at which a part finished.
    std::size_t finish(std::size_t section, std::size_t part) const {
        return begin(section) + targets_ + (groups_ + 2 * parts_) * pollutants_ + part;
    }

    /// Writes the base year and one section from what the simulator has just run.
    void write_base_year(const district::Simulator& simulator, std::span<double> row) const;
    void write_section(std::size_t section, const district::Simulator& simulator, std::span<double> row) const;

private:
    std::size_t section() const { return targets_ + (groups_ + 2 * parts_) * pollutants_ + parts_; }
    std::size_t begin(std::size_t section_index) const { return groups_ * pollutants_ + section_index * section(); }

    const district::District* district_;
    std::size_t groups_;
    std::size_t pollutants_;
    std::size_t targets_;
    std::size_t parts_;
    std::size_t sections_;
};

} // namespace models::study
