#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct ut_system;
union ut_unit;

namespace models::quantity {

/// From one unit to another: value × times ÷ over + offset. Two factors, because 35 × 0.01 is not 0.35 in binary and
/// 35 ÷ 100 is: a share that is just reached must count as reached.
struct Conversion {
    double times = 1;
    double over = 1;
    double offset = 0;

    double operator()(double value) const { return value * times / over + offset; }
};

/// The units that files may use, parsed and converted by UDUNITS-2.
///
/// The vocabulary is closed and made here rather than read from the library's database: that database knows `a` as are
/// and `t`, `h`, `pp` in ways nobody expects, and reading it takes 20 ms. A year `a` has 365 days, a month is a twelfth
/// of it. Things that are counted (vehicle, machine, user, site, CNY …) are dimensions of their own, so users never
/// become sites. Percentage points `pp` do not convert to `%`: a difference of shares is no share. Energy is a
/// dimension of its own too; kilograms, metres and seconds do not make one.
///
/// A unit is one or more words joined by `/`, `.`, `*` or a space, each with a whole exponent (`m3`, `s^-2`), brackets
/// allowed below the stroke: `g/km`, `mg/m3`, `g/(m2.a)`, `1/a`.
class Units {
public:
    Units();

    /// Whether `text` is a unit of the vocabulary.
    bool knows(std::string_view text);
    /// The first word of `text` that is none of the vocabulary's; nothing when all are.
    std::optional<std::string> unknown_word(std::string_view text) const;
    /// Every word of the vocabulary, in alphabetical order.
    std::vector<std::string_view> words() const;

    /// How to convert; nothing when a unit is unknown or the two measure different things.
    std::optional<Conversion> conversion(std::string_view from, std::string_view to);

    /// What a known unit measures, in words: "mass per distance" for g/km, "number of vehicles" for vehicle.
    std::string dimension(std::string_view text);
    /// The same with its article: "a mass", "an area", "money".
    std::string some_dimension(std::string_view text);

private:
    struct Free {
        void operator()(ut_system* system) const;
        void operator()(ut_unit* unit) const;
    };
    using Unit = std::unique_ptr<ut_unit, Free>;

    void define(std::string_view word, Unit unit);
    /// The unit a text stands for, parsed once; null when it is none.
    ut_unit* parsed(std::string_view text);
    bool well_formed(std::string_view text) const;

    std::unique_ptr<ut_system, Free> system_; // before the units, which must go first
    std::map<std::string, Unit, std::less<>> vocabulary_;
    std::map<std::string, Unit, std::less<>> parsed_;
    std::map<std::pair<std::string, std::string>, std::optional<Conversion>> conversions_;
};

} // namespace models::quantity
