#include "models/scenario/reading/links.hpp"

#include "models/scenario/reading/amount.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string_view>
#include <vector>

namespace models::scenario::reading {

namespace {

using quantity::Number;

/// Every name that has a draw of its own, and the number behind it; null for a declared shared error.
using Parents = std::map<std::string_view, const Number*>;

Parents parents_of(const quantity::Register& numbers, std::span<const std::string> declared) {
    Parents parents;
    for (const auto& name : declared) {
        parents.emplace(name, nullptr);
    }
    for (const auto& number : numbers.numbers()) {
        if (uncertain(number)) {
            parents.emplace(number.address, &number);
        }
    }
    return parents;
}

void check_parent(const Number& number, const Parents& parents, Diagnostics& diagnostics) {
    const auto& name = number.with->address;
    const auto found = parents.find(name);
    if (found == parents.end()) {
        std::vector<std::string_view> names;
        for (const auto& [known, parent] : parents) {
            names.push_back(known);
        }
        diagnostics.error(number.place, fmt::format("'{}' errs with '{}', which is unknown", number.address, name),
                          "neither a shared error nor an uncertain number has this name", did_you_mean(name, names));
    } else if (name == number.address) {
        diagnostics.error(number.place, fmt::format("'{}' errs with itself", number.address));
    } else if (found->second != nullptr && found->second->with) {
        diagnostics.error(number.place,
                          fmt::format("'{}' errs with '{}', which errs with '{}'", number.address, name,
                                      found->second->with->address),
                          {}, fmt::format("let it err with '{}' too", found->second->with->address));
    }
}

} // namespace

void check_shared_errors(const quantity::Register& numbers, std::span<const std::string> declared,
                         Diagnostics& diagnostics) {
    const auto parents = parents_of(numbers, declared);
    for (const auto& number : numbers.numbers()) {
        if (number.with) {
            check_parent(number, parents, diagnostics);
        }
    }
}

void check_sum_to_one(const quantity::Register& numbers, std::span<const quantity::Parameter> shares,
                      const Place& place, const std::string& what, Diagnostics& diagnostics) {
    double sum = 0;
    for (const auto share : shares) {
        sum += sim::random::quantile(numbers[share].distribution, 0.5);
    }
    if (std::abs(sum - 1) > 1e-6) {
        diagnostics.error(place, fmt::format("the shares of {} sum to {} %", what, written(sum * 100)),
                          "they must sum to 100 %");
    }
}

void warn_of_loose_groups(const quantity::Register& numbers, Diagnostics& diagnostics, std::size_t most) {
    for (const auto& [group, members] : numbers.loose_groups(most)) {
        diagnostics.warning(numbers[members.front()].place,
                            fmt::format("{} assumed numbers of {} are drawn apart", members.size(), group),
                            "their errors cancel in the sum", "let them share an error: with: …");
    }
}

} // namespace models::scenario::reading
