#pragma once

#include "models/ledger/ids.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace models::ledger {

/// What balances are kept in. A balance is a whole number of quanta a day, so its sums are exact.
struct Column {
    std::string key;
    std::string unit;       ///< of everything reported, such as t
    double quanta_per_unit; ///< [1/unit]: 1e9 when rates are in mg and reports in t
};

enum class Counting : std::uint8_t { counted, memo };

/// Accounts reported together. A memo group is shown, but no district total contains it.
struct Group {
    std::string key;
    Counting counting;
    std::vector<AccountId> accounts; ///< in the order they were added
};

/// How a year's amount spreads over its days: one factor for each day of the horizon, about 1 on average.
struct Profile {
    std::string key;
    std::vector<double> factors; ///< [1]
};

/// Lines of one sector that share their daily factors.
struct Account {
    std::string key;
    GroupId group;
    std::vector<std::optional<ProfileId>> profiles; ///< one per column, empty: the same every day
};

struct Line {
    std::string key;
    AccountId account;
};

/// How controls on a line combine. From the line's rate to what it emits, in this order:
///   rate       the last standing `instead`, otherwise the line's own
///   remaining  product over `series` of (1 - effect), times (1 - largest effect of `best_of`)
///   floor      remaining = max(remaining, largest `cap`)
///   activity   product over `activity` of (1 - effect)
/// Product over (1 - CE·RE·RP): US EPA, Procedures for the Preparation of Emission Inventories, rule effectiveness
/// and rule penetration; the caller multiplies the three.
enum class Combination : std::uint8_t { series, best_of, cap, instead, activity };

/// An `instead` effect that leaves its column's rate as it is.
inline constexpr double keeps_rate = -1;

/// Something that stands on lines, also on those that have no stock yet, and changes what they emit.
struct Control {
    std::string key;
    Combination combination;
    std::vector<LineId> lines;
};

struct Measure {
    std::string key;
};

/// What one unit of count costs, earns or credits when it moves.
struct Price {
    LineId line; ///< either end of the move
    Flow flow;
    double value; ///< [valuation's unit per unit moved]
};

/// A price list for moves: capital, subsidy, accounting credit, completions.
struct Valuation {
    std::string key;
    std::string unit;
    std::vector<Price> prices; ///< a line and flow without price are free
};

/// The chart of accounts (科目表): all that a ledger's history cannot change. Built once at loading, then shared by
/// all threads. Controls act in the order in which they were added.
struct Chart {
    Chart();

    std::vector<Column> columns;
    std::vector<Group> groups;
    std::vector<Profile> profiles;
    std::vector<Account> accounts;
    std::vector<Line> lines;
    std::vector<Control> controls;
    std::vector<Measure> measures; ///< [0] `opening`, [1] `autonomous`, then the plan's parts
    std::vector<Valuation> valuations;
    std::vector<int> month_ends; ///< the first day after each month, counted from the first day of the horizon
    double days_per_year = 365;  ///< what turns an activity per year into one per day [d/a]

    ColumnId add_column(std::string key, std::string unit = "t", double quanta_per_unit = 1e9);
    GroupId add_group(std::string key, Counting counting = Counting::counted);
    ProfileId add_profile(std::string key, std::vector<double> factors);
    /// Profiles: one per column, or none for the same every day.
    AccountId add_account(std::string key, GroupId group, std::vector<std::optional<ProfileId>> by_column = {});
    LineId add_line(std::string key, AccountId account);
    ControlId add_control(std::string key, Combination combination, std::vector<LineId> on_lines);
    MeasureId add_measure(std::string key);
    ValuationId add_valuation(std::string key, std::string unit, std::vector<Price> prices = {});

    /// Days of the horizon [d].
    int days() const { return month_ends.empty() ? 0 : month_ends.back(); }

    /// Throws std::invalid_argument naming the first thing that does not fit: an id outside its list, a key twice,
    /// a profile of the wrong length or with a factor that is negative or not finite, months out of order.
    void check() const;
};

} // namespace models::ledger
