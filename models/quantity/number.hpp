#pragma once

#include "sim/random/distribution.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace models::quantity {

/// How we know a number, from the firmest to the weakest.
enum class Status : std::uint8_t {
    plan,      ///< set by the plan
    measured,  ///< observed by an instrument or counted
    published, ///< printed where the reference says
    derived,   ///< follows from other numbers by the reasoning in the note
    recalled,  ///< remembered from a publication, to be looked up
    judged,    ///< an expert's opinion
    assumed    ///< nobody knows yet
};

/// The words for `Status` in files, in its order.
inline constexpr std::array<std::string_view, 7> status_words = {"plan",     "measured", "published", "derived",
                                                                 "recalled", "judged",   "assumed"};

/// The status a word stands for; nothing for any other word.
std::optional<Status> parse_status(std::string_view word);
std::string_view to_string(Status status);

/// Where something stands in an input file. Lines and columns count from 1, columns in characters; 0 means unknown.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
};

/// An error that several numbers have in common. It has a draw of its own, at its address.
struct SharedError {
    std::string address;
    double rank_correlation = 1; ///< Spearman's, in [−1, 1]; 1 is the very same draw
};

/// A number with its papers.
struct Number {
    std::string key;     ///< unique in the register: "on_road.truck_heavy.diesel.count", "fleet-first/3.3a.reach"
    std::string address; ///< what it is drawn by; equal in all mixes ("3.3a.reach"), so that they share the draw
    std::string unit;    ///< the unit its reader asked for; values are in it
    sim::random::Distribution distribution = sim::random::Certain{0};
    Status status = Status::assumed;
    std::string reference{};           ///< key of a reference, or empty
    std::string note{};                ///< reasoning in words, or empty
    std::optional<SharedError> with{}; ///< what it errs with
    bool whole = false;                ///< draws are rounded to whole numbers
    bool each = false;                 ///< each thing and occasion draws it anew, see `Register::draw_each`
    Place place{};                     ///< where the file says it
    std::string at{};                  ///< where in the reference: table, page, row of the plan
};

/// Whether a draw can change it.
bool uncertain(const Number& number);

} // namespace models::quantity
