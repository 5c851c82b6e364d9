#pragma once

#include <Random123/philox.h>

#include <bit>
#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace sim::random {

/// What a chance is about ("boilers.permit"), hashed to 31 bits when the scenario is loaded. The highest bit stays
/// clear; a `Stream` sets it, so bulk numbers never share a block with addressed ones.
struct Name {
    std::uint32_t hash = 0;
    friend auto operator<=>(Name, Name) = default;
};

/// Hash of a text: FNV-1a (Fowler, Noll, Vo) and a final mix (the 32-bit finaliser of MurmurHash3).
/// Two texts may share a hash; `AddressBook` is where that is noticed.
constexpr Name name(std::string_view text) {
    std::uint32_t h = 2166136261U;
    for (const char c : text) {
        h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    h = (h ^ (h >> 16U)) * 0x85ebca6bU;
    h = (h ^ (h >> 13U)) * 0xc2b2ae35U;
    return Name{(h ^ (h >> 16U)) >> 1U};
}

/// All names of a scenario. Entering the same text again is allowed and gives the same name.
class AddressBook {
public:
    /// Throws std::invalid_argument naming both texts when a different text already has this hash.
    Name enter(std::string_view text);
    /// Every name entered, by hash.
    const std::map<Name, std::string>& entries() const { return entries_; }

private:
    std::map<Name, std::string> entries_;
};

/// One block of Philox4x32-10 (Salmon et al., SC11): 128 bits that depend on nothing but these six words.
inline r123::Philox4x32::ctr_type philox(std::uint64_t seed, std::uint32_t draw, std::uint32_t word,
                                         std::uint32_t entity, std::uint32_t occurrence) {
    return r123::Philox4x32{}({{draw, word, entity, occurrence}},
                              {{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U)}});
}

/// Two words as a number in the open interval (0, 1): an odd multiple of 2⁻⁵³, so neither end is met, 1 − u is exact
/// and lies on the same grid.
constexpr double open_uniform(std::uint32_t low, std::uint32_t high) {
    const auto bits = (static_cast<std::uint64_t>(high) << 32U) | low;
    return std::bit_cast<double>((bits >> 12U) | 0x3ff0000000000000U) - (1.0 - 0x1p-53); // 52 bits in [1, 2)
}

/// Chance for one draw of the world. A number belongs to its address (seed, draw, name, entity, occurrence) and to
/// nothing else: not to the thread, nor to who asks first, nor to how many were asked for before. A name should be used
/// either with draws of parameters or with draws of noise, never with both, because the two count draws differently.
struct Chance {
    std::uint64_t seed = 1;
    std::uint32_t draw = 0;

    /// The uniform in (0, 1) at this address. `entity` says whose it is (which boiler), `occurrence` which time.
    double uniform(Name name, std::uint32_t entity = 0, std::uint32_t occurrence = 0) const {
        const auto block = philox(seed, draw, name.hash, entity, occurrence);
        return open_uniform(block[0], block[1]);
    }
};

/// As many uniforms as one likes from one address, two to a block: for resampling and other bulk work.
/// It repeats after 2³³ numbers.
class Stream {
public:
    Stream(Chance chance, Name name, std::uint32_t entity = 0)
        : chance_(chance),
          word_(name.hash | 0x80000000U),
          entity_(entity) {}

    /// The next uniform in (0, 1).
    double next() {
        if (spare_waits_) {
            spare_waits_ = false;
            return spare_;
        }
        const auto block = philox(chance_.seed, chance_.draw, word_, entity_, block_++);
        spare_ = open_uniform(block[2], block[3]);
        spare_waits_ = true;
        return open_uniform(block[0], block[1]);
    }

    /// The same numbers as that many calls of `next`.
    void fill(std::span<double> out);

private:
    Chance chance_;
    std::uint32_t word_;
    std::uint32_t entity_;
    std::uint32_t block_ = 0;
    double spare_ = 0;
    bool spare_waits_ = false;
};

} // namespace sim::random
