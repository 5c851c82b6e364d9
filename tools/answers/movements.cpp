#include "tools/answers/movements.hpp"

#include "tools/results/leaves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <ostream>

namespace tools::answers {

namespace {

using results::Leaf;

constexpr double dust = 1e-12; // differences of sums that should cancel

bool same(const Leaf& a, const Leaf& b) {
    if (!a.number || !b.number) {
        return a.text == b.text;
    }
    const auto size = std::max(std::abs(*a.number), std::abs(*b.number));
    return std::abs(*a.number - *b.number) <= last_bits * size + dust || a.text == b.text;
}

Movement movement(const Leaf& was, const Leaf& is) {
    Movement moved{was.path, was.text, is.text, {}};
    const auto error = was.standard_error.value_or(0.0);
    if (was.number && is.number && error > 0.0) {
        moved.standard_errors = (*is.number - *was.number) / error;
    }
    return moved;
}

double distance(const Movement& movement) {
    return movement.standard_errors ? std::abs(*movement.standard_errors) : std::numeric_limits<double>::infinity();
}

} // namespace

std::vector<Movement> movements(const models::study::Answer& committed, const models::study::Answer& found) {
    const auto was = results::leaves(committed);
    const auto is = results::leaves(found);
    std::map<std::string, const Leaf*> now;
    for (const auto& leaf : is) {
        now.emplace(leaf.path, &leaf);
    }
    std::vector<Movement> moved;
    for (const auto& leaf : was) {
        const auto at = now.find(leaf.path);
        if (at == now.end()) {
            moved.push_back({leaf.path, leaf.text, "-", {}});
            continue;
        }
        if (!same(leaf, *at->second)) {
            moved.push_back(movement(leaf, *at->second));
        }
        now.erase(at);
    }
    for (const auto& [path, leaf] : now) {
        moved.push_back({path, "-", leaf->text, {}});
    }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const Movement& a, const Movement& b) { return distance(a) > distance(b); });
    return moved;
}

void print(std::ostream& out, const std::vector<Movement>& movements, std::size_t most) {
    for (std::size_t i = 0; i < std::min(most, movements.size()); ++i) {
        const auto& x = movements[i];
        out << fmt::format("{}: {} -> {}", x.path, x.was, x.is);
        if (x.standard_errors) {
            out << fmt::format(" ({:+.2g} standard errors)", *x.standard_errors);
        }
        out << '\n';
    }
    if (movements.size() > most) {
        out << "... and " << movements.size() - most << " more\n";
    }
}

} // namespace tools::answers
