#pragma once

#include "sim/kernel/heap.hpp"
#include "sim/kernel/simulation.hpp"
#include "sim/time/window.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim::kernel {

using time::Season;

/// Units of a resource, held until the guard dies or `release` is called. A wait that was interrupted or timed out
/// returns a guard that holds nothing. A guard moved to another process still counts as held by the one that waited.
class [[nodiscard]] Grant {
public:
    Grant(Grant&& other) noexcept;
    Grant& operator=(Grant&& other) noexcept;
    ~Grant() { release(); }

    Woke woke() const { return woke_; }
    /// Whether the units were granted.
    explicit operator bool() const { return woke_ == Woke::done; }
    /// The work announced to `acquire_during` [s]; 0 for other grants.
    Tick work() const { return work_; }
    /// Gives the units back before the guard dies.
    void release();

private:
    friend class Acquire;
    Grant(Promise& promise, Need need);

    Resource* resource_; ///< null when it holds nothing
    int count_;
    std::uint32_t slot_;
    Tick work_;
    Woke woke_;
};

/// Units of several resources, taken and given back together.
class [[nodiscard]] Grants {
public:
    Grants(Grants&& other) noexcept;
    Grants& operator=(Grants&& other) noexcept;
    ~Grants() { release(); }

    Woke woke() const { return woke_; }
    explicit operator bool() const { return woke_ == Woke::done; }
    void release();

private:
    friend class AcquireAll;
    explicit Grants(Promise& promise);

    std::span<const Need> needs_; ///< empty when it holds nothing
    std::uint32_t slot_;
    Woke woke_;
};

/// The wait for a grant; see `Resource::acquire`.
class [[nodiscard]] Acquire {
public:
    bool await_ready() const noexcept { return false; }
    void await_suspend(ProcessHandle process);
    Grant await_resume() const { return Grant{*promise_, need_}; }

protected:
    friend class Resource;
    Acquire(Need need, int priority) : need_(need), priority_(priority) {}

    Need need_;
    Promise* promise_ = nullptr;
    int priority_;
};

/// The wait for a grant until patience ends; see `Resource::acquire_within`.
class [[nodiscard]] AcquireWithin : public Acquire {
public:
    void await_suspend(ProcessHandle process);

private:
    friend class Resource;
    AcquireWithin(Need need, int priority, Tick patience) : Acquire(need, priority), patience_(patience) {}

    Tick patience_;
};

/// The wait for a grant that leaves time for the work; see `Resource::acquire_during`.
class [[nodiscard]] AcquireDuring : public Acquire {
public:
    void await_suspend(ProcessHandle process);

private:
    friend class Resource;
    AcquireDuring(Need need, int priority, const Season& season, Tick work)
        : Acquire(need, priority),
          season_(&season),
          work_(work) {}

    const Season* season_;
    Tick work_;
};

/// The wait for units of several resources; see `acquire_all`.
class [[nodiscard]] AcquireAll {
public:
    AcquireAll(std::span<const Need> needs, int priority) : needs_(needs), priority_(priority) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(ProcessHandle process);
    Grants await_resume() const { return Grants{*promise_}; }

private:
    std::span<const Need> needs_;
    Promise* promise_ = nullptr;
    int priority_;
};

/// Asks for all or none: the process holds nothing until every resource can give, and then takes from all of them in
/// the same instant. It stands in every line at once. Where nobody may overtake it, the oldest claim of the highest
/// rank is always served next and no two claims can block each other. `needs` names each resource once and must outlive
/// the grant. Throws std::invalid_argument when empty or when a count is not positive.
AcquireAll acquire_all(std::span<const Need> needs, int priority = 0);
AcquireAll acquire_all(std::vector<Need>&& needs, int priority = 0) = delete;

/// What a resource went through between its birth and now. Integrals are exact sums of whole ticks.
struct ResourceStatistics {
    Tick elapsed;          ///< since the resource was made [s]
    std::int64_t busy;     ///< integral of units held [unit s]
    std::int64_t offered;  ///< integral of capacity [unit s]
    std::int64_t line;     ///< integral of the number of claims that wait [claim s]
    std::int64_t waited;   ///< total wait of the claims granted so far [s]
    std::uint64_t granted; ///< claims granted so far
    std::uint64_t waiting; ///< claims that still wait

    /// Share of the offered units that were held; 0 when none were offered.
    double utilisation() const;
    /// Time-weighted number of claims that wait.
    double mean_line() const;
    /// Mean wait of the claims granted so far [s].
    double mean_wait() const;
};

/// Whether a claim may be served before one ahead of it that cannot be served yet. Refused, units stand idle for a
/// claim that still waits for another resource, and nobody is ever starved. Allowed, no unit stands idle that somebody
/// in the line could use, and a claim on several resources may wait as long as each is busy in turn.
enum class Overtaking : std::uint8_t { refused, allowed };

/// So many units of something scarce (crews, officers, chargers) and the line of those who wait for them: priority,
/// then order of arrival; a lower number goes first, as with events. Grants are given by an event of the resource at
/// priority `grant`, after everything of that instant that finishes, so those who ask and those who give back in the
/// same instant meet. What a claim does to the line behind it while it cannot be served is the resource's `Overtaking`.
/// To wait while holding a grant is a bug (two such processes can wait for each other for ever) and asserted in debug.
class Resource : private Actor {
public:
    /// `name` must outlive the simulation. Throws std::invalid_argument when capacity is negative.
    Resource(Simulation& simulation, int capacity, std::string_view name = "resource",
             Overtaking overtaking = Overtaking::refused);
    Resource(const Resource&) = delete;
    Resource& operator=(const Resource&) = delete;
    ~Resource();

    /// Waits for `count` units. Throws std::invalid_argument when count is not positive.
    Acquire acquire(int count = 1, int priority = 0);
    /// Waits at most `patience` [s]. What is given back in the last instant still counts.
    AcquireWithin acquire_within(Tick patience, int count = 1, int priority = 0);
    /// Waits for units and for time: granted when `work` [s] begun now ends before the window closes, otherwise the
    /// claim steps aside for those behind it and takes its place again when a window opens that is long enough.
    /// `season` must outlive the wait.
    AcquireDuring acquire_during(const Season& season, Tick work, int count = 1, int priority = 0);
    AcquireDuring acquire_during(Season&& season, Tick work, int count = 1, int priority = 0) = delete;

    /// More or fewer units from now on. Units beyond a smaller capacity stay with their holders until given back.
    void set_capacity(int capacity);

    int capacity() const { return capacity_; }
    int busy() const { return busy_; }
    /// Units that could be granted; negative after the capacity fell below what is held.
    int available() const { return capacity_ - busy_; }
    /// Claims that wait, those for a season included.
    std::uint64_t waiting() const { return waiting_; }
    std::string_view name() const { return name_; }
    /// Exact at the present time.
    ResourceStatistics statistics();

private:
    friend class Simulation;
    friend class Acquire;
    friend class AcquireWithin;
    friend class AcquireDuring;
    friend class AcquireAll;
    friend class Grant;
    friend class Grants;

    /// A claim's place in this line. While every entry is live the process may be asked directly; otherwise whoever
    /// withdrew, and may be gone, is known by a slot whose ticket no longer matches.
    struct Entry {
        Promise* promise;
        std::uint64_t ticket;
        int priority;
        std::uint32_t slot;

        static bool before(const Entry& a, const Entry& b) {
            return a.priority != b.priority ? a.priority < b.priority : a.ticket < b.ticket;
        }
    };

    static void claim(Promise& promise, std::span<const Need> needs, int priority, const Season* season = nullptr,
                      Tick work = 0);
    static void withdraw(Promise& promise);
    bool servable(Promise& promise);
    static std::string names(Promise& promise);

    /// Puts an entry for the process's claim into this line.
    void join(Promise& promise);
    /// Counts an entry as gone and keeps the line from filling up with such.
    void leave();
    void serve(Promise& promise, int count);
    void give_back(int count);
    void forget_grant(std::uint32_t slot);
    /// Takes the claim at the head out of the line until its season allows it, if ever.
    void step_aside(Promise& promise, std::optional<Tick> until);
    void reenter(Promise& promise);

    bool live(const Entry& entry) const;
    Promise* head();
    Promise* first_servable();
    /// The first in rank who can be served at once though the head cannot; null when there is none.
    Promise* first_who_may_overtake();
    /// Schedules an event that grants, when there are units to grant and claims in the line.
    void consider();
    /// Serves the claim at the head and returns its process, or nothing when there is none to serve.
    Promise* grant_first();
    /// Books the time since the last change, before busy units, capacity or the line change.
    void account();

    Simulation* simulation_;
    std::string_view name_;
    int capacity_;
    int busy_ = 0;
    std::uint32_t slot_;
    QuaternaryHeap<Entry> line_; ///< may hold entries of claims that withdrew, at most as many as live ones
    std::size_t in_line_ = 0;    ///< live entries
    std::uint64_t waiting_ = 0;
    Tick changed_;
    Overtaking overtaking_;
    ResourceStatistics so_far_{};
};

} // namespace sim::kernel
