#pragma once

#include "models/study/delay_answer.hpp"
#include "models/study/plan_answer.hpp"
#include "tools/results/json_fields.hpp"

/// The fields of what the Answer says about the plan itself, and of the values it is made of.
namespace tools::results {

namespace study = models::study;

template<class Io>
void fields(Io& io, study::Text& text) {
    io("zh", text.zh);
    io("en", text.en);
}

template<class Io>
void fields(Io& io, study::Interval& interval) {
    io("low", interval.low);
    io("high", interval.high);
}

template<class Io>
void fields(Io& io, study::Figure& figure) {
    io("mean", figure.mean);
    io("mean_interval", figure.mean_interval);
    io("p5", figure.p5);
    io("p10", figure.p10);
    io("p50", figure.p50);
    io("p90", figure.p90);
    io("p95", figure.p95);
}

template<class Io>
void fields(Io& io, study::Probability& probability) {
    io("value", probability.value);
    io("interval", probability.interval);
    io("effective_draws", probability.effective_draws);
    io("likelihood", probability.likelihood);
}

template<class Io>
void fields(Io& io, study::IgnoranceShare& share) {
    io("value", share.value);
    io("interval", share.interval);
}

template<class Io>
void fields(Io& io, study::Shift& shift) {
    io("mean", shift.mean);
    io("interval", shift.interval);
}

template<class Io>
void fields(Io& io, study::WaitAnswer& wait) {
    io("cause", wait.cause);
    io("days", wait.days);
}

template<class Io>
void fields(Io& io, study::HoldUpAnswer& holdup) {
    io("part", holdup.part);
    io("cause", holdup.cause);
    io("keys", holdup.keys);
    io("title", holdup.title);
    io("days", holdup.days);
}

template<class Io>
void fields(Io& io, study::EffectAnswer& effect) {
    io("pollutant", effect.pollutant);
    io("calendar_year", effect.calendar_year);
    io("full_year", effect.full_year);
}

template<class Io>
void fields(Io& io, study::PartAnswer& part) {
    io("id", part.id);
    io("measure", part.measure);
    io("title", part.title);
    io("mechanism", part.mechanism);
    io("strength", part.strength);
    io("deadline", part.deadline);
    io("lead", part.lead);
    io("lead_title", part.lead_title);
    io("active", part.active);
    io("judged", part.judged);
    io("on_time", part.on_time);
    io("begin_p50", part.begin_p50);
    io("finish_p50", part.finish_p50);
    io("finish_p80", part.finish_p80);
    io("finish_p90", part.finish_p90);
    io("waits", part.waits);
    io("waits_for", part.waits_for);
    io("unit", part.unit);
    io("delivered", part.delivered);
    io("due", part.due);
    io("mean_slack", part.mean_slack);
    io("criticality", part.criticality);
    io("effects", part.effects);
}

template<class Io>
void fields(Io& io, study::UnitAnswer& unit) {
    io("key", unit.key);
    io("title", unit.title);
}

template<class Io>
void fields(Io& io, study::RowTargetAnswer& target) {
    io("id", target.id);
    io("title", target.title);
    io("unit", target.unit);
    io("value_p50", target.value_p50);
    io("threshold", target.threshold);
    io("assurance", target.assurance);
}

template<class Io>
void fields(Io& io, study::MeasureAnswer& measure) {
    io("id", measure.id);
    io("title", measure.title);
    io("task", measure.task);
    io("section", measure.section);
    io("chapter", measure.chapter);
    io("standing", measure.standing);
    io("deadline", measure.deadline);
    io("lead", measure.lead);
    io("supporting", measure.supporting);
    io("parts", measure.parts);
    io("active", measure.active);
    io("status", measure.status);
    io("on_time", measure.on_time);
    io("why_none", measure.why_none);
    io("finish_p50", measure.finish_p50);
    io("finish_p80", measure.finish_p80);
    io("finish_p90", measure.finish_p90);
    io("waits_for", measure.waits_for);
    io("targets", measure.targets);
}

template<class Io>
void fields(Io& io, study::RowsAnswer& rows) {
    io("key", rows.key);
    io("title", rows.title);
    io("rows", rows.rows);
    io("counted", rows.counted);
    io("late", rows.late);
    io("none_late", rows.none_late);
    io("riskiest", rows.riskiest);
    io("riskiest_on_time", rows.riskiest_on_time);
}

template<class Io>
void fields(Io& io, study::TeamAnswer& team) {
    io("key", team.key);
    io("title", team.title);
    io("unit", team.unit);
    io("size_p50", team.size_p50);
    io("utilisation", team.utilisation);
    io("utilisation_p90", team.utilisation_p90);
    io("mean_wait", team.mean_wait);
    io("mean_line", team.mean_line);
}

template<class Io>
void fields(Io& io, study::ChainAnswer::Link& link) {
    io("part", link.part);
    io("title", link.title);
    io("begin_p50", link.begin_p50);
    io("finish_p50", link.finish_p50);
    io("criticality", link.criticality);
}

template<class Io>
void fields(Io& io, study::ChainAnswer& chain) {
    io("id", chain.id);
    io("parts", chain.parts);
    io("links", chain.links);
    io("deadline", chain.deadline);
    io("on_time", chain.on_time);
}

template<class Io>
void fields(Io& io, study::MovedProbability& moved) {
    io("id", moved.id);
    io("title", moved.title);
    io("before", moved.before);
    io("after", moved.after);
    io("change", moved.change);
}

template<class Io>
void fields(Io& io, study::DelayPriceAnswer::Tonnes& tonnes) {
    io("pollutant", tonnes.pollutant);
    io("change", tonnes.change);
}

template<class Io>
void fields(Io& io, study::DelayPriceAnswer& price) {
    io("id", price.id);
    io("measure", price.measure);
    io("title", price.title);
    io("missed", price.missed);
    io("late", price.late);
    io("targets", price.targets);
    io("rows", price.rows);
    io("tonnes", price.tonnes);
}

template<class Io>
void fields(Io& io, study::DelayPricesAnswer& prices) {
    io("mix", prices.mix);
    io("days", prices.days);
    io("targets", prices.targets);
    io("completed", prices.completed);
    io("failed", prices.failed);
    io("interrupted", prices.interrupted);
    io("prices", prices.prices);
}

} // namespace tools::results
