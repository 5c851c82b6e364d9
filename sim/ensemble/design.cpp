#include "sim/ensemble/design.hpp"

#include <stdexcept>

namespace sim::ensemble {

Design::Design(Kind kind, std::uint64_t groups, std::uint64_t group_size, std::uint64_t seed)
    : kind_(kind),
      groups_(groups),
      group_size_(group_size),
      seed_(seed) {
    constexpr std::uint64_t most = 1ULL << 32U;
    if (groups == 0 || group_size == 0) {
        throw std::invalid_argument("a design needs at least one replication");
    }
    if (group_size > most || groups > most / group_size) {
        throw std::invalid_argument("a design has at most 2^32 replications");
    }
}

Design Design::pairs(std::uint64_t replications, std::uint64_t seed) {
    return {Kind::pairs, replications / 2 + replications % 2, 2, seed};
}

Design Design::independent(std::uint64_t replications, std::uint64_t seed) {
    return {Kind::independent, replications, 1, seed};
}

Design Design::nested(std::uint64_t param_draws, std::uint64_t lots, std::uint64_t seed) {
    return {Kind::nested, param_draws, lots, seed};
}

ReplicationId Design::id(std::uint64_t index) const {
    return {index, static_cast<std::uint32_t>(index / group_size_), static_cast<std::uint32_t>(index)};
}

std::string Design::name() const {
    switch (kind_) {
    case Kind::pairs:
        return "pairs";
    case Kind::independent:
        return "independent";
    case Kind::nested:
        break;
    }
    return "nested:" + std::to_string(groups_) + "x" + std::to_string(group_size_);
}

} // namespace sim::ensemble
