#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tools::abate {

/// How many columns a UTF-8 text takes on a terminal: two for wide East Asian characters (Unicode Standard Annex 11,
/// classes W and F), none for combining marks, one for the rest.
std::size_t display_width(std::string_view text);

/// The text cut to at most `columns`, with an ellipsis where something was cut.
std::string cut_to(std::string_view text, std::size_t columns);

} // namespace tools::abate
