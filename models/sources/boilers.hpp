#pragma once

#include "models/ledger/chart.hpp"
#include "models/quantity/register.hpp"
#include "models/sources/climate.hpp"
#include "models/sources/emission_columns.hpp"
#include "models/sources/source.hpp"
#include "sim/time/calendar.hpp"
#include "sim/time/window.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace models::sources {

/// What all boiler users share: how flue gas turns into emission and emission into a grade.
/// NOx [mg per m3 of gas] = concentration × flue gas × operating ratio: the concentration route, which the city's
/// measured limits make better than a factor per unit of heat.
struct BoilerFactors {
    quantity::Parameter flue_gas;        ///< dry flue gas at 3.5 % O2 per m3 of gas burnt [m3/m3]
    quantity::Parameter limit_low;       ///< a user up to here counts as rebuilt to low NOx [mg/m3]
    quantity::Parameter ratio_low;       ///< measured over limit, users up to `limit_low` [1]
    quantity::Parameter ratio_high;      ///< measured over limit, the others [1]
    quantity::Parameter grade_a;         ///< highest NOx of grade A without heat pumps [mg/m3]
    quantity::Parameter grade_a_coupled; ///< highest NOx of grade A coupled with heat pumps [mg/m3]
    quantity::Parameter grade_b;         ///< highest NOx of grade B [mg/m3]
    quantity::Parameter grade_c;         ///< highest NOx of grade C [mg/m3]
};

/// Users who burn their gas for the same purpose.
struct BoilerKind {
    quantity::Parameter voc;  ///< [mg per m3 of gas]
    quantity::Parameter pm25; ///< [mg per m3 of gas]; all particles of burnt gas are fine ones
};

/// The state of one user's plant, which works can change.
struct BoilerState {
    double nox;             ///< emission limit it keeps [mg/m3]
    double heat_pump_share; ///< share of the year's heat that heat pumps give instead of gas [1]
};

/// One boiler user (锅炉使用单位).
struct BoilerUser {
    ledger::LineId line;
    std::uint32_t entity;                ///< its number in addresses of chance
    quantity::Parameter gas_weight;      ///< gas it burns, in any unit: only its part in the sum counts
    quantity::Parameter nox;             ///< emission limit it keeps at the end of the base year [mg/m3]
    quantity::Parameter heat_pump_share; ///< share of its heat from heat pumps at the end of the base year [1]
    BoilerKind kind;

    /// Its plant at the end of the base year.
    BoilerState state(const quantity::Values& values) const { return {values[nox], values[heat_pump_share]}; }
};

/// NOx, VOC and particles per m3 of gas that would be burnt without heat pumps [mg/m3].
EmissionRates boiler_rates(const BoilerFactors& factors, const BoilerKind& kind, const BoilerState& state,
                           const quantity::Values& values);

/// The best grade that the plant allows. Stable operation and records, which B also needs, are not seen from here.
ledger::Grade boiler_grade(const BoilerFactors& factors, const BoilerState& state, const quantity::Values& values);

/// All boiler users of the district.
struct Boilers {
    BoilerFactors factors;
    quantity::Parameter gas;           ///< burnt by all users [m3/a]
    quantity::Parameter graded_a_or_b; ///< users graded A or B at the end of the base year [user]
    std::vector<BoilerUser> users;     ///< in order of readiness for a better grade
    EmissionColumns columns;

    /// Opens one line per user. The first users by readiness whose plant allows it hold grade B, as many as
    /// `graded_a_or_b` says, so that a larger number contains the smaller; the others hold C.
    void open(const Opening& opening) const;
};

/// One factor for each day of the horizon, 1 on average over it: `heating_share` of the gas follows the degree days
/// max(0, 18 °C − T) of the month through the heating season, the rest is the same every day. The horizon should be of
/// whole years, so that its mean is a year's.
std::vector<double> heating_load(const sim::time::Calendar& calendar, const Climate& climate,
                                 const sim::time::Season& heating, double heating_share);

} // namespace models::sources
