#include "sim/kernel/future_event_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace sim::kernel {
namespace {

std::vector<std::uint32_t> slots_in_order(FutureEventList& events) {
    std::vector<std::uint32_t> slots;
    while (!events.empty()) {
        slots.push_back(events.pop().slot);
    }
    return slots;
}

/// Numbers that look random and are the same everywhere (Knuth's MMIX generator).
struct Numbers {
    std::uint64_t state = 1;
    std::uint32_t below(std::uint32_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>(state >> 33) % limit;
    }
};

TEST(FutureEventList, orders_by_time_then_priority_then_sequence_of_scheduling) {
    FutureEventList events;
    for (int i = 0; i < 6; ++i) {
        events.open_slot();
    }
    events.push(7, Priority::finish, 0);
    events.push(5, Priority::close, 1);
    events.push(5, Priority::start, 2);
    events.push(5, Priority::finish, 3);
    events.push(5, Priority::start, 4);
    events.push(-1, Priority::judge, 5);
    EXPECT_EQ(slots_in_order(events), (std::vector<std::uint32_t>{5, 3, 2, 4, 1, 0}));
}

TEST(FutureEventList, a_thousand_ties_come_out_in_the_order_they_went_in) {
    FutureEventList events;
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        expected.push_back(events.open_slot());
        events.push(3, Priority::finish, i);
    }
    EXPECT_EQ(slots_in_order(events), expected);
}

TEST(FutureEventList, an_event_says_its_priority_and_its_sequence) {
    FutureEventList events;
    const auto slot = events.open_slot();
    events.push(1, Priority::start, slot);
    events.cancel(slot);
    events.push(1, Priority::judge, slot);
    const Event event = events.pop();
    EXPECT_EQ(event.priority(), Priority::judge);
    EXPECT_EQ(event.sequence(), 1U);
}

TEST(FutureEventList, a_cancelled_event_never_comes_and_cannot_be_cancelled_twice) {
    FutureEventList events;
    const auto slot = events.open_slot();
    const EventId id = events.push(1, Priority::finish, slot);
    EXPECT_TRUE(events.cancel(id));
    EXPECT_FALSE(events.cancel(id));
    EXPECT_TRUE(events.empty());
    EXPECT_EQ(events.size(), 0U);
}

TEST(FutureEventList, an_old_name_does_not_cancel_the_slots_next_event) {
    FutureEventList events;
    const auto slot = events.open_slot();
    const EventId first = events.push(1, Priority::finish, slot);
    events.pop();
    events.push(2, Priority::finish, slot);
    EXPECT_FALSE(events.cancel(first));
    EXPECT_EQ(events.pop().time, 2);
}

TEST(FutureEventList, who_takes_over_a_slot_is_not_woken_by_the_former_owners_event) {
    FutureEventList events;
    const auto former = events.open_slot();
    events.push(1, Priority::finish, former);
    events.close_slot(former);
    const auto heir = events.open_slot();
    ASSERT_EQ(heir, former);
    EXPECT_FALSE(events.pending(heir));
    events.push(9, Priority::finish, heir);
    EXPECT_EQ(events.pop().time, 9);
    EXPECT_TRUE(events.empty());
}

TEST(FutureEventList, pop_until_includes_the_limit_and_nothing_beyond_it) {
    FutureEventList events;
    events.push(10, Priority::judge, events.open_slot());
    events.push(11, Priority::finish, events.open_slot());
    Event event{};
    EXPECT_TRUE(events.pop_until(10, event));
    EXPECT_EQ(event.time, 10);
    EXPECT_FALSE(events.pop_until(10, event));
    EXPECT_EQ(events.size(), 1U);
}

TEST(FutureEventList, never_holds_more_than_twice_the_live_events) {
    FutureEventList events;
    Numbers numbers;
    constexpr std::uint32_t count = 500;
    for (std::uint32_t i = 0; i < count; ++i) {
        events.push(numbers.below(1000), Priority::finish, events.open_slot());
    }
    for (int i = 0; i < 20'000; ++i) {
        const std::uint32_t slot = numbers.below(count);
        if (!events.cancel(slot)) {
            events.push(numbers.below(1000), Priority::finish, slot);
        } else if (numbers.below(4) != 0) {
            events.push(numbers.below(1000), Priority::finish, slot);
        }
        ASSERT_LE(events.held(), 2 * events.size());
    }
    while (!events.empty()) {
        events.pop();
        ASSERT_LE(events.held(), 2 * events.size());
    }
}

TEST(FutureEventList, agrees_with_a_sorted_map_over_a_long_random_history) {
    FutureEventList events;
    std::map<std::tuple<Tick, Priority, std::uint64_t>, std::uint32_t> expected;
    std::map<std::uint32_t, std::tuple<Tick, Priority, std::uint64_t>> pending;
    Numbers numbers;
    constexpr std::uint32_t count = 300;
    for (std::uint32_t i = 0; i < count; ++i) {
        events.open_slot();
    }
    Tick now = 0;
    for (int i = 0; i < 50'000; ++i) {
        const std::uint32_t slot = numbers.below(count);
        const auto found = pending.find(slot);
        if (found == pending.end()) {
            const Tick time = now + numbers.below(50);
            const auto priority = static_cast<Priority>(numbers.below(7));
            const std::tuple key{time, priority, events.scheduled()};
            events.push(time, priority, slot);
            expected.emplace(key, slot);
            pending.emplace(slot, key);
        } else if (numbers.below(2) == 0) {
            EXPECT_TRUE(events.cancel(slot));
            expected.erase(found->second);
            pending.erase(found);
        } else {
            const Event event = events.pop();
            ASSERT_EQ(event.slot, expected.begin()->second);
            now = event.time;
            pending.erase(event.slot);
            expected.erase(expected.begin());
        }
        ASSERT_EQ(events.size(), expected.size());
    }
}

} // namespace
} // namespace sim::kernel
