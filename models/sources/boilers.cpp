#include "models/sources/boilers.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace models::sources {
namespace {

using ledger::Grade;
using sim::time::Calendar;
using sim::time::MonthDay;

/// Below this outdoor temperature buildings are heated [°C]; the base of China's HDD18.
constexpr double heating_base = 18.0;

bool in_heating_season(MonthDay day, MonthDay first, MonthDay last) {
    return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/// Degree days of one day: those of its month inside the heating season, otherwise none [K].
double degrees(const Climate& climate, std::chrono::year_month_day date, MonthDay first, MonthDay last) {
    const unsigned month = static_cast<unsigned>(date.month());
    const bool heated = in_heating_season({date.month(), date.day()}, first, last);
    return heated ? std::max(0.0, heating_base - climate.temperature[month - 1]) : 0.0;
}

/// Mean degree days over a common year, to which the daily factors refer [K].
double mean_degrees(const Climate& climate, MonthDay first, MonthDay last) {
    using namespace std::chrono;
    constexpr year common_year{2025};
    double sum = 0.0;
    for (sys_days day = common_year / January / 1; day < sys_days{(common_year + years{1}) / January / 1};
         day += days{1}) {
        sum += degrees(climate, day, first, last);
    }
    return sum / 365.0;
}

} // namespace

EmissionRates boiler_rates(const BoilerFactors& factors, const BoilerKind& kind, const BoilerState& state,
                           const quantity::Values& values) {
    const bool low = state.nox <= values[factors.limit_low];
    const double ratio = values[low ? factors.ratio_low : factors.ratio_high];
    const double pm25 = values[kind.pm25];
    const EmissionRates by_gas{.nox = state.nox * values[factors.flue_gas] * ratio,
                               .voc = values[kind.voc],
                               .pm25 = pm25,
                               .pm10 = pm25,
                               .tsp = pm25};
    return by_gas.times(1.0 - state.heat_pump_share);
}

Grade boiler_grade(const BoilerFactors& factors, const BoilerState& state, const quantity::Values& values) {
    const double limit_a = values[state.heat_pump_share > 0.0 ? factors.grade_a_coupled : factors.grade_a];
    if (state.nox <= limit_a) {
        return Grade::a;
    }
    if (state.nox <= values[factors.grade_b]) {
        return Grade::b;
    }
    return state.nox <= values[factors.grade_c] ? Grade::c : Grade::d;
}

void Boilers::open(const Opening& opening) const {
    const auto& values = opening.values;
    auto b_left = std::lround(values[graded_a_or_b]);
    std::vector<double> rates;
    for (const BoilerUser& user : users) {
        write(boiler_rates(factors, user.kind, user.state, values), columns, rates);
        opening.ledger.open(user.line, 1.0, values[gas] * user.gas_share, rates);
        const Grade allowed = boiler_grade(factors, user.state, values);
        const bool graded_b = allowed >= Grade::b && b_left > 0;
        b_left -= graded_b ? 1 : 0;
        opening.ledger.grade(user.line, graded_b ? Grade::b : std::min(allowed, Grade::c), ledger::opening);
    }
}

std::vector<double> heating_load(const Calendar& calendar, const Climate& climate, MonthDay heating_first,
                                 MonthDay heating_last, double heating_share) {
    const double mean = mean_degrees(climate, heating_first, heating_last);
    std::vector<double> load;
    for (int day = 0; day < calendar.days(); ++day) {
        const double today = degrees(climate, calendar.date(day), heating_first, heating_last);
        load.push_back(mean > 0.0 ? heating_share * today / mean + (1.0 - heating_share) : 1.0);
    }
    return load;
}

} // namespace models::sources
