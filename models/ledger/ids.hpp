#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

/// The ledger (台账) and what it is ruled by. Ids are positions in the chart's lists, one type per list, so that an
/// account can't be taken for a line.
namespace models::ledger {

enum class LineId : std::uint32_t {};      ///< the smallest thing counted: a boiler user, a fleet of one stage
enum class AccountId : std::uint32_t {};   ///< lines of one sector that share their daily factors
enum class GroupId : std::uint32_t {};     ///< accounts reported together, such as on-road vehicles
enum class ColumnId : std::uint32_t {};    ///< what balances are kept in: a pollutant, a running cost
enum class ProfileId : std::uint32_t {};   ///< a calendar's factor for each day
enum class ControlId : std::uint32_t {};   ///< something that stands on lines and changes what they emit
enum class MeasureId : std::uint32_t {};   ///< on whose behalf a change is made
enum class ValuationId : std::uint32_t {}; ///< a price list for moves

/// The base year's state, on nobody's behalf.
inline constexpr MeasureId opening{0};
/// What goes on without the plan (business as usual), on nobody's behalf.
inline constexpr MeasureId autonomous{1};

/// The place of an id in its list.
template<typename Id>
requires std::is_enum_v<Id>
constexpr std::size_t index(Id id) {
    return static_cast<std::size_t>(id);
}

/// Why stock moves; each kind is counted and can be priced separately.
enum class Flow : std::uint8_t { restock, registered, scrapped, retired_early, converted };
inline constexpr std::size_t flow_kinds = 5;

/// The performance grade (绩效等级) of an individual facility.
enum class Grade : std::uint8_t { none, d, c, b, a };
inline constexpr std::size_t grade_kinds = 5;

} // namespace models::ledger
