#include "tools/abate/renamed_district.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace tools::abate {

namespace {

/// A YAML text in double quotes.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '"';
}

} // namespace

bool is_key(std::string_view text) {
    constexpr std::string_view marks = "-_";
    const auto may = [&](unsigned char c) {
        return (c < 128 && std::isalnum(c) != 0) || marks.find(static_cast<char>(c)) != std::string_view::npos;
    };
    return !text.empty() && marks.find(text.front()) == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), may);
}

bool is_title(std::string_view text) {
    const auto is_control = [](unsigned char c) { return c < 32 || c == 127; };
    return text.find_first_not_of(' ') != std::string_view::npos && std::none_of(text.begin(), text.end(), is_control);
}

std::string renamed(std::string_view yaml, const DistrictName& name) {
    std::string result;
    bool in_old_title = false; // a title may go on in lines that are indented
    while (!yaml.empty()) {
        const auto line = yaml.substr(0, std::min(yaml.find('\n'), yaml.size() - 1) + 1);
        yaml.remove_prefix(line.size());
        if (in_old_title && line.starts_with(' ')) {
            continue;
        }
        in_old_title = line.starts_with("title:");
        if (in_old_title) {
            result += fmt::format("title: {{zh: {}, en: {}}}\n", quoted(name.zh), quoted(name.en));
        } else if (line.starts_with("district:")) {
            result += fmt::format("district: {}\n", name.key);
        } else {
            result += line;
        }
    }
    return result;
}

} // namespace tools::abate
