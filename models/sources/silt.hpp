#pragma once

#include "models/sources/rain.hpp"
#include "sim/time/calendar.hpp"

#include <cmath>

namespace models::sources {

/// How silt comes back to a kind of roads and what takes it away.
struct SiltBudget {
    double return_rate; ///< one over the time constant of the return to equilibrium [1/d]
    double removal;     ///< share that sweeping takes away: passes a day × share removed by a pass [1/d]
    double wash;        ///< share that a wet day carries off [1]
};

/// Silt loading between rains. Many roads swept each at its own hour lose, as a mean, the rate passes × share, so
///     ds/dt = (equilibrium - s) / τ - removal · s,
/// whose solution over a day is s' = limit + (s - limit) · keeps, with limit = equilibrium / (1 + τ · removal) and
/// keeps = exp(-(1/τ + removal)).
class SiltDrift {
public:
    /// `equilibrium` is where silt goes when nobody sweeps and no rain falls, in the unit of the state.
    SiltDrift(const SiltBudget& budget, double equilibrium)
        : limit_{equilibrium * budget.return_rate / (budget.return_rate + budget.removal)},
          keeps_{std::exp(-(budget.return_rate + budget.removal))},
          dry_{1.0 - budget.wash} {}

    /// The silt a day later; rain washes at the end of the day.
    double after_day(double silt, bool wet) const {
        const double drifted = limit_ + (silt - limit_) * keeps_;
        return wet ? drifted * dry_ : drifted;
    }

    /// Where silt settles without rain.
    double limit() const { return limit_; }
    double keeps() const { return keeps_; }

private:
    double limit_;
    double keeps_; ///< share of a deviation that is left a day later
    double dry_;   ///< share that a wet day leaves
};

/// Silt under a steady effort, averaged over the luck of rain, in multiples of its equilibrium.
struct ExpectedSilt {
    double opening;      ///< when the horizon begins, after a long first month
    double mean;         ///< over the days of the horizon
    double on_wet_days;  ///< part of that mean that lies on the roads on wet days
    double log_mean;     ///< mean over months of ln(mean of the month / mean)
    double log_variance; ///< variance over months of the same
};

/// Exact: drift and washing are linear in the state, so two numbers carry the expectation from day to day, that of the
/// silt on wet days and that on dry ones.
ExpectedSilt expected_silt(const SiltBudget& budget, const Rain& rain, const sim::time::Calendar& calendar);

} // namespace models::sources
