#include "tools/abate/language.hpp"

#include <cstdlib>

namespace tools::abate {

namespace {

std::string asked_for(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].starts_with("--lang=")) {
            return arguments[i].substr(7);
        }
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) {
            return arguments[i + 1];
        }
    }
    return {};
}

std::string locale() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return value;
        }
    }
    return {};
}

} // namespace

Language choose_language(const std::vector<std::string>& arguments) {
    const auto asked = asked_for(arguments);
    const auto word = asked.empty() ? locale() : asked;
    return word.starts_with("zh") ? Language::zh : Language::en;
}

const std::string& in(Language language, const models::quantity::Text& text) {
    const auto& wanted = language == Language::zh ? text.zh : text.en;
    const auto& other = language == Language::zh ? text.en : text.zh;
    return wanted.empty() ? other : wanted;
}

} // namespace tools::abate
