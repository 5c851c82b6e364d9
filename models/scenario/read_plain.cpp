#include "models/scenario/read_plain.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/suggestion.hpp"
#include "models/sources/emission_columns.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace models::scenario {
namespace {

using reading::Context;
using reading::Fields;

constexpr const char* activities = "sources/plain.csv";
constexpr const char* factors = "factors/plain.csv";

/// What a plain line is called and counted in, and its place among the lines.
struct Counted {
    std::size_t line;
    std::string unit; ///< of its activity in a year
};
using Lines = std::map<std::string, Counted, std::less<>>;

std::string cell(const reading::Node& row, std::string_view column) {
    const reading::Entry* const entry = row.find(column);
    return entry == nullptr ? std::string{} : entry->value.text;
}

/// What a factor is asked for in: mass per unit of activity. "m3/a" gives "mg/m3", "hm2" gives "mg/(a.hm2)".
std::string factor_unit(const std::string& activity_unit) {
    if (activity_unit == "1") {
        return "mg/a";
    }
    if (activity_unit == "1/a") {
        return "mg";
    }
    if (activity_unit.ends_with("/a")) {
        return "mg/" + activity_unit.substr(0, activity_unit.size() - 2);
    }
    return "mg/(a." + activity_unit + ")";
}

/// The unit that a line counts its activity in; "1" after a report.
std::string read_activity_unit(Fields& fields) {
    const auto unit = fields.text("activity_unit");
    const bool usable = fields.context().units.knows(unit) && fields.context().units.knows(factor_unit(unit));
    if (!usable && !unit.empty()) {
        fields.error("activity_unit", "'" + unit + "' is no unit of activity",
                     "activity is counted in units such as m3/a, t/a, hm2 or 1");
    }
    return usable ? unit : "1";
}

class PlainReading {
public:
    PlainReading(reading::Folder& folder, Context& context, const Surroundings& around)
        : folder_{folder},
          context_{context},
          around_{around} {}

    void read_line(const reading::Node& row) {
        const auto key = cell(row, "line");
        Fields fields{row, context_, {.what = "plain line " + key, .key = key + ".activity"}};
        if (fields.text("line").empty()) {
            return;
        }
        if (lines_.contains(key)) {
            fields.error("line", "line '" + key + "' stands here twice");
            return;
        }
        const auto unit = read_activity_unit(fields);
        lines_.emplace(key, Counted{plain_.lines.size(), unit});
        plain_.lines.push_back({around_.chart.add_line(key, account(fields)), fields.as_number(unit), {}});
    }

    void read_factor(const reading::Node& row) {
        const auto line = cell(row, "line");
        const auto pollutant = cell(row, "pollutant");
        Fields fields{row, context_, {.what = "a factor of " + line, .key = line + "." + pollutant}};
        fields.text("line");
        const auto found = lines_.find(line);
        if (found == lines_.end()) {
            fields.error("line", "there is no plain line '" + line + "'", std::string{"lines stand in "} + activities,
                         suggestion(line));
            return;
        }
        const auto column = read_pollutant(fields, "pollutant", around_);
        const auto rate = fields.as_number(factor_unit(found->second.unit));
        if (column) {
            plain_.lines[found->second.line].factors.push_back({*column, rate});
        }
    }

    sources::PlainSources take() {
        plain_.activity = sources::EmissionColumns::of(around_.chart).activity;
        return std::move(plain_);
    }

private:
    /// The account of a line's group and month profile, added when it is the first.
    ledger::AccountId account(Fields& fields) {
        const auto group = read_group(fields, "group", around_);
        const auto profile = read_profile(fields, "profile", folder_, around_);
        const auto key = fields.text_or("group", "") + "." + fields.text_or("profile", "even");
        const auto known = accounts_.find(key);
        return known != accounts_.end()
                   ? known->second
                   : accounts_.emplace(key, around_.chart.add_account(key, group, profile)).first->second;
    }

    std::string suggestion(const std::string& line) const {
        std::vector<std::string> keys;
        for (const auto& [key, counted] : lines_) {
            keys.push_back(key);
        }
        return reading::did_you_mean_any(line, keys);
    }

    reading::Folder& folder_;
    Context& context_;
    const Surroundings& around_;
    sources::PlainSources plain_;
    Lines lines_;
    std::map<std::string, ledger::AccountId, std::less<>> accounts_;
};

} // namespace

std::optional<sources::PlainSources> read_plain(reading::Folder& folder, Context& context, const Surroundings& around) {
    if (!folder.has(activities)) {
        return std::nullopt;
    }
    PlainReading plain{folder, context, around};
    const auto counted = folder.table(activities);
    const auto emitted = folder.table(factors);
    const bool lines = counted.expect({"line", "group", "activity_unit", "value"},
                                      {"title_zh", "title_en", "profile", "unit", "low", "high", "shape", "with",
                                       "status", "ref", "at", "note", "whole"},
                                      context.diagnostics);
    const bool rates =
        emitted.expect({"line", "pollutant", "value", "unit"},
                       {"low", "high", "shape", "with", "status", "ref", "at", "note", "whole"}, context.diagnostics);
    if (lines) {
        std::for_each(counted.rows().begin(), counted.rows().end(), [&](const auto& row) { plain.read_line(row); });
    }
    if (lines && rates) {
        std::for_each(emitted.rows().begin(), emitted.rows().end(), [&](const auto& row) { plain.read_factor(row); });
    }
    return plain.take();
}

} // namespace models::scenario
