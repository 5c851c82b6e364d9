#include "models/scenario/pattern.hpp"

namespace models::scenario {
namespace {

template<class Id, class Items>
std::vector<Id> that_fit(const Items& items, std::string_view pattern) {
    std::vector<Id> ids;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (fits(items[i].key, pattern)) {
            ids.push_back(static_cast<Id>(i));
        }
    }
    return ids;
}

} // namespace

// Greedy matching that returns to the last star: linear in practice, never exponential.
bool fits(std::string_view key, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t in_pattern = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (at < key.size()) {
        if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
            star = in_pattern++;
            resume = at;
        } else if (in_pattern < pattern.size() && pattern[in_pattern] == key[at]) {
            ++in_pattern;
            ++at;
        } else if (star != std::string_view::npos) {
            in_pattern = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

std::vector<ledger::LineId> lines_that_fit(const ledger::Chart& chart, std::string_view pattern) {
    return that_fit<ledger::LineId>(chart.lines, pattern);
}

std::vector<ledger::AccountId> accounts_that_fit(const ledger::Chart& chart, std::string_view pattern) {
    return that_fit<ledger::AccountId>(chart.accounts, pattern);
}

} // namespace models::scenario
