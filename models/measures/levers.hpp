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
    explicit Levers(const quantity::Values& drawn) : drawn_{&drawn} {}

    /// From now on this pull holds as well.
    void pull(const Pull& pull);

    double operator[](quantity::Parameter parameter) const {
        return pulls_.empty() ? (*drawn_)[parameter] : pulled(parameter);
    }

private:
    double pulled(quantity::Parameter parameter) const;

    const quantity::Values* drawn_;
    std::vector<Pull> pulls_; ///< all that holds on one number in one, in order of the numbers' indices
};

} // namespace models::measures
