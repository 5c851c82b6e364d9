#include "models/scenario/reading/references.hpp"

#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <vector>

namespace models::scenario::reading {

namespace {

constexpr std::string_view reference_fields[] = {"title", "publisher", "year", "where"};

std::string* field_of(Reference& reference, std::string_view name) {
    if (name == "title") {
        return &reference.title;
    }
    if (name == "publisher") {
        return &reference.publisher;
    }
    if (name == "year") {
        return &reference.year;
    }
    return name == "where" ? &reference.where : nullptr;
}

Reference read_reference(const Entry& entry, Diagnostics& diagnostics) {
    Reference reference;
    for (const auto& [name, place, value] : entry.value.entries) {
        std::string* const field = field_of(reference, name);
        if (field == nullptr) {
            diagnostics.error(place, fmt::format("unknown key '{}' in reference {}", name, entry.key), {},
                              did_you_mean(name, reference_fields));
        } else if (value.is_list() || value.is_mapping()) {
            diagnostics.error(value.place, fmt::format("{} of reference {} must be a text", name, entry.key));
        } else {
            *field = value.text;
        }
    }
    if (reference.title.empty()) {
        diagnostics.error(entry.place, fmt::format("reference {} lacks 'title'", entry.key));
    }
    return reference;
}

} // namespace

References read_references(const Node& node, Diagnostics& diagnostics) {
    References references;
    references.complete = node.is_mapping() || node.is_absent();
    if (node.is_scalar() || node.is_list()) {
        diagnostics.error(node.place, "references must be a mapping from keys to title, publisher, year and where");
    }
    for (const auto& entry : node.entries) {
        references.entries.emplace(entry.key, read_reference(entry, diagnostics));
    }
    return references;
}

bool check_reference(std::string_view key, const Place& place, const References& references, Diagnostics& diagnostics) {
    if (!references.complete || references.entries.contains(key)) {
        return true;
    }
    std::vector<std::string_view> keys;
    for (const auto& [known, reference] : references.entries) {
        keys.push_back(known);
    }
    diagnostics.error(place, fmt::format("unknown reference '{}'", key), "references.yaml has no such key",
                      did_you_mean(key, keys));
    return false;
}

} // namespace models::scenario::reading
