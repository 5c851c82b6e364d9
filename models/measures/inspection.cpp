#include "models/measures/inspection.hpp"

#include "models/measures/months.hpp"
#include "sim/kernel/resource.hpp"
#include "sim/random/discrete.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace models::measures {
namespace {

using sim::kernel::Need;
using sim::kernel::Process;
using sim::time::Priority;
using sim::time::Season;
using sim::time::Tick;
using sim::time::Window;

/// The time a part has for its rounds: what its season leaves from one time to another, end to end.
class Timetable {
public:
    Timetable(const Season& season, Tick from, Tick until) {
        for (const Window& window : season.windows()) {
            const Window left{std::max(window.opens, from), std::min(window.closes, until)};
            if (left.opens < left.closes) {
                windows_.push_back(left);
                length_ += left.length();
            }
        }
    }

    bool empty() const { return windows_.empty(); }

    /// When this share of the time, in [0, 1), has gone.
    Tick at(double share) const {
        Tick gone = std::llround(share * static_cast<double>(length_));
        for (const Window& window : windows_) {
            if (gone < window.length()) {
                return window.opens + gone;
            }
            gone -= window.length();
        }
        return windows_.back().closes - 1;
    }

private:
    std::vector<Window> windows_;
    Tick length_ = 0;
};

/// What the inspection has come to, over all desks.
struct Findings {
    int begun = 0; ///< rounds
    double due = 0.0;
    double visited = 0.0;
    double found = 0.0;
    double put_right = 0.0;
    std::vector<double> visited_in_round;

    /// Things visited at least once: those of the fullest round, since every round visits the same ones first.
    double known() const { return *std::max_element(visited_in_round.begin(), visited_in_round.end()); }
};

/// Some things in a row that a desk visits.
struct Tour {
    const Desk* desk;
    int round;
    std::uint32_t occurrence; ///< in addresses of chance
    std::uint32_t things;
};

/// Things to visit in a round that begins now, in the whole district: at least the share asked for.
std::uint32_t things_to_visit(const Replication& run, const Inspection& part) {
    const double population = std::round(run.in_force[part.population]);
    return static_cast<std::uint32_t>(std::ceil(run.in_force[part.coverage] * population - 1e-9));
}

/// When a tour can set out that wants to now; nothing when that is no more this year.
std::optional<Tick> sets_out(Replication& run, const Inspection& part) {
    return part.site == Inspection::Site::outdoors ? run.outdoors.after(run.kernel.now(), 0.0, &part.season)
                                                   : run.kernel.now();
}

/// When a tour is back that sets out now; days on which nobody can work outdoors come on top.
std::optional<Tick> is_back(Replication& run, const Inspection& part, const Tour& tour) {
    const Tick work = lasting(run, part.job, part.tour, tour.desk->entity, tour.occurrence);
    const double days = static_cast<double>(work) / static_cast<double>(sim::time::ticks_per_day);
    return part.site == Inspection::Site::outdoors ? run.outdoors.after(run.kernel.now(), days, nullptr)
                                                   : run.kernel.now() + work;
}

void finish_when_visited(Replication& run, const Inspection& part, const Findings& findings) {
    if (findings.begun == part.rounds && findings.visited >= part.needed * findings.due - 1e-9) {
        run.agenda.finish(part.job.measure);
    }
}

void note_visits(Replication& run, const Inspection& part, Findings& findings, const Tour& tour) {
    findings.visited += tour.things;
    findings.visited_in_round[static_cast<std::size_t>(tour.round)] += tour.things;
    run.journal.deliver(part.job.measure, tour.things);
    finish_when_visited(run, part, findings);
}

/// Faults that a tour found.
struct Faults {
    std::uint64_t found;
    std::uint64_t persisting;
};

Faults look(const Replication& run, const Inspection& part, const Tour& tour) {
    const double finding = run.luck.uniform(part.finding, tour.desk->entity, tour.occurrence);
    const double persisting = run.luck.uniform(part.persisting, tour.desk->entity, tour.occurrence);
    const auto found = sim::random::binomial(tour.things, run.in_force[part.faulty], finding);
    return {found, sim::random::binomial(found, run.in_force[part.persists], persisting)};
}

/// Officers visit the things of one tour, and what they find is put right.
Process visit(Replication& run, const Inspection& part, Findings& findings, Tour tour) {
    const auto out = sets_out(run, part);
    if (!out) {
        co_return;
    }
    if (*out > run.kernel.now()) {
        co_await run.kernel.until(*out, Priority::start);
    }
    {
        const Tick asked = run.kernel.now();
        const std::vector<Need> needs = officers_at(run, *tour.desk);
        const auto officers = co_await acquire_all(needs, run.agenda.rank(part.job.measure));
        run.journal.waited(part.job.measure, Cause::officers, run.kernel.now() - asked);
        const Tick back = is_back(run, part, tour).value_or(never(run.calendar));
        co_await run.kernel.until(back);
    }
    note_visits(run, part, findings, tour);
    const Faults faults = look(run, part, tour);
    findings.found += static_cast<double>(faults.found);
    if (faults.found > faults.persisting) {
        co_await run.kernel.delay(lasting(run, part.job, part.rectify, tour.desk->entity, tour.occurrence));
        findings.put_right += static_cast<double>(faults.found - faults.persisting);
    }
}

/// One desk's tours of the round that begins now.
void send_out(Replication& run, const Inspection& part, Findings& findings, const Timetable& times, std::size_t desk,
              std::uint32_t things) {
    const int round = findings.begun - 1;
    const std::uint32_t tours = (things + part.a_tour - 1) / part.a_tour;
    for (std::uint32_t tour = 0; tour < tours; ++tour) {
        const std::uint32_t left = things - tour * part.a_tour;
        const Tour outing{.desk = &part.job.desks[desk],
                          .round = round,
                          .occurrence = (static_cast<std::uint32_t>(round) << 16U) + tour,
                          .things = std::min(part.a_tour, left)};
        const Tick planned = times.at((round + static_cast<double>(tour) / tours) / part.rounds);
        run.kernel.start_at(planned, visit(run, part, findings, outing), "tour", outing.desk->entity);
    }
}

/// A round begins: what is to be visited is due.
void begin_round(Replication& run, const Inspection& part, Findings& findings, const Timetable& times) {
    const std::uint32_t things = things_to_visit(run, part);
    ++findings.begun;
    findings.due += things;
    run.journal.owe(part.job.measure, things);
    for (std::size_t desk = 0; desk < part.job.desks.size() && !times.empty(); ++desk) {
        send_out(run, part, findings, times, desk, things_of_desk(part.job, desk, things));
    }
    finish_when_visited(run, part, findings); // when there is nothing to visit
}

/// All rounds, one after the other.
Process rounds(Replication& run, const Inspection& part, Findings& findings) {
    const Tick now = run.kernel.now();
    const Tick last = part.job.deadline > now ? part.job.deadline : run.calendar.horizon();
    const Timetable times{part.season, now, last + 1};
    for (int round = 0; round < part.rounds; ++round) {
        if (!times.empty()) {
            const Tick begins = times.at(static_cast<double>(round) / part.rounds);
            co_await run.kernel.until(begins, Priority::start);
        }
        begin_round(run, part, findings, times);
    }
}

void take_stock(Replication& run, const Inspection& part, const Findings& findings, int month) {
    const double put_right = findings.found > 0.0 ? findings.put_right / findings.found : 0.0;
    if (findings.visited > 0.0) {
        run.observations.record(part.rectified, month, findings.found > 0.0 ? put_right : 1.0);
    }
    const double population = std::round(run.in_force[part.population]);
    const double known = population > 0.0 ? std::min(1.0, findings.known() / population) : 0.0;
    set_rule(run, part.controls, known * put_right, part.job.measure);
}

} // namespace

Process inspection(Replication& run, const Inspection& part) {
    Findings findings;
    findings.visited_in_round.assign(static_cast<std::size_t>(part.rounds), 0.0);
    run.kernel.start(rounds(run, part, findings), "rounds");
    for (int month = month_at(run.calendar, run.kernel.now()); month < run.calendar.months(); ++month) {
        co_await run.kernel.until(month_end(run.calendar, month), Priority::advance);
        take_stock(run, part, findings, month);
    }
    co_await run.kernel.until(never(run.calendar)); // tours still refer to the findings
}

} // namespace models::measures
