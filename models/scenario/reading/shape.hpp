#pragma once

#include "models/scenario/reading/amount.hpp"
#include "sim/random/distribution.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace models::scenario::reading {

/// The shapes an uncertain number may have in a file.
enum class Shape : std::uint8_t { normal, lognormal, share, uniform, triangular, pert, empirical };

/// The words for them, in that order.
inline constexpr std::array<std::string_view, 7> shape_words = {"normal",     "lognormal", "share",    "uniform",
                                                                "triangular", "pert",      "empirical"};

/// Whether low and high are its ends rather than its 5 % and 95 % quantiles.
bool has_ends(Shape shape);

/// What a file says of an uncertain number, in the unit its reader asked for.
struct Sketch {
    Shape shape = Shape::normal;
    std::optional<double> value{};
    double low = 0;
    double high = 0;
    std::vector<double> column{}; ///< of an empirical one
};

/// The distribution; or why there is none: wrong order, a logarithm of nothing, a share outside 0..1, a draw that could
/// leave the bounds. Bounds are assumed to hold for value, low and high.
std::variant<sim::random::Distribution, Misread> distribution_of(const Sketch& sketch, sim::random::Bounds bounds);

} // namespace models::scenario::reading
