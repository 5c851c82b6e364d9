#include "models/measures/upgrade.hpp"

#include <algorithm>

namespace models::measures {
namespace {

using ledger::ColumnId;
using ledger::LineId;
using ledger::MeasureId;

/// What the line emits now [quanta/activity unit].
std::vector<double> rates_of(const ledger::Ledger& ledger, LineId line) {
    std::vector<double> rates;
    for (std::size_t column = 0; column < ledger.chart().columns.size(); ++column) {
        rates.push_back(ledger.rate(line, static_cast<ColumnId>(column)));
    }
    return rates;
}

sources::BoilerState rebuilt(const Replication& run, const BoilerUpgrade& upgrade, const sources::BoilerUser& user) {
    const bool couples = run.luck.uniform(upgrade.coupling, user.entity) < run.in_force[upgrade.coupled];
    const double share = couples ? run.in_force[upgrade.heat_pump_share] : 0.0;
    const auto before = user.state(run.values);
    return {.nox = std::min(before.nox, upgrade.nox.of(run.luck, user.entity)),
            .heat_pump_share = std::max(before.heat_pump_share, share)};
}

ledger::Grade apply(Replication& run, const BoilerUpgrade& upgrade, const Commissioned& thing, MeasureId measure) {
    const LineId line = thing.line.value();
    const auto& user = upgrade.users[thing.facility];
    const auto state = rebuilt(run, upgrade, user);
    std::vector<double> rates;
    write(boiler_rates(upgrade.factors, user.kind, state, run.values), upgrade.columns, rates);
    std::ranges::transform(rates, rates_of(run.ledger, line), rates.begin(),
                           [](double rebuilt_rate, double present) { return std::min(rebuilt_rate, present); });
    run.ledger.set_rate(line, rates, measure);
    return boiler_grade(upgrade.factors, state, run.values);
}

ledger::Grade apply(Replication& run, const RemovalUpgrade& upgrade, const Commissioned& thing, MeasureId measure) {
    const LineId line = thing.line.value();
    auto rates = rates_of(run.ledger, line);
    rates[index(upgrade.column)] *= 1.0 - run.in_force[upgrade.removal];
    run.ledger.set_rate(line, rates, measure);
    return upgrade.grade;
}

ledger::Grade apply(Replication& run, const CountedUpgrade& upgrade, const Commissioned& thing, MeasureId measure) {
    const double all = std::max(1.0, run.in_force[upgrade.population]);
    set_rule(run, upgrade.controls, std::min(1.0, static_cast<double>(thing.so_far) / all), measure);
    return ledger::Grade::none;
}

} // namespace

ledger::Grade put_into_service(Replication& run, const Upgrade& upgrade, const Commissioned& thing, MeasureId measure) {
    return std::visit([&](const auto& works) { return apply(run, works, thing, measure); }, upgrade);
}

} // namespace models::measures
