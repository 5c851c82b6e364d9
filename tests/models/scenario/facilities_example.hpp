#pragma once

#include "models/ledger/ledger.hpp"
#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/scenario/reading/yaml.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <sstream>
#include <string>
#include <utility>

namespace models::scenario::testing {

/// A scenario folder written for one test, gone with it.
class WrittenFolder {
public:
    WrittenFolder(std::initializer_list<std::pair<const char*, std::string>> files) : path_{own_place()} {
        for (const auto& [name, text] : files) {
            std::filesystem::create_directories((path_ / name).parent_path());
            std::ofstream{path_ / name} << text;
        }
    }
    ~WrittenFolder() { std::filesystem::remove_all(path_); }
    WrittenFolder(const WrittenFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    static std::filesystem::path own_place() {
        auto name = (std::filesystem::temp_directory_path() / "abate-facilities-XXXXXX").string();
        return ::mkdtemp(name.data());
    }

    std::filesystem::path path_;
};

/// A district of 2026 with nothing in it but groups, pollutants, seasons, teams and a climate.
struct Example {
    explicit Example(const std::filesystem::path& path) : folder{path, diagnostics} {
        for (const char* const column : {"NOx", "VOC", "PM2.5", "PM10", "TSP"}) {
            chart.add_column(column);
        }
        chart.add_column("activity", "1", 1e6);
        chart.month_ends = {365};
        chart.add_group("boilers");
        chart.add_group("asphalt");
        chart.add_measure("6.4b");
        climate.temperature = {-1.4, 1.5, 8.6, 15.5, 21.7, 24.7, 27.4, 26.9, 21.1, 13.7, 4.9, 0.0};
    }

    /// Every mistake as one text.
    std::string mistakes() const {
        std::ostringstream text;
        diagnostics.print(text);
        return text.str();
    }

    /// An opened ledger, everything at its median.
    template<class Source>
    ledger::Ledger opened(const Source& source) {
        ledger::Ledger ledger{chart};
        const auto values = numbers.medians();
        source.open({values, ledger});
        return ledger;
    }

    /// The fields of a part written as YAML.
    reading::Fields part(const std::string& yaml) {
        node = reading::read_yaml(yaml, "plan/air.yaml", diagnostics);
        return reading::Fields{node, context, {.what = "measure 6.4b", .key = "plan/6.4b", .address = "6.4b"}};
    }
    PartReading reading() const { return {around, "6.4b", ledger::MeasureId{2}, calendar.horizon()}; }

    reading::Diagnostics diagnostics;
    quantity::Units units;
    quantity::Register numbers;
    reading::References references{.entries = {}, .complete = false};
    sim::time::Calendar calendar{*sim::time::parse_date("2026-01-01"), *sim::time::parse_date("2026-12-31")};
    reading::Context context{diagnostics, units, numbers, references, calendar.date(0)};
    reading::Folder folder;
    reading::Node node;
    Seasons seasons{
        {"heating", sim::time::Season::yearly(calendar, std::chrono::November / 15, std::chrono::March / 15)},
        {"boiler_works", sim::time::Season::yearly(calendar, std::chrono::March / 16, std::chrono::November / 14)}};
    TeamIds teams{{"ecology.air", measures::TeamId{0}},
                  {"city_management", measures::TeamId{1}},
                  {"crews.boilers", measures::TeamId{2}}};
    sources::Climate climate{};
    Members members{{"towns", {{0, measures::TeamId{0}}, {1, measures::TeamId{1}}}}};
    ledger::Chart chart;
    measures::ObservationBook observations;
    Surroundings around{calendar, seasons, climate, teams, members, chart, observations};
};

} // namespace models::scenario::testing
