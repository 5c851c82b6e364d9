#include "tests/tools/example_answer.hpp"

namespace tests::tools {

namespace study = models::study;

namespace {

study::Figure figure(double middle, double half_width) {
    return {middle,
            {middle - half_width / 10, middle + half_width / 10},
            middle - half_width,
            middle - 0.8 * half_width,
            middle,
            middle + 0.8 * half_width,
            middle + half_width};
}

study::TargetAnswer trucks() {
    study::TargetAnswer target;
    target.id = "3.3a";
    target.title = {"新增货车新能源比例", "New-energy share of new trucks"};
    target.unit = "%";
    target.valuation = "count";
    target.deadline = "2026-12-31";
    target.reference = "plan-2026";
    target.comparison = study::Comparison::at_least;
    target.threshold = 35.0;
    target.value = figure(37.25, 4.0);
    target.margin = figure(2.25, 4.0);
    target.assurance = study::Probability{0.8125, {0.78, 0.84}, 640.0, study::Likelihood::likely};
    target.expected_shortfall = 0.125;
    target.ignorance = study::IgnoranceShare{0.7, {0.6, 0.8}};
    target.drivers = {{"on_road.truck_heavy.registrations", "assumed", 0.75},
                      {"3.3a.reach", "judged", 0.5},
                      {"on_road.truck_light.registrations", "published", -0.25}};
    target.undefined_share = 0.0;
    return target;
}

study::TargetAnswer nitrogen_oxides() {
    study::TargetAnswer target;
    target.id = "nox";
    target.title = {"氮氧化物减排量", "NOx reduction"};
    target.unit = "t";
    target.valuation = "physical";
    target.deadline = "2026-12-31";
    target.reference = "plan-2026";
    target.strive = true;
    target.value = figure(40.5, 10.0);
    target.reach = {{0.5, 40.5}, {0.8, 36.25}, {0.9, 32.5}};
    return target;
}

study::EmissionAnswer emission(const char* group, study::Text title, const char* pollutant, double bau, double mix) {
    study::EmissionAnswer answer;
    answer.group = group;
    answer.title = std::move(title);
    answer.pollutant = pollutant;
    answer.base_year = figure(bau + 10.0, 50.0);
    answer.bau = figure(bau, 50.0);
    answer.mix = figure(mix, 50.0);
    answer.change = figure(mix - bau, 5.0);
    return answer;
}

std::vector<study::MeasureAnswer> measures() {
    study::MeasureAnswer boilers;
    boilers.id = "6.4b";
    boilers.title = {"锅炉提标改造", "Boiler upgrades"};
    boilers.mechanism = "retrofit";
    boilers.deadline = "2026-10-31";
    boilers.lead = "ecology.air";
    boilers.on_time = study::Probability{0.25, {0.22, 0.28}, 700.0, study::Likelihood::risky};
    boilers.finish_p50 = "2026-11-20";
    boilers.effects = {{"NOx", figure(-6.5, 2.0), figure(-18.25, 4.0)}};
    study::MeasureAnswer trucks;
    trucks.id = "3.3a";
    trucks.title = {"新能源货车", "New-energy trucks"};
    trucks.mechanism = "turnover";
    trucks.deadline = "2026-12-31";
    trucks.lead = "transport";
    trucks.effects = {{"NOx", figure(-34.0, 8.0), figure(-70.0, 12.0)}, {"VOC", figure(-3.0, 1.0), figure(-6.0, 1.0)}};
    study::MeasureAnswer off;
    off.id = "8.5a";
    off.title = {"温拌沥青", "Warm-mix asphalt"};
    off.mechanism = "uptake";
    off.deadline = "2026-12-31";
    off.lead = "transport";
    off.active = false;
    return {boilers, trucks, off};
}

study::MixAnswer plan() {
    const study::Text on_road{"道路移动源", "On-road vehicles"};
    const study::Text airport{"机场", "Airport"};
    const study::Text total{"合计", "Total"};
    study::MixAnswer mix;
    mix.key = "plan";
    mix.title = {"行动计划", "The plan"};
    mix.targets = {trucks(), nitrogen_oxides()};
    study::GroupAnswer all;
    all.key = "plan-2026";
    all.title = {"计划全部目标", "All targets of the plan"};
    all.targets = {"3.3a"};
    all.not_set = {"nox"};
    all.all_met = study::Probability{0.8125, {0.78, 0.84}, 640.0, study::Likelihood::likely};
    all.missed = figure(0.1875, 0.1);
    mix.groups = {all};
    mix.emissions = {
        emission("on_road", on_road, "NOx", 3210.5, 3170.0), emission("on_road", on_road, "VOC", 1200, 1197),
        emission("airport", airport, "NOx", 2400, 2400),     emission("airport", airport, "VOC", 150, 150),
        emission("total", total, "NOx", 3210.5, 3170.0),     emission("total", total, "VOC", 1200, 1197)};
    mix.emissions[2].memo = true;
    mix.emissions[3].memo = true;
    mix.measures = measures();
    return mix;
}

study::DifferenceAnswer target_difference() {
    study::DifferenceAnswer x;
    x.a = "plan";
    x.b = "fleet-first";
    x.kind = "target";
    x.key = "3.3a";
    x.title = {"新增货车新能源比例", "New-energy share of new trucks"};
    x.unit = "%";
    x.mean_a = 37.25;
    x.mean_b = 41.0;
    x.mean = -3.75;
    x.interval = {-4.0, -3.5};
    x.better = 0.02;
    x.better_interval = {0.01, 0.04};
    x.worse = 0.96;
    x.correlation = 0.98;
    x.draws_needed = 12.0;
    x.assurance_a = 0.8125;
    x.assurance_b = 0.95;
    x.assurance_difference = -0.1375;
    x.assurance_interval = study::Interval{-0.16, -0.11};
    return x;
}

study::DifferenceAnswer emission_difference() {
    study::DifferenceAnswer x;
    x.a = "plan";
    x.b = "fleet-first";
    x.kind = "emission";
    x.key = "total/NOx";
    x.title = {"合计 NOx", "Total NOx"};
    x.unit = "t/a";
    x.mean_a = 3170.0;
    x.mean_b = 3150.0;
    x.mean = 20.0;
    x.interval = {18.0, 22.0};
    x.better = 0.0;
    x.better_interval = {0.0, 0.01};
    return x;
}

} // namespace

study::Answer example_answer() {
    study::Answer answer;
    answer.scenario = "daxing-2026";
    answer.title = {"大兴区 2026 年", "Daxing district 2026"};
    answer.year = 2026;
    answer.seed = 18'446'744'073'709'551'615U; // the largest: no double holds it
    answer.design = "pairs";
    answer.requested = 1000;
    answer.completed = 998;
    answer.interrupted = false;
    answer.failures = {{17, 8, 17, "plan: process 'boiler 3' waits for ever"}};
    answer.provenance = {{{"plan", 12}, {"published", 150}, {"assumed", 171}}, 210};
    answer.mixes = {plan()};
    return answer;
}

study::Answer example_comparison() {
    auto answer = example_answer();
    auto second = plan();
    second.key = "fleet-first";
    second.title = {"车辆优先", "Fleet first"};
    second.targets[0].value = figure(41.0, 4.0);
    second.targets[0].assurance = study::Probability{0.95, {0.93, 0.965}, 640.0, study::Likelihood::very_likely};
    answer.mixes.push_back(second);
    answer.differences = {target_difference(), emission_difference()};
    return answer;
}

} // namespace tests::tools
