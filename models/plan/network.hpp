#pragma once

#include "models/plan/plan.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace models::plan {

/// One part must be finished before another may begin; indices of parts.
struct Edge {
    std::size_t before;
    std::size_t after;
};

/// All edges of the plan, by part and then in the order in which the part names them.
std::vector<Edge> edges_of(const Plan& plan);

/// Parts that wait for each other in a circle: each comes after the one before it, and the first after the last.
/// Nothing when there is no circle; one of them when there are several.
std::optional<std::vector<std::size_t>> find_cycle(std::size_t parts, std::span<const Edge> edges);

/// Who comes after whom: a graph without circles.
class Network {
public:
    /// Throws std::invalid_argument when there is a circle or an edge names a part that does not exist.
    Network(std::size_t parts, std::span<const Edge> edges);

    std::size_t size() const { return chain_of_.size(); }
    /// All parts, each after those that it comes after.
    const std::vector<std::size_t>& order() const { return order_; }
    /// The same from the last to the first.
    const std::vector<std::size_t>& backwards() const { return backwards_; }
    /// The parts directly before and directly after a part.
    std::span<const std::size_t> before(std::size_t part) const { return before_.of(part); }
    std::span<const std::size_t> after(std::size_t part) const { return after_.of(part); }

    /// Chains are the parts that hang together, however loosely; a part without edges is a chain of its own.
    const std::vector<std::vector<std::size_t>>& chains() const { return chains_; }
    std::size_t chain_of(std::size_t part) const { return chain_of_[part]; }
    /// Whether the part is one of several in its chain.
    bool linked(std::size_t part) const { return chains_[chain_of_[part]].size() > 1; }

private:
    /// The neighbours of all parts, one after the other.
    struct Neighbours {
        std::vector<std::size_t> begins;
        std::vector<std::size_t> parts;

        std::span<const std::size_t> of(std::size_t part) const {
            return std::span{parts}.subspan(begins[part], begins[part + 1] - begins[part]);
        }
    };
    template<class From, class To>
    static Neighbours gather(std::size_t parts, std::span<const Edge> edges, From from, To to);

    Neighbours before_;
    Neighbours after_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> backwards_;
    std::vector<std::size_t> chain_of_;
    std::vector<std::vector<std::size_t>> chains_;
};

/// The network of the parts that a mix runs: a part that is left out is waited for by nobody and stands alone.
Network network_of(const Plan& plan, const std::vector<bool>& runs);

} // namespace models::plan
