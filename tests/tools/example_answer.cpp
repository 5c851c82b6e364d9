#include "tests/tools/example_answer.hpp"

#include <cmath>

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

study::PartAnswer boilers() {
    study::PartAnswer part;
    part.id = "6.4b";
    part.measure = "6.4";
    part.title = {"锅炉提标改造", "Boiler upgrades"};
    part.mechanism = "retrofit";
    part.strength = "hard";
    part.deadline = "2026-10-31";
    part.lead = "ecology.air";
    part.lead_title = {"生态环境局", "Ecology bureau"};
    part.on_time = study::Probability{0.25, {0.22, 0.28}, 700.0, study::Likelihood::risky};
    part.begin_p50 = "2026-03-02";
    part.finish_p50 = "2026-11-20";
    part.waits = {{"officers", 2.5}, {"crew", 44.0}};
    part.waits_for = study::HoldUpAnswer{"6.4b", "crew", {"crews.boilers"}, {"锅炉施工队", "Boiler crews"}, 44.0};
    part.unit = "user";
    part.delivered = figure(20.0, 4.0);
    part.due = figure(24.0, 0.0);
    part.mean_slack = -12.5;
    part.criticality = 0.75;
    part.effects = {{"NOx", figure(-6.5, 2.0), figure(-18.25, 4.0)}};
    return part;
}

std::vector<study::PartAnswer> parts() {
    study::PartAnswer trucks;
    trucks.id = "3.3a";
    trucks.measure = "3.3";
    trucks.title = {"新能源货车", "New-energy trucks"};
    trucks.mechanism = "turnover";
    trucks.deadline = "2026-12-31";
    trucks.lead = "transport";
    trucks.effects = {{"NOx", figure(-34.0, 8.0), figure(-70.0, 12.0)}, {"VOC", figure(-3.0, 1.0), figure(-6.0, 1.0)}};
    study::PartAnswer off;
    off.id = "8.5a";
    off.measure = "8.5";
    off.title = {"温拌沥青", "Warm-mix asphalt"};
    off.mechanism = "uptake";
    off.deadline = "2026-12-31";
    off.lead = "transport";
    off.active = false;
    return {boilers(), trucks, off};
}

study::MeasureAnswer row(const char* id, int task, study::Text title, const char* deadline, study::UnitAnswer lead) {
    study::MeasureAnswer measure;
    measure.id = id;
    measure.task = task;
    measure.title = std::move(title);
    measure.section = "engineering";
    measure.chapter = "air";
    measure.deadline = deadline;
    measure.lead = {std::move(lead)};
    measure.status = "assumed";
    return measure;
}

/// A row that runs late, one that a judgement stands in for, one that is not in the mix, a goal, and a goal that nobody
/// can judge yet.
std::vector<study::MeasureAnswer> rows() {
    const study::UnitAnswer ecology{"ecology", {"生态环境局", "Ecology bureau"}};
    const study::UnitAnswer transport{"transport", {"交通局", "Transport bureau"}};
    auto upgrades = row("6.4", 6, {"锅炉提标改造", "Boiler upgrades"}, "2026-10-31", ecology);
    upgrades.parts = {"6.4b"};
    upgrades.on_time = boilers().on_time;
    upgrades.finish_p50 = "2026-11-20";
    upgrades.waits_for = boilers().waits_for;
    auto trucks = row("3.3", 3, {"货车新能源化", "New-energy trucks"}, "2026-12-31", transport);
    trucks.supporting = {ecology};
    trucks.parts = {"3.3a"};
    trucks.status = "judged";
    trucks.on_time = study::Probability{0.85, {0.83, 0.87}, 640.0, study::Likelihood::likely};
    trucks.finish_p50 = trucks.finish_p80 = "2026-12-31";
    auto off = row("8.5", 8, {"温拌沥青", "Warm-mix asphalt"}, "2026-12-31", transport);
    off.parts = {"8.5a"};
    off.active = false;
    off.why_none = study::Text{"本组合未采用", "not in this mix"};
    auto air = row("1.1", 1, {"空气质量", "Air quality"}, "2026-12-31", ecology);
    air.status = "goal";
    air.why_none = study::Text{"空气质量模型未接入", "air quality is not simulated yet"};
    auto less = row("1.2", 1, {"减排", "Reductions"}, "2026-12-31", ecology);
    less.status = "goal";
    less.standing = true;
    less.on_time = study::Probability{0.95, {0.93, 0.965}, 640.0, study::Likelihood::very_likely};
    less.targets = {{"1.2-nox", {"氮氧化物", "NOx"}, "t", 40.5, 30.0, 0.95}};
    return {upgrades, trucks, off, air, less};
}

study::RowsAnswer rows_of(const char* key, study::Text title, int number, double late) {
    study::RowsAnswer answer;
    answer.key = key;
    answer.title = std::move(title);
    answer.rows = answer.counted = number;
    answer.late = figure(late, 0.5);
    answer.none_late = study::Probability{0.25, {0.22, 0.28}, 700.0, study::Likelihood::risky};
    answer.riskiest = "6.4";
    answer.riskiest_on_time = 0.25;
    return answer;
}

void add_plan(study::MixAnswer& mix) {
    mix.parts = parts();
    mix.measures = rows();
    mix.plan = rows_of("plan", {"行动计划", "The plan"}, 5, 0.95);
    mix.tasks = {rows_of("6", {"锅炉治理", "Boilers"}, 1, 0.75), rows_of("3", {"车辆", "Vehicles"}, 1, 0.0)};
    mix.units = {rows_of("ecology", {"生态环境局", "Ecology bureau"}, 3, 0.75)};
    mix.sections = {rows_of("engineering", {"工程减排", "Engineering"}, 5, 0.95)};
    mix.chapters = {rows_of("air", {"大气", "Air"}, 5, 0.95)};
    mix.teams = {{"ecology.air", {"大气科", "Air team"}, "ecology", 4.0, 0.6, 0.75, 2.5, 0.3},
                 {"crews.boilers", {"锅炉施工队", "Boiler crews"}, "", 3.0, 0.9, 0.98, 44.0, 5.0}};
    mix.chains = {{"6.4b",
                   2,
                   {{"6.4a", {"摸排", "Survey"}, "2026-03-02", "2026-04-01", 0.8},
                    {"6.4b", {"锅炉提标改造", "Boiler upgrades"}, "2026-04-01", "2026-11-20", 1.0}},
                   "2026-10-31",
                   0.25}};
}

study::DelayPricesAnswer delay_prices() {
    study::DelayPriceAnswer dear;
    dear.id = "6.4b";
    dear.measure = "6.4";
    dear.title = {"锅炉提标改造", "Boiler upgrades"};
    dear.missed = {0.125, {0.0625, 0.1875}};
    dear.late = {0.25, {0.125, 0.375}};
    dear.targets = {{"6.4b", {"锅炉", "Boilers"}, 0.5, 0.375, {-0.125, {-0.1875, -0.0625}}}};
    dear.rows = {{"6.4", {"锅炉提标改造", "Boiler upgrades"}, 0.5, 0.25, {-0.25, {-0.375, -0.125}}}};
    dear.tonnes = {{"NOx", {0.5, {0.25, 0.75}}}};
    study::DelayPriceAnswer free;
    free.id = "3.3a";
    free.measure = "3.3";
    free.title = {"新能源货车", "New-energy trucks"};
    study::DelayPricesAnswer prices;
    prices.mix = "plan";
    prices.days = 7.0;
    prices.targets = 1;
    prices.completed = 200;
    prices.prices = {dear, free};
    return prices;
}

study::TargetAnswer air_quality() {
    study::TargetAnswer target;
    target.id = "1.1-pm25";
    target.title = {"细颗粒物浓度", "PM2.5 concentration"};
    target.unit = "ug/m3";
    target.deadline = "2026-12-31";
    target.comparison = study::Comparison::at_most;
    target.threshold = 30.0;
    const double nothing = std::nan("");
    target.value = {nothing, {nothing, nothing}, nothing, nothing, nothing, nothing, nothing};
    target.undefined_share = 1.0;
    target.unanswered = study::Text{"空气质量模型未接入", "air quality is not simulated yet"};
    return target;
}

study::MixAnswer plan() {
    const study::Text on_road{"道路移动源", "On-road vehicles"};
    const study::Text airport{"机场", "Airport"};
    const study::Text total{"合计", "Total"};
    study::MixAnswer mix;
    mix.key = "plan";
    mix.title = {"行动计划", "The plan"};
    mix.targets = {trucks(), nitrogen_oxides(), air_quality()};
    study::GroupAnswer all;
    all.key = "plan-2026";
    all.title = {"计划全部目标", "All targets of the plan"};
    all.targets = {"3.3a"};
    all.not_set = {"nox"};
    all.unanswered = {"1.1-pm25"};
    all.most_missed = {{"3.3a", trucks().title, 0.1875}};
    all.together = {{"3.3a", "6.4b", 0.125, 0.0625}};
    all.all_met = study::Probability{0.8125, {0.78, 0.84}, 640.0, study::Likelihood::likely};
    all.missed = figure(0.1875, 0.1);
    mix.groups = {all};
    mix.emissions = {
        emission("on_road", on_road, "NOx", 3210.5, 3170.0), emission("on_road", on_road, "VOC", 1200, 1197),
        emission("airport", airport, "NOx", 2400, 2400),     emission("airport", airport, "VOC", 150, 150),
        emission("total", total, "NOx", 3210.5, 3170.0),     emission("total", total, "VOC", 1200, 1197)};
    mix.emissions[2].memo = true;
    mix.emissions[3].memo = true;
    add_plan(mix);
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

study::DifferenceAnswer row_difference(const char* id, study::Text title, double mean, study::Interval interval) {
    study::DifferenceAnswer x;
    x.a = "plan";
    x.b = "fleet-first";
    x.kind = "row";
    x.key = id;
    x.title = std::move(title);
    x.unit = "%";
    x.mean_a = 25.0;
    x.mean_b = 25.0 - mean;
    x.mean = mean;
    x.interval = interval;
    x.better = x.worse = 0.1;
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
    answer.delay_prices = delay_prices();
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
    answer.differences = {target_difference(), emission_difference(),
                          row_difference("6.4", {"锅炉提标改造", "Boiler upgrades"}, -6.25, {-10.0, -2.5}),
                          row_difference("3.3", {"货车新能源化", "New-energy trucks"}, 0.5, {-1.0, 2.0})};
    return answer;
}

} // namespace tests::tools
