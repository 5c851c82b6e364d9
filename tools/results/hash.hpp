#pragma once

#include <string>
#include <string_view>

namespace tools::results {

/// SHA-256 of the bytes, in 64 small hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace tools::results
