#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/agenda.hpp"
#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace models::plan {

/// How firmly the plan puts it: binding, 力争, 鼓励 or 引导, 配合.
enum class Strength : std::uint8_t { hard, strive, guide, assist };

/// One part of a measure of the plan: the smallest promise with a mechanism, a lead team and a deadline.
struct Part {
    std::string id; ///< such as 6.4b
    quantity::Text title;
    std::string mechanism;      ///< turnover, retrofit, inspection, ..., goal
    std::string lead;           ///< key of the lead team; of the first member's team where members lead
    bool by_members = false;    ///< runs once in each town, street or park
    ledger::MeasureId measure;  ///< on whose behalf it posts
    std::size_t row = 0;        ///< the measure of the plan it belongs to
    sim::time::Tick starts = 0; ///< the first tick of the first day on which it may begin
    sim::time::Tick deadline;   ///< the last tick of its day
    Strength strength = Strength::hard;
    std::vector<std::size_t> after;             ///< parts that must be finished first
    std::vector<measures::DocumentId> awaits;   ///< documents that must have come
    std::optional<quantity::Parameter> opening; ///< delivered at the end of the base year [unit]
    std::string unit;                           ///< what it delivers is counted in; empty when nothing is counted
    std::optional<quantity::Parameter> cost;    ///< [CNY]
    std::string reference;

    /// A goal is an outcome that other parts produce: it is judged and runs no process.
    bool is_goal() const { return mechanism == "goal"; }
    /// A lever does nothing by itself: it changes numbers of other parts.
    bool is_lever() const { return mechanism == "lever"; }
};

} // namespace models::plan
