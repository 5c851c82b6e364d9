#pragma once

#include "models/study/answer.hpp"

#include <string>
#include <string_view>

namespace tools::results {

/// The Answer as summary.json holds it: every field under its own name, versioned, as docs/answer.md says.
std::string to_json(const models::study::Answer& answer);

/// The Answer that summary.json holds; numbers are the same to the last bit. Throws std::runtime_error that says which
/// field is wrong, or that the file is of another version.
models::study::Answer answer_from_json(std::string_view text);

} // namespace tools::results
