#pragma once

#include "models/quantity/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tools::abate {

enum class Language { zh, en };

/// The language asked for by `--lang zh` or `--lang=zh` among the arguments, otherwise by the locale: the first of
/// LC_ALL, LC_MESSAGES and LANG that is not empty. English when nothing says Chinese.
Language choose_language(const std::vector<std::string>& arguments);

/// The text in the language, or in the other one when it is missing.
const std::string& in(Language language, const models::quantity::Text& text);

} // namespace tools::abate
