#include "sim/kernel/arena.hpp"

#include <algorithm>
#include <cassert>

namespace sim::kernel {

namespace {

constexpr std::size_t first_chunk_bytes = std::size_t{1} << 16;
constexpr std::size_t largest_chunk_bytes = std::size_t{1} << 22;

} // namespace

Arena::~Arena() {
    for (const Chunk& chunk : chunks_) {
        unpoison(chunk.memory.get(), chunk.bytes);
    }
}

void Arena::reset() {
    assert(live_ == 0);
    free_.fill(nullptr);
    for (const Chunk& chunk : chunks_) {
        unpoison(chunk.memory.get(), chunk.bytes);
    }
    next_chunk_ = 0;
    cursor_ = end_ = nullptr;
}

void* Arena::cut(std::size_t bytes) {
    if (static_cast<std::size_t>(end_ - cursor_) < bytes) {
        if (next_chunk_ == chunks_.size()) {
            const std::size_t size =
                chunks_.empty() ? first_chunk_bytes : std::min(2 * chunks_.back().bytes, largest_chunk_bytes);
            chunks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
            reserved_ += size;
        }
        cursor_ = chunks_[next_chunk_].memory.get();
        end_ = cursor_ + chunks_[next_chunk_].bytes;
        ++next_chunk_;
    }
    void* const block = cursor_;
    cursor_ += bytes;
    return block;
}

} // namespace sim::kernel
