#include "models/measures/rule_control.hpp"

namespace models::measures {

void set_rule(Replication& run, const std::vector<RuleControl>& controls, double share, ledger::MeasureId measure) {
    for (const RuleControl& each : controls) {
        std::vector<double> effects(run.ledger.chart().columns.size(), 0.0);
        const double followed = share * run.in_force[each.effectiveness] * run.in_force[each.penetration];
        for (const Efficiency& efficiency : each.efficiencies) {
            effects[index(efficiency.column)] = run.in_force[efficiency.share] * followed;
        }
        run.ledger.set_control(each.control, effects, measure);
    }
}

void lift_rule(Replication& run, const std::vector<RuleControl>& controls, ledger::MeasureId measure) {
    for (const RuleControl& each : controls) {
        run.ledger.lift_control(each.control, measure);
    }
}

} // namespace models::measures
