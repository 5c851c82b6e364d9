#include "sim/kernel/arena.hpp"

#include <algorithm>
#include <cassert>
#include <new>

#include <sys/mman.h>

namespace sim::kernel {

namespace {

constexpr std::size_t first_chunk_bytes = std::size_t{1} << 16;
constexpr std::size_t largest_chunk_bytes = std::size_t{1} << 22;

/// Pages of this size spare a large simulation most of its look-ups of addresses.
constexpr std::size_t huge_page_bytes = std::size_t{1} << 21;

} // namespace

Arena::Chunk::Chunk(std::size_t size)
    : memory(static_cast<std::byte*>(std::aligned_alloc(std::min(size, huge_page_bytes), size))),
      bytes(size) {
    if (!memory) {
        throw std::bad_alloc();
    }
    if (size >= huge_page_bytes) {
        ::madvise(memory.get(), size, MADV_HUGEPAGE); // advice: nothing is lost when it is not taken
    }
}

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
            chunks_.emplace_back(size);
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
