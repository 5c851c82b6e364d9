#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sim::kernel {

/// A heap with four children per node: half the depth of a binary heap, and the children lie side by side.
/// `Entry` is a small copyable struct with a static `bool before(const Entry&, const Entry&)` that orders it totally.
/// After `pop` the root stays open until the next call: a push then drops its entry into the hole, which costs one walk
/// where a pop followed by a push would cost two. Most events of a simulation schedule exactly one other.
template<class Entry>
class QuaternaryHeap {
public:
    bool empty() const { return size() == 0; }
    std::size_t size() const { return entries_.size() - static_cast<std::size_t>(open_root_); }

    void push(const Entry& entry) {
        if (open_root_) {
            open_root_ = false;
            sink(0, entry);
        } else {
            entries_.push_back(entry);
            rise(entries_.size() - 1, entry);
        }
    }

    /// The first entry; the heap must not be empty.
    const Entry& top() {
        close_root();
        return entries_.front();
    }

    /// Removes and returns the first entry; the heap must not be empty.
    Entry pop() {
        close_root();
        open_root_ = true;
        return entries_.front();
    }

    /// After a pop, the entry that surfaces next unless an earlier one is pushed; null when there is none.
    const Entry* heir() const {
        const std::size_t end = std::min(std::size_t{5}, entries_.size());
        return open_root_ && end > 1 ? &entries_[first_of(1, end)] : nullptr;
    }

    /// All entries, in no order that matters.
    const std::vector<Entry>& entries() {
        close_root();
        return entries_;
    }

    /// Drops every entry for which `gone(entry)` holds, in time linear in the size.
    template<class Predicate>
    void remove_if(Predicate gone) {
        close_root();
        std::erase_if(entries_, gone);
        for (std::size_t i = (entries_.size() + 2) / 4; i-- > 0;) {
            sink(i, Entry{entries_[i]});
        }
    }

private:
    void close_root() {
        if (open_root_) {
            open_root_ = false;
            const Entry last = entries_.back();
            entries_.pop_back();
            if (!entries_.empty()) {
                sink(0, last);
            }
        }
    }

    void rise(std::size_t hole, const Entry& entry) {
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / 4;
            if (!Entry::before(entry, entries_[parent])) {
                break;
            }
            entries_[hole] = entries_[parent];
            hole = parent;
        }
        entries_[hole] = entry;
    }

    /// Plain and sequential on purpose: g++ makes conditional moves of it, and a tournament of two rounds or a compare
    /// of 128 bits at once took twice as long.
    void sink(std::size_t hole, const Entry& entry) {
        Entry* const entries = entries_.data();
        const std::size_t size = entries_.size();
        for (std::size_t child = 4 * hole + 1; child < size; child = 4 * hole + 1) {
            const std::size_t end = std::min(child + 4, size);
            const std::size_t first = first_of(child, end);
            if (!Entry::before(entries[first], entry)) {
                break;
            }
            entries[hole] = entries[first];
            hole = first;
        }
        entries[hole] = entry;
    }

    /// Index of the first entry in [begin, end).
    std::size_t first_of(std::size_t begin, std::size_t end) const {
        const Entry* const entries = entries_.data();
        std::size_t first = begin;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (Entry::before(entries[i], entries[first])) {
                first = i;
            }
        }
        return first;
    }

    std::vector<Entry> entries_;
    bool open_root_ = false; ///< entries_[0] was popped and not yet replaced
};

} // namespace sim::kernel
