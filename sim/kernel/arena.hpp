#pragma once

#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace sim::kernel {

/// Memory for the frames of processes: blocks in classes of 16 bytes, cut from chunks and recycled through free lists.
/// One arena serves one thread; it outlives the simulations that borrow it and keeps its memory for the next one.
/// Under the address sanitizer a block given back is poisoned, so a process used after its end is reported.
class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    ~Arena();

    /// `bytes` bytes aligned to 16.
    void* allocate(std::size_t bytes) {
        ++live_;
        const std::size_t size_class = class_of(bytes);
        if (size_class >= classes) {
            return ::operator new(bytes);
        }
        if (Free* const block = free_[size_class]; block != nullptr) {
            unpoison(block, size_class * grain);
            free_[size_class] = block->next;
            return block;
        }
        return cut(size_class * grain);
    }

    /// Gives back a block of `allocate(bytes)`.
    void deallocate(void* block, std::size_t bytes) noexcept {
        --live_;
        const std::size_t size_class = class_of(bytes);
        if (size_class >= classes) {
            ::operator delete(block);
            return;
        }
        free_[size_class] = ::new (block) Free{free_[size_class]};
        poison(block, size_class * grain);
    }

    /// Forgets the free lists and starts again at the first chunk, so that the next replication lays out its frames as
    /// this one did. No block may be in use.
    void reset();

    /// Blocks in use.
    std::size_t live() const { return live_; }
    /// Memory taken from the system for chunks [bytes].
    std::size_t reserved() const { return reserved_; }

private:
    struct Free {
        Free* next;
    };
    struct Returned {
        void operator()(std::byte* memory) const { std::free(memory); }
    };
    struct Chunk {
        std::unique_ptr<std::byte[], Returned> memory;
        std::size_t bytes;

        explicit Chunk(std::size_t size);
    };

    static constexpr std::size_t grain = 16;
    static constexpr std::size_t classes = 128; ///< larger blocks (2 KiB and more) come from the system one by one

    static std::size_t class_of(std::size_t bytes) { return (bytes + grain - 1) / grain; }
    static void poison(void* block, std::size_t bytes);
    static void unpoison(void* block, std::size_t bytes);

    /// The next `bytes` bytes of the open chunk, or of the next one when they do not fit.
    void* cut(std::size_t bytes);

    std::array<Free*, classes> free_{};
    std::byte* cursor_ = nullptr;
    std::byte* end_ = nullptr;
    std::vector<Chunk> chunks_;
    std::size_t next_chunk_ = 0;
    std::size_t reserved_ = 0;
    std::size_t live_ = 0;
};

#if defined(__SANITIZE_ADDRESS__)
inline void Arena::poison(void* block, std::size_t bytes) {
    __asan_poison_memory_region(block, bytes);
}
inline void Arena::unpoison(void* block, std::size_t bytes) {
    __asan_unpoison_memory_region(block, bytes);
}
#else
inline void Arena::poison(void*, std::size_t) {}
inline void Arena::unpoison(void*, std::size_t) {}
#endif

} // namespace sim::kernel
