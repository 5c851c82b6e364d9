#pragma once

#include "models/quantity/number.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario::reading {

using quantity::Place;

struct Entry;

/// A value read from a file, with its place: what is left of YAML, and of a row of a table, once the syntax is checked.
/// Keys are scalars and unique; there are no aliases, anchors, tags or merge keys.
struct Node {
    /// `absent`: a key without value, or an empty cell. `broken`: what stands there was reported as unreadable; reading
    /// it gives stand-ins and no further reports.
    enum class Kind : std::uint8_t { absent, broken, scalar, list, mapping };

    Kind kind = Kind::absent;
    Place place{};
    std::string text{};         ///< of a scalar, as written
    std::vector<Node> items{};  ///< of a list
    std::vector<Entry> entries; ///< of a mapping, in the order of the file

    bool is_absent() const { return kind == Kind::absent; }
    bool is_broken() const { return kind == Kind::broken; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_list() const { return kind == Kind::list; }
    bool is_mapping() const { return kind == Kind::mapping; }

    /// The entry of a mapping with this key; null when there is none.
    const Entry* find(std::string_view key) const;
};

/// A key and its value.
struct Entry {
    std::string key;
    Place place; ///< of the key
    Node value;
};

/// "a mapping", "a list", "'35 %'" or "nothing", for messages.
std::string kind_in_words(const Node& node);

/// A mapping with some fields replaced by another's, as a mix changes a part of the plan: mappings within are merged
/// key by key, everything else is replaced. A number replaces a number as a whole: a new value does not inherit the
/// range, status and reference of the old one. A key without value takes the field away. Every value keeps its own
/// place.
Node overlay(const Node& base, const Node& changes);

} // namespace models::scenario::reading
