#include "models/scenario/chart_words.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <array>

namespace models::scenario {
namespace {

using reading::Fields;

constexpr std::array<std::string_view, 12> month_columns = {"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr const char* profile_file = "factors/month_profiles.csv";

/// The place in a list of the entry with this key.
template<class Entry>
std::optional<std::size_t> find(const std::vector<Entry>& list, std::string_view key) {
    const auto found = std::find_if(list.begin(), list.end(), [key](const Entry& entry) { return entry.key == key; });
    return found == list.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - list.begin())};
}

template<class Entry>
std::string suggestion(const std::vector<Entry>& list, std::string_view key) {
    std::vector<std::string> keys;
    keys.reserve(list.size());
    for (const Entry& entry : list) {
        keys.push_back(entry.key);
    }
    return reading::did_you_mean_any(key, keys);
}

/// The profile of a row of the table, by name; nothing when there is none.
std::optional<std::array<double, 12>> find_months(const std::string& name, reading::Folder& folder,
                                                  reading::Context& context) {
    const auto table = folder.table(profile_file);
    if (!table.expect({"profile", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
                      {"status", "ref", "note"}, context.diagnostics)) {
        return std::array<double, 12>{};
    }
    for (const auto& row : table.rows()) {
        Fields fields{row, context, {.what = "the month profile", .key = "months"}};
        if (fields.text("profile") == name) {
            fields.papers();
            std::array<double, 12> months{};
            std::transform(month_columns.begin(), month_columns.end(), months.begin(),
                           [&fields](std::string_view month) { return fields.known(month, "1"); });
            return months;
        }
    }
    return std::nullopt;
}

} // namespace

ledger::GroupId group_named(std::string_view key, const reading::Place& place, reading::Context& context,
                            ledger::Chart& chart) {
    const auto found = find(chart.groups, key);
    if (!found) {
        context.diagnostics.error(place, "the district has no source group '" + std::string{key} + "'",
                                  "groups stand in district.yaml", suggestion(chart.groups, key));
    }
    return static_cast<ledger::GroupId>(found.value_or(0));
}

ledger::GroupId read_group(Fields& fields, std::string_view name, const Surroundings& around) {
    const auto key = fields.text(name);
    return group_named(key, fields.place(name), fields.context(), around.chart);
}

std::optional<ledger::ColumnId> read_pollutant(Fields& fields, std::string_view name, const Surroundings& around) {
    const auto key = fields.text(name);
    const auto found = find(around.chart.columns, key);
    if (!found && !key.empty()) {
        fields.error(name, "the district has no pollutant '" + key + "'", "pollutants stand in district.yaml",
                     suggestion(around.chart.columns, key));
    }
    return found ? std::optional{static_cast<ledger::ColumnId>(*found)} : std::nullopt;
}

std::vector<double> daily_factors(const std::array<double, 12>& months, const sim::time::Calendar& calendar) {
    std::vector<double> factors;
    double sum = 0.0;
    for (int day = 0; day < calendar.days(); ++day) {
        factors.push_back(months[static_cast<std::size_t>(calendar.month_of_year(day) - 1)]);
        sum += factors.back();
    }
    const double unit = sum > 0.0 ? calendar.days() / sum : 1.0;
    std::transform(factors.begin(), factors.end(), factors.begin(), [unit](double factor) { return factor * unit; });
    return factors;
}

std::vector<std::optional<ledger::ProfileId>> read_profile(Fields& fields, std::string_view name,
                                                           reading::Folder& folder, const Surroundings& around) {
    const auto profile = fields.text_or(name, "");
    if (profile.empty()) {
        return {};
    }
    const auto key = "months." + profile;
    auto found = find(around.chart.profiles, key);
    if (!found) {
        const auto months = find_months(profile, folder, fields.context());
        if (!months) {
            fields.error(name, "there is no month profile '" + profile + "'", std::string{"none in "} + profile_file);
            return {};
        }
        found = index(around.chart.add_profile(key, daily_factors(*months, around.calendar)));
    }
    return std::vector<std::optional<ledger::ProfileId>>(around.chart.columns.size(),
                                                         static_cast<ledger::ProfileId>(*found));
}

} // namespace models::scenario
