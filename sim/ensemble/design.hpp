#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace sim::ensemble {

/// Which replication, and the draws it meets: of what we don't know (parameters) and of what nobody can know (noise).
struct ReplicationId {
    std::uint64_t index = 0;
    std::uint32_t param_draw = 0;
    std::uint32_t noise_draw = 0;
};

/// How replications share their draws of parameters. A *group* of neighbouring replications shares one; the noise of
/// every replication is its own. The group is the unit of every interval and is never torn apart.
class Design {
public:
    enum class Kind {
        pairs,       ///< two lots of luck for each draw of parameters
        independent, ///< everything drawn afresh
        nested       ///< many lots of luck for each of a few draws of parameters
    };

    /// A thousand replications in pairs from seed 1.
    Design() = default;
    /// Rounds an odd number of replications up to whole pairs.
    static Design pairs(std::uint64_t replications, std::uint64_t seed);
    static Design independent(std::uint64_t replications, std::uint64_t seed);
    static Design nested(std::uint64_t param_draws, std::uint64_t lots, std::uint64_t seed);

    Kind kind() const { return kind_; }
    std::uint64_t replications() const { return groups_ * group_size_; }
    std::uint64_t seed() const { return seed_; }
    /// Replications that share a draw of parameters.
    std::uint64_t group_size() const { return group_size_; }
    std::uint64_t groups() const { return groups_; }
    /// The draws that replication `index` meets.
    ReplicationId id(std::uint64_t index) const;
    /// As a manifest names it: "pairs", "independent", "nested:40x50".
    std::string name() const;

    friend bool operator==(const Design&, const Design&) = default;

private:
    /// Throws std::invalid_argument when nothing is to be run or draws outgrow 32 bits.
    Design(Kind kind, std::uint64_t groups, std::uint64_t group_size, std::uint64_t seed);

    Kind kind_ = Kind::pairs;
    std::uint64_t groups_ = 500;
    std::uint64_t group_size_ = 2;
    std::uint64_t seed_ = 1;
};

} // namespace sim::ensemble
