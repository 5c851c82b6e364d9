#include "models/sources/construction.hpp"

#include "sim/random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models::sources {
namespace {

using quantity::Values;
using sim::random::Chance;
using sim::random::Name;
using sim::time::Tick;

constexpr double months_per_year = 12.0;
constexpr double ticks_per_month = 365.0 / months_per_year * static_cast<double>(sim::time::ticks_per_day);

/// Exp of a normal with mean `log_mean` and standard deviation `spread`, at the chance's address.
double lognormal(double log_mean, double spread, double u) {
    return std::exp(log_mean + spread * sim::random::normal_quantile(u));
}

/// Ln of the median of a lognormal with this mean.
double log_median(double mean, double spread) {
    return std::log(mean) - 0.5 * spread * spread;
}

Tick in_ticks(double months) {
    return std::max<Tick>(1, std::llround(months * ticks_per_month));
}

std::uint32_t whole_sites(const Construction& works, const Values& values) {
    return static_cast<std::uint32_t>(std::max(0L, std::lround(values[works.active])));
}

/// `total` in whole parts by share; the stage in the middle takes what rounding leaves.
std::array<double, stages> split(double total, const std::array<double, stages>& shares) {
    const double first = std::round(total * shares[0]);
    const double last = std::round(total * shares[2]);
    return {first, std::max(0.0, total - first - last), last};
}

EmissionRates dust(double tsp, const Construction& works, const Values& values) {
    return {.pm25 = tsp * values[works.pm25_share], .pm10 = tsp * values[works.pm10_share], .tsp = tsp};
}

/// Whole square metres in proportion to `sizes` that add up to `total`.
std::vector<double> apportion(std::vector<double> sizes, double total) {
    const double unit = total / std::accumulate(sizes.begin(), sizes.end(), 0.0);
    double so_far = 0.0;
    double given = 0.0;
    for (double& size : sizes) {
        so_far += size * unit;
        size = std::min(std::round(so_far), total) - given;
        given += size;
    }
    return sizes;
}

/// Puts a site at an age given as a share of its lifetime.
Site at_age(double area, Tick lifetime, double age, const std::array<double, stages>& shares) {
    double ends = 0.0;
    for (const Stage stage : {Stage::excavation, Stage::structure}) {
        ends += shares[index(stage)];
        if (age < ends) {
            return {area, stage, lifetime, std::llround((ends - age) * static_cast<double>(lifetime))};
        }
    }
    return {area, Stage::finishing, lifetime, std::llround((1.0 - age) * static_cast<double>(lifetime))};
}

} // namespace

std::array<double, stages> Construction::shares(const Values& values) const {
    const double all = values[duration[0]] + values[duration[1]] + values[duration[2]];
    return {values[duration[0]] / all, values[duration[1]] / all, values[duration[2]] / all};
}

void Construction::open(const Opening& opening) const {
    const Values& values = opening.values;
    const auto of_stage = shares(values);
    const auto counts = split(whole_sites(*this, values), of_stage);
    const auto areas = split(std::round(values[area]), of_stage);
    double mean_weight = 0.0;
    for (std::size_t stage = 0; stage < stages; ++stage) {
        mean_weight += of_stage[stage] * values[weight[stage]];
    }
    const double uncontrolled = values[tsp] * values[months];
    const double controlled = uncontrolled * (1.0 - values[control]) / mean_weight;
    std::vector<double> rates;
    for (std::size_t stage = 0; stage < stages; ++stage) {
        write(dust(controlled * values[weight[stage]], *this, values), columns, rates);
        opening.ledger.open(lines[stage], counts[stage], areas[stage], rates);
    }
    write(dust(controlled * values[weight[0]] * (1.0 - values[dome]), *this, values), columns, rates);
    opening.ledger.open(domed, 0.0, 0.0, rates);
    const double small_area = values[small.count] * values[small.area] * values[small.duration] / months_per_year;
    write(dust(uncontrolled * (1.0 - values[small.control]), *this, values), columns, rates);
    opening.ledger.open(small.line, values[small.count], small_area, rates);
}

std::vector<Site> Construction::opening_sites(const Values& values, const Chance& chance) const {
    const std::uint32_t count = whole_sites(*this, values);
    const auto of_stage = shares(values);
    const double spread = values[lifetime_spread];
    const double log_length = log_median(values[lifetime], spread) + spread * spread; // weighted by length
    std::vector<double> areas;
    for (std::uint32_t site = 0; site < count; ++site) {
        areas.push_back(lognormal(0.0, values[area_spread], chance.uniform(luck.opening_area, site)));
    }
    areas = apportion(std::move(areas), std::round(values[area]));
    std::vector<Site> sites;
    for (std::uint32_t site = 0; site < count; ++site) {
        const Tick length = in_ticks(lognormal(log_length, spread, chance.uniform(luck.opening_lifetime, site)));
        sites.push_back(at_age(areas[site], length, chance.uniform(luck.opening_age, site), of_stage));
    }
    return sites;
}

Site Construction::newcomer(std::uint32_t ordinal, const Values& values, const Chance& chance) const {
    const double mean_area = values[area] / std::max(1U, whole_sites(*this, values));
    const double log_area = log_median(mean_area, values[area_spread]);
    const double square_metres = lognormal(log_area, values[area_spread], chance.uniform(luck.area, ordinal));
    const double log_length = log_median(values[lifetime], values[lifetime_spread]);
    const double length = lognormal(log_length, values[lifetime_spread], chance.uniform(luck.lifetime, ordinal));
    return at_age(std::max(1.0, std::round(square_metres)), in_ticks(length), 0.0, shares(values));
}

Tick Construction::gap(std::uint32_t ordinal, const Values& values, const Chance& chance) const {
    const double mean = values[lifetime] / std::max(1U, whole_sites(*this, values));
    return in_ticks(-mean * std::log(chance.uniform(luck.arrival, ordinal)));
}

Tick Construction::stage_length(const Site& site, Stage stage, const Values& values) const {
    return std::llround(shares(values)[index(stage)] * static_cast<double>(site.lifetime));
}

} // namespace models::sources
