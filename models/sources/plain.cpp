#include "models/sources/plain.hpp"

namespace models::sources {
namespace {

constexpr double quanta_per_activity = 1e6; // the activity column counts in millionths of a unit

} // namespace

void PlainSources::open(const Opening& opening) const {
    std::vector<double> rates;
    for (const PlainLine& each : lines) {
        rates.assign(opening.ledger.chart().columns.size(), 0.0);
        if (activity) {
            rates[index(*activity)] = quanta_per_activity;
        }
        for (const PlainFactor& factor : each.factors) {
            rates[index(factor.column)] = opening.values[factor.rate];
        }
        opening.ledger.open(each.line, 0.0, opening.values[each.activity], rates);
    }
}

} // namespace models::sources
