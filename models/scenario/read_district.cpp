#include "models/scenario/read_district.hpp"

#include <chrono>

namespace models::scenario {
namespace {

using reading::Context;
using reading::Fields;

sim::time::Calendar read_horizon(Fields fields) {
    const auto first = fields.date("first");
    const auto last = fields.date_or("last", first + std::chrono::days{364});
    fields.done();
    // Two years are more than any annual plan needs and keep an absurd date from exhausting memory.
    if (last < first || last - first > std::chrono::days{731}) {
        fields.error("last", "the horizon ends on " + sim::time::to_string(last),
                     "it must end after its first day, " + sim::time::to_string(first) + ", and within two years");
        return {first, first + std::chrono::days{364}};
    }
    return {first, last};
}

Seasons read_seasons(Fields fields, const sim::time::Calendar& calendar) {
    Seasons seasons;
    for (auto& [name, season] : fields.entries()) {
        const auto from = season.day_of_year("from");
        const auto to = season.day_of_year("to");
        season.done();
        seasons.emplace(name, sim::time::Season::yearly(calendar, from, to));
    }
    return seasons;
}

void read_groups(Fields fields, Frame& frame) {
    for (auto& [name, group] : fields.entries()) {
        const quantity::Text title{group.text("zh"), group.text("en")};
        const auto counting = group.flag_or("memo", false) ? ledger::Counting::memo : ledger::Counting::counted;
        group.done();
        frame.groups.push_back({frame.chart.add_group(name, counting), title});
    }
    if (frame.groups.empty()) { // a broken file; sources need some group, so that their mistakes can be shown too
        frame.chart.add_group("missing", ledger::Counting::counted);
    }
}

void add_columns(const std::vector<std::string>& pollutants, Frame& frame) {
    for (const auto& pollutant : pollutants) {
        frame.pollutants.push_back(frame.chart.add_column(pollutant));
    }
    frame.chart.add_column("activity", "1", 1e6);
}

void add_months(Frame& frame) {
    const auto& calendar = frame.calendar;
    for (int month = 0; month < calendar.months(); ++month) {
        frame.chart.month_ends.push_back(calendar.first_day_of_month(month) + calendar.days_in_month(month));
    }
}

std::vector<std::string> read_shared_errors(Fields fields) {
    std::vector<std::string> addresses;
    for (auto& [address, texts] : fields.entries()) {
        texts.text("zh");
        texts.text("en");
        texts.done();
        addresses.push_back(address);
    }
    return addresses;
}

std::vector<plan::Place> read_places(Fields fields) {
    std::vector<plan::Place> places;
    for (auto& [key, place] : fields.entries()) {
        places.push_back({key, place.title(), place.text("kind")});
        place.done();
    }
    return places;
}

/// Days outside the horizon count for nothing, so that one list may serve several years.
void read_holidays(Fields& fields, Frame& frame) {
    frame.holidays.assign(static_cast<std::size_t>(frame.calendar.days()), false);
    const auto first = frame.calendar.date(0);
    for (auto& holiday : fields.each("holidays")) {
        const auto from = holiday.date("from");
        const auto to = holiday.date_or("to", from);
        holiday.title();
        holiday.papers();
        holiday.done();
        if (to < from) {
            holiday.error("to", "the holiday ends before it begins");
        }
        for (int day = 0; day < frame.calendar.days(); ++day) {
            const auto date = first + std::chrono::days{day};
            if (from <= date && date <= to) {
                frame.holidays[static_cast<std::size_t>(day)] = true;
            }
        }
    }
}

} // namespace

Frame read_frame(const reading::Node& node, Context& context) {
    Fields fields{node, context, {.what = "the district", .key = "district"}};
    Frame frame{.key = fields.text("district"),
                .title = fields.title(),
                .calendar = read_horizon(fields.within("horizon")),
                .seasons = {},
                .chart = {},
                .groups = {},
                .pollutants = {},
                .shared_errors = read_shared_errors(fields.within_or_empty("shared_errors")),
                .places = read_places(fields.within_or_empty("places")),
                .holidays = {}};
    frame.seasons = read_seasons(fields.within_or_empty("seasons"), frame.calendar);
    add_columns(fields.texts("pollutants"), frame);
    read_groups(fields.within("groups"), frame);
    add_months(frame);
    read_holidays(fields, frame);
    fields.done();
    return frame;
}

std::optional<sources::Climate> read_climate(reading::Folder& folder, Context& context) {
    const std::string file = "climate.csv";
    if (!folder.has(file)) {
        return std::nullopt;
    }
    const auto table = folder.table(file);
    sources::Climate climate{};
    if (!table.expect({"month", "temperature_c", "humidity_pct", "wet_after_wet", "wet_after_dry"},
                      {"cold", "status", "ref", "note"}, context.diagnostics)) {
        return climate;
    }
    std::size_t expected = 0;
    for (const auto& row : table.rows()) {
        Fields fields{row, context, {.what = "the climate", .key = "climate"}};
        const int month = fields.integer("month", 1, 12);
        if (static_cast<std::size_t>(month) != ++expected) {
            fields.error("month", "the months must stand in order, from 1 to 12, each once");
            return climate;
        }
        const auto at = expected - 1;
        climate.temperature[at] = fields.known("temperature_c", "1", {.least = -60, .most = 60});
        climate.humidity[at] = fields.known("humidity_pct", "1", {.least = 0, .most = 100}) / 100.0;
        climate.wet_after_wet[at] = fields.known("wet_after_wet", "1", {.least = 0, .most = 1});
        climate.wet_after_dry[at] = fields.known("wet_after_dry", "1", {.least = 0, .most = 1});
        climate.cold[at] = fields.known_or("cold", "1", 0.0, {.least = 0, .most = 1});
    }
    if (expected != 12) {
        context.diagnostics.error(table.header().place, "the climate has " + std::to_string(expected) + " months",
                                  "it needs all twelve");
    }
    return climate;
}

measures::OutdoorClimate read_outdoors(const std::optional<sources::Climate>& climate, const Frame& frame,
                                       Context& context) {
    auto& names = context.numbers.addresses();
    measures::OutdoorClimate outdoors{
        .rain = {}, .cold = {}, .cold_luck = names.enter("weather.cold"), .holidays = frame.holidays};
    if (climate) {
        outdoors.rain.emplace(*climate, frame.calendar, names.enter("weather.wet"));
        outdoors.cold = climate->cold;
    }
    return outdoors;
}

} // namespace models::scenario
