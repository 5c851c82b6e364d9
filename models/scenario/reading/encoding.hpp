#pragma once

#include "models/scenario/reading/diagnostics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace models::scenario::reading {

/// In which encodings a file may come. Spreadsheets in Chinese offices save tables as GBK.
enum class Encoding : std::uint8_t { utf8, utf8_or_gbk };

/// The text of a file as UTF-8 without byte order mark, every line end a line feed. Reports and gives nothing for
/// another encoding (UTF-16 and UTF-32 are named), for NUL bytes and other control characters.
std::optional<std::string> decode(std::string_view bytes, Encoding allowed, const std::string& file,
                                  Diagnostics& diagnostics);

/// How many characters a piece of UTF-8 has.
int count_characters(std::string_view text);

/// Where in a text the byte at `offset` stands.
Place place_of(std::string_view text, std::size_t offset, const std::string& file);

} // namespace models::scenario::reading
