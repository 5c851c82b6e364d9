#include "models/plan/network.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/topological_sort.hpp>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace models::plan {
namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Members = std::vector<std::size_t>;

template<class Graph>
Graph graph_of(std::size_t parts, std::span<const Edge> edges) {
    Graph graph{parts};
    for (const Edge& edge : edges) {
        if (edge.before >= parts || edge.after >= parts) {
            throw std::invalid_argument("an edge names a part that does not exist");
        }
        boost::add_edge(edge.before, edge.after, graph);
    }
    return graph;
}

/// Walks the graph in depth and notes the first circle it closes.
class CycleFinder : public boost::default_dfs_visitor {
public:
    /// Both must outlive the walk, of which the visitor is a copy.
    CycleFinder(Members& came_from, std::optional<Members>& found) : came_from_{&came_from}, found_{&found} {}

    template<class GraphEdge>
    void tree_edge(GraphEdge edge, const Directed& graph) {
        (*came_from_)[target(edge, graph)] = source(edge, graph);
    }
    template<class GraphEdge>
    void back_edge(GraphEdge edge, const Directed& graph) {
        if (*found_) {
            return;
        }
        const std::size_t first = target(edge, graph);
        Members members;
        for (std::size_t part = source(edge, graph); part != first; part = (*came_from_)[part]) {
            members.push_back(part);
        }
        members.push_back(first);
        std::reverse(members.begin(), members.end());
        *found_ = std::move(members);
    }

private:
    Members* came_from_;
    std::optional<Members>* found_;
};

/// Topological order; throws on a circle.
Members sorted(std::size_t parts, std::span<const Edge> edges) {
    auto graph = graph_of<Directed>(parts, edges);
    Members backwards;
    try {
        boost::topological_sort(graph, std::back_inserter(backwards));
    } catch (const boost::not_a_dag&) {
        throw std::invalid_argument("parts wait for each other in a circle");
    }
    return {backwards.rbegin(), backwards.rend()};
}

/// By part the number of its chain; chains count in the order of their first parts.
Members chains_by_part(std::size_t parts, std::span<const Edge> edges) {
    Members chain_of(parts);
    boost::connected_components(graph_of<Undirected>(parts, edges), chain_of.data());
    return chain_of;
}

} // namespace

std::vector<Edge> edges_of(const Plan& plan) {
    std::vector<Edge> edges;
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        for (const std::size_t before : plan.parts[part].after) {
            edges.push_back({before, part});
        }
    }
    return edges;
}

std::optional<Members> find_cycle(std::size_t parts, std::span<const Edge> edges) {
    const auto graph = graph_of<Directed>(parts, edges);
    Members came_from(parts);
    std::optional<Members> found;
    boost::depth_first_search(graph, boost::visitor(CycleFinder{came_from, found}));
    return found;
}

template<class From, class To>
Network::Neighbours Network::gather(std::size_t parts, std::span<const Edge> edges, From from, To to) {
    Neighbours neighbours{Members(parts + 1, 0), Members(edges.size())};
    for (const Edge& edge : edges) {
        ++neighbours.begins[from(edge) + 1];
    }
    for (std::size_t part = 0; part < parts; ++part) {
        neighbours.begins[part + 1] += neighbours.begins[part];
    }
    Members next = neighbours.begins;
    for (const Edge& edge : edges) {
        neighbours.parts[next[from(edge)]++] = to(edge);
    }
    return neighbours;
}

Network::Network(std::size_t parts, std::span<const Edge> edges)
    : order_{sorted(parts, edges)},
      backwards_(order_.rbegin(), order_.rend()),
      chain_of_{chains_by_part(parts, edges)} {
    const auto before = [](const Edge& edge) { return edge.before; };
    const auto after = [](const Edge& edge) { return edge.after; };
    before_ = gather(parts, edges, after, before);
    after_ = gather(parts, edges, before, after);
    for (const std::size_t part : order_) {
        chains_.resize(std::max(chains_.size(), chain_of_[part] + 1));
        chains_[chain_of_[part]].push_back(part);
    }
}

Network network_of(const Plan& plan, const std::vector<bool>& runs) {
    std::vector<Edge> edges = edges_of(plan);
    std::erase_if(edges, [&](const Edge& edge) { return !runs[edge.before] || !runs[edge.after]; });
    return Network{plan.parts.size(), edges};
}

} // namespace models::plan
