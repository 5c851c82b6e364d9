#include "models/sources/boilers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models::sources {
namespace {

using ledger::Grade;
using sim::time::Calendar;

/// Below this outdoor temperature buildings are heated [°C]; the base of China's HDD18.
constexpr double heating_base = 18.0;

bool holds(const sim::time::Season& season, sim::time::Tick tick) {
    const auto window = season.current_or_next(tick);
    return window && window->holds(tick);
}

/// Degree days of each day: those of its month inside the heating season, otherwise none [K].
std::vector<double> degree_days(const Calendar& calendar, const Climate& climate, const sim::time::Season& heating) {
    std::vector<double> degrees;
    for (int day = 0; day < calendar.days(); ++day) {
        const auto month = static_cast<std::size_t>(calendar.month_of_year(day) - 1);
        const double cold = std::max(0.0, heating_base - climate.temperature[month]);
        degrees.push_back(holds(heating, Calendar::first_tick(day)) ? cold : 0.0);
    }
    return degrees;
}

double total_weight(const std::vector<BoilerUser>& users, const quantity::Values& values) {
    double sum = 0.0;
    for (const BoilerUser& user : users) {
        sum += values[user.gas_weight];
    }
    return sum;
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
    const double gas_per_weight = values[gas] / total_weight(users, values);
    std::vector<double> rates;
    for (const BoilerUser& user : users) {
        const BoilerState state = user.state(values);
        write(boiler_rates(factors, user.kind, state, values), columns, rates);
        opening.ledger.open(user.line, 1.0, gas_per_weight * values[user.gas_weight], rates);
        const Grade allowed = boiler_grade(factors, state, values);
        const bool graded_b = allowed >= Grade::b && b_left > 0;
        b_left -= graded_b ? 1 : 0;
        opening.ledger.grade(user.line, graded_b ? Grade::b : std::min(allowed, Grade::c), ledger::opening);
    }
}

std::vector<double> heating_load(const Calendar& calendar, const Climate& climate, const sim::time::Season& heating,
                                 double heating_share) {
    auto load = degree_days(calendar, climate, heating);
    const double mean = std::accumulate(load.begin(), load.end(), 0.0) / static_cast<double>(load.size());
    for (double& factor : load) {
        factor = mean > 0.0 ? heating_share * factor / mean + (1.0 - heating_share) : 1.0;
    }
    return load;
}

} // namespace models::sources
