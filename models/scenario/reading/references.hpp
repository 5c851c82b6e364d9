#pragma once

#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/node.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace models::scenario::reading {

/// Where a number can be looked up.
struct Reference {
    std::string title{};
    std::string publisher{};
    std::string year{};
    std::string where{}; ///< address, number of the document, page
};

/// All references of a scenario by their keys.
struct References {
    std::map<std::string, Reference, std::less<>> entries;
    bool complete = true; ///< false when their file cannot be read: then none is called unknown
};

/// Reads `references.yaml`: a mapping from key to title, publisher, year and where.
References read_references(const Node& node, Diagnostics& diagnostics);

/// Whether a reference exists; reports it when it does not.
bool check_reference(std::string_view key, const Place& place, const References& references, Diagnostics& diagnostics);

} // namespace models::scenario::reading
