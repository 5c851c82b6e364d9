#include "models/measures/purchases.hpp"

#include "sim/random/discrete.hpp"

#include <algorithm>

namespace models::measures {
namespace {

using ledger::MeasureId;
using sources::Cohort;
using sources::Energy;
using sources::FleetClass;
using sources::Powertrain;

constexpr double days_per_year = 365;
constexpr double rounding = 1e-12; // a share that is just reached counts as reached

std::uint32_t occasion(int month) {
    return static_cast<std::uint32_t>(month);
}

} // namespace

Purchases::Purchases(FleetBooks& books, std::span<const NewEnergyPart> parts) : books_(&books), parts_(parts) {}

void Purchases::register_new(int month) {
    for (std::size_t fleet_class = 0; fleet_class < books_->fleet().classes.size(); ++fleet_class) {
        register_new(fleet_class, month);
    }
}

void Purchases::register_new(std::size_t fleet_class, int month) {
    const Replication& run = books_->run();
    const FleetClass& wanted = books_->fleet().classes[fleet_class];
    const double mean = run.values[wanted.registrations] * run.calendar.days_in_month(month) / days_per_year;
    const auto buyers = sim::random::poisson(mean, run.luck.uniform(wanted.registering, 0, occasion(month)));
    let_choose(fleet_class, buyers, month);
    post_choices(fleet_class);
}

/// What the buyers choose without any part, then with each further one that changes their share of new energy.
void Purchases::let_choose(std::size_t fleet_class, std::uint64_t buyers, int month) {
    const Replication& run = books_->run();
    const FleetClass& wanted = books_->fleet().classes[fleet_class];
    double share = wanted.new_energy_share ? run.values[*wanted.new_energy_share] : 0.0;
    choices_made_ = 0;
    choose(wanted, buyers, share, month, next_choice(nullptr).counts);
    for (const NewEnergyPart& part : parts_) {
        const auto reach = std::ranges::find(part.classes, fleet_class, &ClassReach::fleet_class);
        const double step = reach == part.classes.end() ? 0.0 : progress(part) * (run.in_force[reach->share] - share);
        if (step > 0) {
            share += step;
            choose(wanted, buyers, share, month, next_choice(&part).counts);
        }
    }
}

Purchases::Choice& Purchases::next_choice(const NewEnergyPart* last) {
    if (choices_made_ == choices_.size()) {
        choices_.emplace_back();
    }
    Choice& choice = choices_[choices_made_++];
    choice.last = last;
    return choice;
}

/// How many buyers choose each powertrain: new energy or not, then among the conventional ones.
void Purchases::choose(const FleetClass& fleet_class, std::uint64_t buyers, double new_energy_share, int month,
                       Counts& chosen) const {
    chosen.assign(fleet_class.powertrains.size(), 0);
    std::uint64_t electric = 0;
    if (fleet_class.electric) {
        const Powertrain& powertrain = fleet_class.powertrains[*fleet_class.electric];
        const double u = books_->run().luck.uniform(powertrain.buying, 0, occasion(month));
        electric = sim::random::binomial(buyers, new_energy_share, u);
        chosen[*fleet_class.electric] = electric;
    }
    choose_engine(fleet_class, buyers - electric, month, chosen);
}

/// A multinomial as binomials one after the other, each among those who have not chosen yet.
void Purchases::choose_engine(const FleetClass& fleet_class, std::uint64_t buyers, int month, Counts& chosen) const {
    const Replication& run = books_->run();
    double undecided = 1;
    for (std::size_t at = 0; at < chosen.size() && buyers > 0; ++at) {
        const Powertrain& powertrain = fleet_class.powertrains[at];
        if (powertrain.energy == Energy::electric) {
            continue;
        }
        const double share = powertrain.conventional_share ? run.values[*powertrain.conventional_share] : 1.0;
        const double u = run.luck.uniform(powertrain.buying, 0, occasion(month));
        chosen[at] = share + rounding >= undecided ? buyers : sim::random::binomial(buyers, share / undecided, u);
        buyers -= chosen[at];
        undecided -= share;
    }
}

/// Nobody's purchases are registered as far as they are made; the rest of them is expected, and the parts that prevent
/// it take it back.
void Purchases::post_choices(std::size_t fleet_class) {
    const Counts& bau = choices_.front().counts;
    const Counts& made = choices_[choices_made_ - 1].counts;
    for (std::size_t at = 0; at < bau.size(); ++at) {
        const std::uint64_t kept = std::min(bau[at], made[at]);
        books_->register_new(fleet_class, at, newcomers(fleet_class, kept), ledger::autonomous);
        books_->expect(fleet_class, at, newcomers(fleet_class, bau[at] - kept));
    }
    for (std::size_t at = 1; at < choices_made_; ++at) {
        post_change(fleet_class, choices_[at - 1].counts, choices_[at]);
    }
}

void Purchases::post_change(std::size_t fleet_class, const Counts& before, const Choice& after) {
    const MeasureId measure = after.last->measure;
    for (std::size_t at = 0; at < before.size(); ++at) {
        const std::uint64_t more = after.counts[at] - std::min(after.counts[at], before[at]);
        const std::uint64_t fewer = before[at] - std::min(after.counts[at], before[at]);
        books_->register_new(fleet_class, at, newcomers(fleet_class, more), measure);
        books_->forgo(fleet_class, at, newcomers(fleet_class, fewer), measure);
    }
}

sources::Cohort Purchases::newcomers(std::size_t fleet_class, std::uint64_t count) const {
    return {count, static_cast<double>(count) * books_->stock().newcomer_activity(fleet_class)};
}

/// Share of the full effect that the part has today.
double Purchases::progress(const NewEnergyPart& part) const {
    const Replication& run = books_->run();
    const auto begun = run.journal.begun(part.measure);
    if (!begun) {
        return 0;
    }
    const auto gone = static_cast<double>(run.kernel.now() - *begun);
    const double ramp = run.in_force[part.ramp] * static_cast<double>(sim::time::ticks_per_day);
    return gone >= ramp ? 1 : gone / ramp;
}

void Purchases::judge_month() {
    for (const NewEnergyPart& part : parts_) {
        const bool stock_reached =
            part.aim && part.aim->of == ShareAim::Of::stock && stock_share(part) + rounding >= part.aim->share;
        if (stock_reached || (!part.aim && progress(part) >= 1)) {
            finish(part);
        }
    }
}

void Purchases::judge_year() {
    for (const NewEnergyPart& part : parts_) {
        if (part.aim && part.aim->of == ShareAim::Of::registrations &&
            registered_share(part) + rounding >= part.aim->share) {
            finish(part);
        }
    }
}

/// Electric part of what is counted by line, over all classes of a part.
template<class Count>
double Purchases::electric_share(const NewEnergyPart& part, Count count) const {
    double all = 0;
    double electric = 0;
    for (const ClassReach& reach : part.classes) {
        for (const Powertrain& powertrain : books_->fleet().classes[reach.fleet_class].powertrains) {
            for (const sources::EmissionStage& stage : powertrain.stages) {
                all += count(stage);
                electric += powertrain.energy == Energy::electric ? count(stage) : 0;
            }
        }
    }
    return all > 0 ? electric / all : 0;
}

/// Replacements of vehicles retired early are registered too, so the ledger is asked.
double Purchases::registered_share(const NewEnergyPart& part) const {
    return electric_share(part, [this](const sources::EmissionStage& stage) {
        return books_->run().ledger.flow(stage.line, ledger::Flow::registered);
    });
}

double Purchases::stock_share(const NewEnergyPart& part) const {
    return electric_share(
        part, [this](const sources::EmissionStage& stage) { return books_->run().ledger.stock(stage.line).count; });
}

void Purchases::finish(const NewEnergyPart& part) {
    books_->run().agenda.finish(part.measure);
}

} // namespace models::measures
