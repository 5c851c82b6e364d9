#include "models/scenario/corrections.hpp"

#include "models/scenario/reading/fields.hpp"

#include <algorithm>
#include <limits>
#include <sstream>

namespace models::scenario {
namespace {

using reading::Fields;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// "cn4 cn5" as two words.
std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

bool contains_or_empty(const std::vector<std::string>& words, std::string_view word) {
    return words.empty() || std::ranges::find(words, word) != words.end();
}

} // namespace

Corrections::Corrections(reading::Folder& folder, reading::Context& context, const sources::Climate& climate)
    : climate_(climate) {
    const reading::Table table = folder.table("factors/corrections.csv");
    if (table.expect({"kind", "powertrain", "from", "to", "pollutant", "value"},
                     {"families", "stages", "temperature_from", "temperature_to", "status", "ref", "note"},
                     context.diagnostics)) {
        for (const reading::Node& row : table.rows()) {
            rows_.push_back(read_row(row, context));
        }
    }
}

Corrections::Row Corrections::read_row(const reading::Node& node, reading::Context& context) {
    Fields fields{node, context, {.what = "the correction"}};
    fields.papers();
    const auto kind = fields.choice<Kind>("kind", {{"speed", Kind::speed},
                                                   {"load", Kind::load},
                                                   {"sulphur", Kind::sulphur},
                                                   {"worn", Kind::worn},
                                                   {"ageing", Kind::ageing},
                                                   {"temperature", Kind::temperature},
                                                   {"humidity", Kind::humidity}});
    const auto end = [&](std::string_view name, double open) {
        return fields.known_or(name, "1", open, reading::any_number);
    };
    Row row{.kind = kind,
            .families = words_of(fields.text_or("families", "")),
            .powertrain = fields.text_or("powertrain", ""),
            .stages = words_of(fields.text_or("stages", "")),
            .band = {end("from", -infinity), end("to", infinity)},
            .temperature = {end("temperature_from", -infinity), end("temperature_to", infinity)},
            .pollutant = fields.text("pollutant"),
            .value = fields.known("value", "1")};
    if (!(row.band.from < row.band.to)) {
        fields.error("to", "an interval must end above its beginning");
    }
    return row;
}

bool Corrections::concerns(const Row& row, const Driven& driven, std::string_view pollutant, Stages stages) {
    return row.pollutant == pollutant && (row.powertrain.empty() || row.powertrain == driven.powertrain) &&
           contains_or_empty(row.families, driven.family) &&
           (stages == Stages::any || contains_or_empty(row.stages, driven.stage));
}

/// Whether a row that knows no months holds.
bool Corrections::holds(const Row& row, const Driven& driven) const {
    switch (row.kind) {
    case Kind::speed:
        return row.band.holds(driven.speed);
    case Kind::load:
        return driven.load && row.band.holds(100.0 * *driven.load);
    case Kind::sulphur:
    case Kind::worn:
        return true;
    case Kind::ageing:
    case Kind::temperature:
    case Kind::humidity:
        return false;
    }
    return false;
}

bool Corrections::holds_in(const Row& row, std::size_t month) const {
    const double temperature = climate_.temperature[month];
    if (row.kind == Kind::temperature) {
        return row.band.holds(temperature);
    }
    return row.kind == Kind::humidity && row.band.holds(100.0 * climate_.humidity[month]) &&
           row.temperature.holds(temperature);
}

double Corrections::in_month(const Driven& driven, std::string_view pollutant, std::size_t month, Stages stages) const {
    double product = 1;
    for (const Row& row : rows_) {
        product *= concerns(row, driven, pollutant, stages) && holds_in(row, month) ? row.value : 1;
    }
    return product;
}

double Corrections::factor(const Driven& driven, std::string_view pollutant) const {
    double product = 1;
    for (const Row& row : rows_) {
        product *= concerns(row, driven, pollutant, Stages::this_one) && holds(row, driven) ? row.value : 1;
    }
    double year = 0;
    for (std::size_t month = 0; month < 12; ++month) {
        year += in_month(driven, pollutant, month, Stages::this_one) / 12;
    }
    return product * year;
}

sources::Deterioration Corrections::deterioration(const Driven& driven, std::string_view pollutant) const {
    for (const Row& row : rows_) {
        if (row.kind == Kind::ageing && concerns(row, driven, pollutant, Stages::this_one)) {
            return {.onset = row.band.from, .span = row.band.to - row.band.from, .slope = row.value};
        }
    }
    return {};
}

std::array<double, 12> Corrections::months(const Driven& driven, std::string_view pollutant) const {
    std::array<double, 12> factors{};
    for (std::size_t month = 0; month < factors.size(); ++month) {
        factors[month] = in_month(driven, pollutant, month, Stages::any);
    }
    return factors;
}

} // namespace models::scenario
