#pragma once

#include "models/study/answer.hpp"
#include "tools/results/json_fields.hpp"
#include "tools/results/plan_fields.hpp"

/// The fields of the Answer in the order of summary.json, one table per struct.
namespace tools::results {

template<class Io>
void fields(Io& io, study::Reach& reach) {
    io("assurance", reach.assurance);
    io("threshold", reach.threshold);
}

template<class Io>
void fields(Io& io, study::Driver& driver) {
    io("key", driver.key);
    io("status", driver.status);
    io("rank_correlation", driver.rank_correlation);
}

template<class Io>
void fields(Io& io, study::TargetAnswer& target) {
    io("id", target.id);
    io("title", target.title);
    io("unit", target.unit);
    io("valuation", target.valuation);
    io("deadline", target.deadline);
    io("reference", target.reference);
    io("strive", target.strive);
    io("comparison", target.comparison);
    io("threshold", target.threshold);
    io("value", target.value);
    io("margin", target.margin);
    io("assurance", target.assurance);
    io("expected_shortfall", target.expected_shortfall);
    io("ignorance", target.ignorance);
    io("reach", target.reach);
    io("drivers", target.drivers);
    io("undefined_share", target.undefined_share);
    io("unanswered", target.unanswered);
}

template<class Io>
void fields(Io& io, study::MissedAnswer& missed) {
    io("id", missed.id);
    io("title", missed.title);
    io("missed", missed.missed);
}

template<class Io>
void fields(Io& io, study::PairAnswer& pair) {
    io("a", pair.a);
    io("b", pair.b);
    io("both", pair.both);
    io("product", pair.product);
}

template<class Io>
void fields(Io& io, study::GroupAnswer& group) {
    io("key", group.key);
    io("title", group.title);
    io("targets", group.targets);
    io("not_set", group.not_set);
    io("unanswered", group.unanswered);
    io("all_met", group.all_met);
    io("missed", group.missed);
    io("most_missed", group.most_missed);
    io("together", group.together);
}

template<class Io>
void fields(Io& io, study::EmissionAnswer& emission) {
    io("group", emission.group);
    io("title", emission.title);
    io("memo", emission.memo);
    io("pollutant", emission.pollutant);
    io("base_year", emission.base_year);
    io("bau", emission.bau);
    io("mix", emission.mix);
    io("change", emission.change);
}

template<class Io>
void fields(Io& io, study::ProvenanceAnswer::Count& count) {
    io("status", count.status);
    io("numbers", count.numbers);
    io("uncertain", count.uncertain);
}

template<class Io>
void fields(Io& io, study::ProvenanceAnswer& provenance) {
    io("by_status", provenance.by_status);
    io("uncertain", provenance.uncertain);
}

template<class Io>
void fields(Io& io, study::MixAnswer& mix) {
    io("key", mix.key);
    io("title", mix.title);
    io("targets", mix.targets);
    io("groups", mix.groups);
    io("emissions", mix.emissions);
    io("parts", mix.parts);
    io("measures", mix.measures);
    io("plan", mix.plan);
    io("tasks", mix.tasks);
    io("units", mix.units);
    io("sections", mix.sections);
    io("chapters", mix.chapters);
    io("teams", mix.teams);
    io("chains", mix.chains);
}

template<class Io>
void fields(Io& io, study::DifferenceAnswer& difference) {
    io("a", difference.a);
    io("b", difference.b);
    io("kind", difference.kind);
    io("key", difference.key);
    io("title", difference.title);
    io("unit", difference.unit);
    io("mean_a", difference.mean_a);
    io("mean_b", difference.mean_b);
    io("mean", difference.mean);
    io("interval", difference.interval);
    io("better", difference.better);
    io("better_interval", difference.better_interval);
    io("worse", difference.worse);
    io("correlation", difference.correlation);
    io("draws_needed", difference.draws_needed);
    io("assurance_a", difference.assurance_a);
    io("assurance_b", difference.assurance_b);
    io("assurance_difference", difference.assurance_difference);
    io("assurance_interval", difference.assurance_interval);
}

template<class Io>
void fields(Io& io, study::FailureAnswer& failure) {
    io("replication", failure.replication);
    io("parameter_draw", failure.parameter_draw);
    io("noise_draw", failure.noise_draw);
    io("reason", failure.reason);
}

template<class Io>
void fields(Io& io, study::Answer& answer) {
    io("version", answer.version);
    if (answer.version != study::answer_version) {
        throw BrokenJson{"this is version " + std::to_string(answer.version) +
                         " of the answer; this abate reads version " + std::to_string(study::answer_version)};
    }
    io("scenario", answer.scenario);
    io("title", answer.title);
    io("year", answer.year);
    io("seed", answer.seed);
    io("design", answer.design);
    io("requested", answer.requested);
    io("completed", answer.completed);
    io("interrupted", answer.interrupted);
    io("failures", answer.failures);
    io("provenance", answer.provenance);
    io("mixes", answer.mixes);
    io("differences", answer.differences);
    io("delay_prices", answer.delay_prices);
}

} // namespace tools::results
