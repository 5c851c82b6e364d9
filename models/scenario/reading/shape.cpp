#include "models/scenario/reading/shape.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace models::scenario::reading {

namespace {

using sim::random::Bounds;
using sim::random::Distribution;
using sim::random::Estimate;

std::string interval(const Sketch& sketch) {
    return fmt::format("{}..{}", written(sketch.low), written(sketch.high));
}

std::string_view word(Shape shape) {
    return shape_words[static_cast<std::size_t>(shape)];
}

/// What is wrong with the order of low, value and high; nothing when all is well.
std::optional<Misread> check_order(const Sketch& sketch) {
    if (sketch.low > sketch.high) {
        return Misread{fmt::format("{} runs backwards", interval(sketch)),
                       fmt::format("write {}..{}", written(sketch.high), written(sketch.low))};
    }
    if (sketch.low == sketch.high) {
        return Misread{fmt::format("{} is no range", interval(sketch)), "leave out range and shape when it is certain"};
    }
    if (sketch.value && (*sketch.value < sketch.low || *sketch.value > sketch.high)) {
        return Misread{fmt::format("the value {} lies outside {}", written(*sketch.value), interval(sketch))};
    }
    return std::nullopt;
}

/// A uniform number has no value of its own; one that is written must be the middle.
std::optional<Misread> check_middle(const Sketch& sketch) {
    const double middle = 0.5 * (sketch.low + sketch.high);
    if (sketch.value && std::abs(*sketch.value - middle) > 0.01 * (sketch.high - sketch.low)) {
        return Misread{fmt::format("a uniform number between {} and {} has its middle at {}, not at {}",
                                   written(sketch.low), written(sketch.high), written(middle), written(*sketch.value)),
                       "leave the value out, or take shape triangular"};
    }
    return std::nullopt;
}

std::optional<Misread> check_domain(const Sketch& sketch, Bounds bounds) {
    if (sketch.shape == Shape::lognormal && sketch.low <= 0) {
        return Misread{fmt::format("a lognormal number is positive; {} is not", written(sketch.low))};
    }
    if (sketch.shape == Shape::lognormal && (bounds.least > 0 || std::isfinite(bounds.most))) {
        return Misread{
            fmt::format("a lognormal number could leave {}..{}", written(bounds.least), written(bounds.most)),
            "take shape share, normal or triangular"};
    }
    if (sketch.shape == Shape::share && (sketch.low <= 0 || sketch.high >= 1)) {
        return Misread{
            fmt::format("shape share needs a range strictly between 0 and 1 (100 %), not {}", interval(sketch))};
    }
    if (sketch.shape == Shape::share && (bounds.least > 0 || bounds.most < 1)) {
        return Misread{fmt::format("shape share could leave {}..{}", written(bounds.least), written(bounds.most)),
                       "take shape normal or triangular"};
    }
    return std::nullopt;
}

std::optional<Misread> check(const Sketch& sketch, Bounds bounds) {
    if (sketch.shape == Shape::empirical) {
        return sketch.column.empty() ? std::optional{Misread{"the column is empty"}} : std::nullopt;
    }
    if (!sketch.value && sketch.shape != Shape::uniform) {
        return Misread{fmt::format("shape {} needs a value", word(sketch.shape))};
    }
    if (auto misread = check_order(sketch)) {
        return misread;
    }
    return sketch.shape == Shape::uniform ? check_middle(sketch) : check_domain(sketch, bounds);
}

Distribution make(const Sketch& sketch, Bounds bounds) {
    const Estimate estimate{.median = sketch.value.value_or(0), .low = sketch.low, .high = sketch.high};
    switch (sketch.shape) {
    case Shape::normal:
        return sim::random::Normal{estimate, bounds};
    case Shape::lognormal:
        return sim::random::Lognormal{estimate};
    case Shape::share:
        return sim::random::Share{estimate};
    case Shape::uniform:
        return sim::random::Uniform{sketch.low, sketch.high};
    case Shape::triangular:
        return sim::random::Triangular{sketch.low, estimate.median, sketch.high};
    case Shape::pert:
        return sim::random::Pert{sketch.low, estimate.median, sketch.high};
    case Shape::empirical:
        break;
    }
    return sim::random::Empirical{sketch.column};
}

} // namespace

bool has_ends(Shape shape) {
    return shape == Shape::uniform || shape == Shape::triangular || shape == Shape::pert;
}

std::variant<Distribution, Misread> distribution_of(const Sketch& sketch, Bounds bounds) {
    if (auto misread = check(sketch, bounds)) {
        return *misread;
    }
    try {
        return make(sketch, bounds);
    } catch (const std::invalid_argument& refusal) { // a limit of the distribution itself
        return Misread{refusal.what()};
    }
}

} // namespace models::scenario::reading
