#include "models/plan/critical_path.hpp"

#include <algorithm>
#include <limits>

namespace models::plan {
namespace {

using sim::time::Tick;

void go_forward(const Network& network, std::span<const Expected> parts, std::vector<Times>& times) {
    for (const std::size_t part : network.order()) {
        Tick start = parts[part].earliest;
        for (const std::size_t before : network.before(part)) {
            start = std::max(start, times[before].earliest_finish);
        }
        times[part].earliest_start = start;
        times[part].earliest_finish = start + parts[part].duration;
    }
}

Tick end_of(const std::vector<std::size_t>& chain, std::span<const Times> times) {
    Tick end = std::numeric_limits<Tick>::min();
    for (const std::size_t part : chain) {
        end = std::max(end, times[part].earliest_finish);
    }
    return end;
}

void go_backward(const Network& network, std::span<const Expected> parts, std::vector<Times>& times) {
    std::vector<Tick> ends;
    for (const auto& chain : network.chains()) {
        ends.push_back(end_of(chain, times));
    }
    for (const std::size_t part : network.backwards()) {
        Times& own = times[part];
        own.latest_finish = ends[network.chain_of(part)];
        Tick needed = parts[part].deadline;
        for (const std::size_t after : network.after(part)) {
            own.latest_finish = std::min(own.latest_finish, times[after].latest_start);
            const Tick needed_there = times[after].earliest_finish + times[after].slack_to_deadline;
            needed = std::min(needed, needed_there - parts[after].duration);
        }
        own.latest_start = own.latest_finish - parts[part].duration;
        own.slack = own.latest_finish - own.earliest_finish;
        own.slack_to_deadline = needed - own.earliest_finish;
    }
}

/// The part before this one at whose end this one begins, if any.
std::optional<std::size_t> decider(const Network& network, std::size_t part, std::span<const Times> times) {
    const auto before = network.before(part);
    const auto found = std::ranges::find_if(
        before, [&](std::size_t other) { return times[other].earliest_finish == times[part].earliest_start; });
    return found == before.end() ? std::nullopt : std::optional{*found};
}

} // namespace

std::vector<Times> critical_path_method(const Network& network, std::span<const Expected> parts) {
    std::vector<Times> times(network.size());
    go_forward(network, parts, times);
    go_backward(network, parts, times);
    return times;
}

std::vector<std::vector<std::size_t>> critical_paths(const Network& network, std::span<const Times> times) {
    std::vector<std::vector<std::size_t>> paths;
    for (const auto& chain : network.chains()) {
        std::optional<std::size_t> part =
            *std::ranges::max_element(chain, {}, [&](std::size_t member) { return times[member].earliest_finish; });
        auto& path = paths.emplace_back();
        for (; part; part = decider(network, *part, times)) {
            path.push_back(*part);
        }
        std::ranges::reverse(path);
    }
    return paths;
}

Hindsight::Hindsight(const Network& network, std::vector<Tick> deadlines, Tick horizon)
    : network_{&network},
      deadlines_{std::move(deadlines)},
      never_{horizon + sim::time::ticks_per_day},
      ends_(network.chains().size()) {}

void Hindsight::find_ends(std::span<const Course> courses) {
    for (std::size_t chain = 0; chain < ends_.size(); ++chain) {
        ends_[chain] = 0;
        for (const std::size_t part : network_->chains()[chain]) {
            ends_[chain] = std::max(ends_[chain], finish(courses[part]));
        }
    }
}

/// When a part was ready; a part that waits for an unfinished one is when that one counts as finished.
std::optional<Tick> Hindsight::ready(std::size_t part, std::span<const Course> courses) const {
    if (courses[part].ready) {
        return courses[part].ready;
    }
    const auto waits = [&](std::size_t before) { return !courses[before].finished; };
    return std::ranges::any_of(network_->before(part), waits) ? std::optional{never_} : std::nullopt;
}

void Hindsight::judge(std::span<const Course> courses, std::span<Standing> standings) {
    find_ends(courses);
    for (const std::size_t part : network_->backwards()) {
        const Tick finished = finish(courses[part]);
        Standing own{.critical = finished == ends_[network_->chain_of(part)], .slack = deadlines_[part] - finished};
        for (const std::size_t after : network_->after(part)) {
            if (const auto began = ready(after, courses)) {
                own.critical = own.critical || (standings[after].critical && *began == finished);
                own.slack = std::min(own.slack, *began - finished + standings[after].slack);
            }
        }
        standings[part] = own;
    }
}

} // namespace models::plan
