#pragma once

#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/node.hpp"

#include <string>

namespace models::scenario::reading {

/// Lists and mappings may be nested this deep.
inline constexpr std::size_t deepest_nesting = 32;
/// More values than this belong in tables.
inline constexpr std::size_t most_values = 200'000;

/// Reads one YAML document (UTF-8, line feeds) with places for every key and value. Beyond syntax errors it reports
/// what makes YAML surprising: repeated keys, aliases and anchors, merge keys, tags, keys that are no words, a second
/// document, nesting beyond `deepest_nesting`. A broken node when the rest of the file cannot be understood, or when
/// there is nothing in it. Scalars stay text: what `010`, `no` or `.nan` mean is for the reader of the field to say.
Node read_yaml(const std::string& text, const std::string& file, Diagnostics& diagnostics);

} // namespace models::scenario::reading
