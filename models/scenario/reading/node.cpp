#include "models/scenario/reading/node.hpp"

#include <algorithm>

namespace models::scenario::reading {

namespace {

/// {value: …} and {between: …} are numbers, and change as a whole.
bool is_number(const Node& node) {
    return node.find("value") != nullptr || node.find("between") != nullptr;
}

bool merges(const Node& base, const Node& changes) {
    return base.is_mapping() && changes.is_mapping() && !is_number(base) && !is_number(changes);
}

} // namespace

const Entry* Node::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

std::string kind_in_words(const Node& node) {
    switch (node.kind) {
    case Node::Kind::scalar:
        return "'" + node.text + "'";
    case Node::Kind::list:
        return "a list";
    case Node::Kind::mapping:
        return "a mapping";
    case Node::Kind::absent:
    case Node::Kind::broken:
        break;
    }
    return "nothing";
}

Node overlay(const Node& base, const Node& changes) {
    if (!merges(base, changes)) {
        return changes;
    }
    Node merged = base;
    for (const auto& change : changes.entries) {
        const auto same = [&](const Entry& e) { return e.key == change.key; };
        const auto found = std::find_if(merged.entries.begin(), merged.entries.end(), same);
        if (found == merged.entries.end()) {
            merged.entries.push_back(change);
        } else {
            *found = Entry{change.key, change.place, overlay(found->value, change.value)};
        }
    }
    return merged;
}

} // namespace models::scenario::reading
