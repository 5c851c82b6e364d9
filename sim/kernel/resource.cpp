#include "sim/kernel/resource.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <stdexcept>
#include <utility>

namespace sim::kernel {

namespace {

/// The first time from `now` on at which `work` begun then ends before its window closes; nothing when no window left
/// is long enough.
std::optional<Tick> first_start(const Season& season, Tick work, Tick now) {
    Tick from = now;
    while (const auto window = season.current_or_next(from)) {
        const Tick start = std::max(from, window->opens);
        if (work <= window->closes - start) {
            return start;
        }
        from = window->closes;
    }
    return std::nullopt;
}

void check(std::span<const Need> needs) {
    if (needs.empty()) {
        throw std::invalid_argument("a claim must name a resource");
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (needs[i].count <= 0) {
            throw std::invalid_argument("a claim must ask for at least one unit");
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (needs[i].resource == needs[j].resource) {
                throw std::invalid_argument("a claim must name each resource once");
            }
        }
    }
}

} // namespace

Grant::Grant(Promise& promise, Need need)
    : resource_(promise.woke == Woke::done ? need.resource : nullptr),
      count_(need.count),
      slot_(promise.slot),
      work_(promise.record().claim.work),
      woke_(promise.woke) {}

Grant::Grant(Grant&& other) noexcept
    : resource_(std::exchange(other.resource_, nullptr)),
      count_(other.count_),
      slot_(other.slot_),
      work_(other.work_),
      woke_(other.woke_) {}

Grant& Grant::operator=(Grant&& other) noexcept {
    if (this != &other) {
        release();
        resource_ = std::exchange(other.resource_, nullptr);
        count_ = other.count_;
        slot_ = other.slot_;
        work_ = other.work_;
        woke_ = other.woke_;
    }
    return *this;
}

void Grant::release() {
    if (Resource* const resource = std::exchange(resource_, nullptr); resource != nullptr) {
        resource->forget_grant(slot_);
        resource->give_back(count_);
    }
}

Grants::Grants(Promise& promise)
    : needs_(promise.record().claim.needs, promise.woke == Woke::done ? promise.record().claim.size : 0),
      slot_(promise.slot),
      woke_(promise.woke) {}

Grants::Grants(Grants&& other) noexcept
    : needs_(std::exchange(other.needs_, {})),
      slot_(other.slot_),
      woke_(other.woke_) {}

Grants& Grants::operator=(Grants&& other) noexcept {
    if (this != &other) {
        release();
        needs_ = std::exchange(other.needs_, {});
        slot_ = other.slot_;
        woke_ = other.woke_;
    }
    return *this;
}

void Grants::release() {
    const std::span<const Need> needs = std::exchange(needs_, {});
    if (!needs.empty()) {
        needs.front().resource->forget_grant(slot_);
    }
    for (const Need& need : needs) {
        need.resource->give_back(need.count);
    }
}

void Acquire::await_suspend(ProcessHandle process) {
    promise_ = &process.promise();
    Resource::claim(*promise_, {&need_, 1}, priority_);
}

void AcquireWithin::await_suspend(ProcessHandle process) {
    Acquire::await_suspend(process);
    need_.resource->simulation_->alarm(*promise_, patience_);
}

void AcquireDuring::await_suspend(ProcessHandle process) {
    promise_ = &process.promise();
    Resource::claim(*promise_, {&need_, 1}, priority_, season_, work_);
}

void AcquireAll::await_suspend(ProcessHandle process) {
    promise_ = &process.promise();
    Resource::claim(*promise_, needs_, priority_);
}

AcquireAll acquire_all(std::span<const Need> needs, int priority) {
    check(needs);
    return AcquireAll{needs, priority};
}

double ResourceStatistics::utilisation() const {
    return offered == 0 ? 0.0 : static_cast<double>(busy) / static_cast<double>(offered);
}

double ResourceStatistics::mean_line() const {
    return elapsed == 0 ? 0.0 : static_cast<double>(line) / static_cast<double>(elapsed);
}

double ResourceStatistics::mean_wait() const {
    return granted == 0 ? 0.0 : static_cast<double>(waited) / static_cast<double>(granted);
}

Resource::Resource(Simulation& simulation, int capacity, std::string_view name, Overtaking overtaking)
    : Actor{Kind::resource},
      simulation_(&simulation),
      name_(name),
      capacity_(capacity),
      changed_(simulation.now()),
      overtaking_(overtaking) {
    if (capacity < 0) {
        throw std::invalid_argument("a resource cannot have less than no units");
    }
    slot_ = simulation.enlist(*this);
}

Resource::~Resource() {
    if (busy_ > 0 || waiting_ > 0) {
        simulation_->close();
    }
    simulation_->dismiss(slot_);
}

Acquire Resource::acquire(int count, int priority) {
    const Need need{this, count};
    check({&need, 1});
    return Acquire{need, priority};
}

AcquireWithin Resource::acquire_within(Tick patience, int count, int priority) {
    const Need need{this, count};
    check({&need, 1});
    if (patience < 0) {
        throw std::invalid_argument("patience cannot be negative");
    }
    return AcquireWithin{need, priority, patience};
}

AcquireDuring Resource::acquire_during(const Season& season, Tick work, int count, int priority) {
    const Need need{this, count};
    check({&need, 1});
    if (work < 0) {
        throw std::invalid_argument("work cannot be negative");
    }
    return AcquireDuring{need, priority, season, work};
}

void Resource::set_capacity(int capacity) {
    if (capacity < 0) {
        throw std::invalid_argument("a resource cannot have less than no units");
    }
    account();
    capacity_ = capacity;
    consider();
}

void Resource::account() {
    const Tick now = simulation_->now();
    const Tick span = now - changed_;
    changed_ = now;
    so_far_.elapsed += span;
    so_far_.busy += busy_ * span;
    so_far_.offered += capacity_ * span;
    so_far_.line += static_cast<std::int64_t>(waiting_) * span;
}

ResourceStatistics Resource::statistics() {
    account();
    so_far_.waiting = waiting_;
    return so_far_;
}

void Resource::claim(Promise& promise, std::span<const Need> needs, int priority, const Season* season, Tick work) {
    assert(promise.record().grants == 0 && "a process waits for a resource while it holds another");
    Simulation& simulation = *promise.simulation;
    promise.waiting = Waiting::for_resources;
    promise.woke = Woke::done;
    promise.record().claim = {needs.data(),
                              static_cast<std::uint32_t>(needs.size()),
                              priority,
                              ++simulation.tickets_,
                              simulation.now(),
                              season,
                              work};
    for (const Need& need : needs) {
        need.resource->account();
        ++need.resource->waiting_;
        need.resource->join(promise);
    }
    for (const Need& need : needs) {
        need.resource->consider();
    }
}

void Resource::withdraw(Promise& promise) {
    const bool stood = promise.waiting == Waiting::for_resources;
    promise.record().claim.ticket = 0;
    const std::span<const Need> needs = promise.record().claim.span();
    for (const Need& need : needs) {
        need.resource->account();
        --need.resource->waiting_;
        if (stood) {
            need.resource->leave();
        }
    }
    for (const Need& need : needs) {
        need.resource->consider();
    }
}

/// Whether every resource that a claim in this line asks for can give, and has it at its head or lets it overtake.
bool Resource::servable(Promise& promise) {
    for (const Need& need : promise.record().claim.span()) {
        Resource& resource = *need.resource;
        const bool next =
            &resource == this || resource.overtaking_ == Overtaking::allowed || resource.head() == &promise;
        if (need.count > resource.available() || !next) {
            return false;
        }
    }
    return true;
}

std::string Resource::names(Promise& promise) {
    std::string all;
    for (const Need& need : promise.record().claim.span()) {
        all += (all.empty() ? "" : ", ") + std::string{need.resource->name_};
    }
    return all;
}

void Resource::join(Promise& promise) {
    const Record::Claim& claim = promise.record().claim;
    line_.push({&promise, claim.ticket, claim.priority, promise.slot});
    ++in_line_;
}

void Resource::leave() {
    --in_line_;
    if (line_.size() > 2 * in_line_) {
        line_.remove_if([this](const Entry& entry) { return !live(entry); });
    }
}

bool Resource::live(const Entry& entry) const {
    Promise* const promise = simulation_->process_in(entry.slot);
    return promise != nullptr && promise->waiting == Waiting::for_resources &&
           promise->record().claim.ticket == entry.ticket;
}

Promise* Resource::head() {
    while (line_.size() > in_line_ && !live(line_.top())) {
        line_.pop();
    }
    return line_.empty() ? nullptr : line_.top().promise;
}

Promise* Resource::first_servable() {
    while (available() > 0) {
        Promise* const promise = head();
        if (promise == nullptr) {
            return nullptr;
        }
        if (!servable(*promise)) {
            return overtaking_ == Overtaking::allowed ? first_who_may_overtake() : nullptr;
        }
        if (promise->record().claim.season == nullptr) {
            return promise;
        }
        const auto start =
            first_start(*promise->record().claim.season, promise->record().claim.work, simulation_->now());
        if (start == simulation_->now()) {
            return promise;
        }
        step_aside(*promise, start);
    }
    return nullptr;
}

Promise* Resource::first_who_may_overtake() {
    const Entry* first = nullptr;
    for (const Entry& entry : line_.entries()) {
        if ((first != nullptr && !Entry::before(entry, *first)) || !live(entry) || !servable(*entry.promise)) {
            continue;
        }
        const Record::Claim& claim = entry.promise->record().claim;
        if (claim.season == nullptr ||
            first_start(*claim.season, claim.work, simulation_->now()) == simulation_->now()) {
            first = &entry;
        }
    }
    return first == nullptr ? nullptr : first->promise;
}

void Resource::step_aside(Promise& promise, std::optional<Tick> until) {
    line_.pop();
    promise.waiting = Waiting::for_season;
    leave();
    if (until) {
        simulation_->sleep(promise, *until, Priority::release, Waiting::for_season);
    }
}

void Resource::reenter(Promise& promise) {
    promise.waiting = Waiting::for_resources;
    join(promise);
    consider();
}

void Resource::consider() {
    if (available() > 0 && in_line_ > 0 && !simulation_->closing() && !simulation_->list_.pending(slot_)) {
        simulation_->list_.push(simulation_->now(), Priority::grant, slot_);
    }
}

Promise* Resource::grant_first() {
    Promise* const promise = first_servable();
    if (promise == nullptr) {
        return nullptr;
    }
    simulation_->list_.cancel(promise->slot);
    promise->waiting = Waiting::for_nothing;
    ++promise->record().grants;
    for (const Need& need : promise->record().claim.span()) {
        need.resource->serve(*promise, need.count);
    }
    for (const Need& need : promise->record().claim.span()) {
        need.resource->consider();
    }
    return promise;
}

void Resource::serve(Promise& promise, int count) {
    account();
    busy_ += count;
    --waiting_;
    ++so_far_.granted;
    so_far_.waited += simulation_->now() - promise.record().claim.since;
    if (line_.top().ticket == promise.record().claim.ticket) {
        line_.pop();
    } // whoever overtook leaves an entry that is no longer live
    leave();
}

void Resource::give_back(int count) {
    account();
    busy_ -= count;
    consider();
}

void Resource::forget_grant(std::uint32_t slot) {
    if (Promise* const promise = simulation_->process_in(slot); promise != nullptr && promise->record().grants > 0) {
        --promise->record().grants;
    }
}

} // namespace sim::kernel
