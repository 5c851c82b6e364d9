#pragma once

#include "models/quantity/register.hpp"
#include "sim/random/distribution.hpp"

#include <vector>

namespace models::measures {

/// What one lever does to one number of another part.
struct Pull {
    quantity::Parameter on;
    double times = 1.0;
    double plus = 0.0; ///< in the number's own unit
    sim::random::Bounds bounds{};
};

/// The numbers of parts as they are in force now: the draw, changed by the levers that hold. Several levers on one
/// number multiply and add, factors first, so their order does not matter.
class Levers {
public:
    /// `drawn` must outlive the levers.
    explicit Levers(const quantity::Values& drawn) : drawn_{&drawn}, now_{drawn.all()} {}

    /// From now on this pull holds as well.
    void pull(const Pull& pull);

    double operator[](quantity::Parameter parameter) const { return now_[parameter.index]; }

private:
    Pull& all_on(const Pull& pull);

    const quantity::Values* drawn_;
    std::vector<double> now_; ///< by index of parameter: read far more often than pulled
    std::vector<Pull> pulls_; ///< all that holds on one number in one
};

} // namespace models::measures
