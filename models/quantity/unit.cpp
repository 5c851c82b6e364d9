#include "models/quantity/unit.hpp"

#include <udunits2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <stdexcept>

namespace models::quantity {

namespace {

/// What is measured in its own right, and what it is called.
struct Base {
    std::string_view word;
    std::string_view dimension;
};
constexpr std::array bases = {
    Base{"kg", "mass"},
    Base{"m", "distance"},
    Base{"s", "time"},
    Base{"K", "temperature"},
    Base{"kWh", "energy"},
    Base{"Pa", "pressure"},
    Base{"CNY", "money"},
    Base{"share_change", "difference of shares"},
    Base{"vehicle", "number of vehicles"},
    Base{"machine", "number of machines"},
    Base{"device", "number of devices"},
    Base{"user", "number of users"},
    Base{"site", "number of sites"},
    Base{"road", "number of roads"},
    Base{"shop", "number of shops"},
    Base{"station", "number of stations"},
    Base{"plant", "number of plants"},
    Base{"firm", "number of firms"},
    Base{"holder", "number of permit holders"},
    Base{"person", "number of people"},
    Base{"household", "number of households"},
    Base{"officer", "number of officers"},
    Base{"crew", "number of crews"},
    Base{"sample", "number of samples"},
    Base{"unit", "number of units"},
    Base{"document", "number of documents"},
    Base{"part", "number of parts of the plan"},
    Base{"place", "number of places"},
    Base{"parcel", "number of parcels of land"},
    Base{"case", "number of cases"},
    Base{"period", "number of periods"},
    Base{"check", "number of checks"},
    Base{"project", "number of projects"},
    Base{"fleet", "number of fleets"},
};

/// Words that others make. A `mu` (亩) is a fifteenth of a hectare, `wan_CNY` (万元) ten thousand yuan.
struct Derived {
    std::string_view word;
    std::string_view definition;
};
constexpr std::array derived = {
    Derived{"%", "0.01"},          Derived{"ppm", "1e-6"},        Derived{"pp", "0.01 share_change"},
    Derived{"g", "1e-3 kg"},       Derived{"mg", "1e-6 kg"},      Derived{"ug", "1e-9 kg"},
    Derived{"t", "1e3 kg"},        Derived{"kt", "1e6 kg"},       Derived{"mm", "1e-3 m"},
    Derived{"cm", "1e-2 m"},       Derived{"hm", "1e2 m"},        Derived{"km", "1e3 m"},
    Derived{"L", "1e-3 m3"},       Derived{"mL", "1e-6 m3"},      Derived{"mu", "10000 m2 / 15"},
    Derived{"min", "60 s"},        Derived{"h", "3600 s"},        Derived{"d", "24 h"},
    Derived{"week", "7 d"},        Derived{"a", "365 d"},         Derived{"month", "a / 12"},
    Derived{"Wh", "1e-3 kWh"},     Derived{"MWh", "1e3 kWh"},     Derived{"GWh", "1e6 kWh"},
    Derived{"J", "Wh / 3600"},     Derived{"kJ", "1e3 J"},        Derived{"MJ", "1e6 J"},
    Derived{"GJ", "1e9 J"},        Derived{"TJ", "1e12 J"},       Derived{"W", "Wh / h"},
    Derived{"kW", "1e3 W"},        Derived{"MW", "1e6 W"},        Derived{"kPa", "1e3 Pa"},
    Derived{"degC", "K @ 273.15"}, Derived{"wan_CNY", "1e4 CNY"},
};

constexpr std::size_t longest_unit = 40; // characters

bool is_word_character(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '%';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Brackets open and close in turn; the library would overlook one that never opened.
bool brackets_match(std::string_view text) {
    bool open = false;
    for (const char c : text) {
        if ((c == '(' && open) || (c == ')' && !open)) {
            return false;
        }
        open = c == '(' || (open && c != ')');
    }
    return !open;
}

/// A factor that is a whole number but for rounding, as that number.
double whole_if_close(double factor) {
    const double whole = std::nearbyint(factor);
    return std::abs(factor - whole) <= 1e-9 * whole ? whole : factor;
}

Conversion conversion_of(const cv_converter* converter) {
    const double offset = cv_convert_double(converter, 0);
    const double factor = cv_convert_double(converter, 1) - offset;
    if (offset != 0) {
        return {.times = factor, .offset = offset};
    }
    if (factor < 1) {
        return {.over = whole_if_close(1 / factor)};
    }
    return {.times = whole_if_close(factor)};
}

/// One dimension of a unit as UDUNITS writes it, such as m-1.
struct Power {
    std::string word;
    int exponent;
};

/// Reads "0.001 kg.m-1" or "K @ 273.15".
std::vector<Power> powers_of(std::string_view text) {
    if (!text.empty() && is_digit(text.front())) {
        text.remove_prefix(std::min(text.find(' '), text.size()));
    }
    text = text.substr(0, text.find('@'));
    std::vector<Power> powers;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && is_word_character(text[i])) {
            ++i;
        }
        if (i == begin) {
            ++i;
            continue;
        }
        const std::size_t number = i;
        while (i < text.size() && (is_digit(text[i]) || text[i] == '-')) {
            ++i;
        }
        const int exponent = number == i ? 1 : std::stoi(std::string{text.substr(number, i - number)});
        powers.push_back({std::string{text.substr(begin, number - begin)}, exponent});
    }
    return powers;
}

std::string dimension_of(const std::string& word, int exponent) {
    if (word == "m" && exponent == 2) {
        return "area";
    }
    if (word == "m" && exponent == 3) {
        return "volume";
    }
    const auto base = std::find_if(bases.begin(), bases.end(), [&](const Base& b) { return b.word == word; });
    std::string name = base == bases.end() ? word : std::string{base->dimension};
    return exponent == 1 ? name : name + " to the power " + std::to_string(exponent);
}

/// "vehicle" instead of "number of vehicles" below the stroke.
std::string divisor_of(const std::string& word, int exponent) {
    const auto name = dimension_of(word, exponent);
    return name.starts_with("number of ") ? word : name;
}

/// "mass per distance"; `powers` must not be empty.
std::string in_words(const std::vector<Power>& powers) {
    std::string above;
    std::string below;
    for (const auto& power : powers) {
        if (power.exponent > 0) {
            above += (above.empty() ? "" : " times ") + dimension_of(power.word, power.exponent);
        } else {
            below += " per " + divisor_of(power.word, -power.exponent);
        }
    }
    return (above.empty() ? "number" : above) + below;
}

} // namespace

void Units::Free::operator()(ut_system* system) const {
    ut_free_system(system);
}

void Units::Free::operator()(ut_unit* unit) const {
    ut_free(unit);
}

Units::Units() : system_(ut_new_system()) {
    if (system_ == nullptr) {
        throw std::runtime_error("UDUNITS-2 cannot make a system of units");
    }
    ut_set_error_message_handler(ut_ignore); // its complaints become ours, with the place in the file
    for (const auto& base : bases) {
        define(base.word, Unit{ut_new_base_unit(system_.get())});
    }
    for (const auto& [word, definition] : derived) {
        define(word, Unit{ut_parse(system_.get(), std::string{definition}.c_str(), UT_ASCII)});
    }
}

void Units::define(std::string_view word, Unit unit) {
    const std::string name{word};
    if (unit == nullptr || ut_map_symbol_to_unit(name.c_str(), UT_ASCII, unit.get()) != UT_SUCCESS) {
        throw std::logic_error("the unit '" + name + "' cannot be defined");
    }
    ut_map_unit_to_symbol(unit.get(), name.c_str(), UT_ASCII);
    vocabulary_.emplace(name, std::move(unit));
}

std::vector<std::string_view> Units::words() const {
    std::vector<std::string_view> words;
    for (const auto& [word, unit] : vocabulary_) {
        words.push_back(word);
    }
    return words;
}

std::optional<std::string> Units::unknown_word(std::string_view text) const {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && is_word_character(text[i])) {
            ++i;
        }
        if (i > begin && !vocabulary_.contains(text.substr(begin, i - begin))) {
            return std::string{text.substr(begin, i - begin)};
        }
        i += i == begin ? 1 : 0;
    }
    return std::nullopt;
}

bool Units::well_formed(std::string_view text) const {
    if (text == "1") {
        return true;
    }
    if (text.starts_with("1/")) {
        text.remove_prefix(2); // digits elsewhere are exponents: "10 g" and "m2.5" are no units
    }
    if (text.empty() || text.size() > longest_unit || text.front() == '-' || !brackets_match(text) ||
        unknown_word(text)) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char before = i == 0 ? ' ' : text[i - 1];
        const bool exponent = is_word_character(before) || before == '^' || before == '-';
        if (is_digit(text[i])
                ? !exponent
                : !is_word_character(text[i]) && std::string_view{"/.*^- ()"}.find(text[i]) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

ut_unit* Units::parsed(std::string_view text) {
    const auto known = parsed_.find(text);
    if (known != parsed_.end()) {
        return known->second.get();
    }
    std::string name{text};
    Unit unit{well_formed(text) ? ut_parse(system_.get(), name.c_str(), UT_ASCII) : nullptr};
    return parsed_.emplace(std::move(name), std::move(unit)).first->second.get();
}

bool Units::knows(std::string_view text) {
    return parsed(text) != nullptr;
}

std::optional<Conversion> Units::conversion(std::string_view from, std::string_view to) {
    const auto key = std::pair{std::string{from}, std::string{to}};
    const auto known = conversions_.find(key);
    if (known != conversions_.end()) {
        return known->second;
    }
    std::optional<Conversion> found;
    ut_unit* const source = parsed(from);
    ut_unit* const target = parsed(to);
    if (source != nullptr && target != nullptr) {
        if (cv_converter* const converter = ut_get_converter(source, target)) {
            found = conversion_of(converter);
            cv_free(converter);
        }
    }
    conversions_.emplace(key, found);
    return found;
}

std::string Units::dimension(std::string_view text) {
    const ut_unit* const unit = parsed(text);
    std::array<char, 256> definition{};
    if (unit == nullptr || ut_format(unit, definition.data(), definition.size(), UT_ASCII | UT_DEFINITION) < 0) {
        return "unknown";
    }
    const auto powers = powers_of(definition.data());
    if (powers.empty()) {
        return text == "%" ? "share" : "plain number";
    }
    return in_words(powers);
}

std::string Units::some_dimension(std::string_view text) {
    auto name = dimension(text);
    if (name == "money") {
        return name;
    }
    const bool vowel = std::string_view{"aeiou"}.find(name.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + name;
}

} // namespace models::quantity
