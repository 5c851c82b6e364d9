#pragma once

#include <string>
#include <string_view>

namespace tools::abate {

/// How a district is called.
struct DistrictName {
    std::string key;
    std::string zh;
    std::string en;
};

/// Whether a district may have this key: letters of ASCII, digits, - and _, a letter or digit first.
bool is_key(std::string_view text);

/// Whether a title says something and stands on one line.
bool is_title(std::string_view text);

/// The text of a district.yaml under another name; everything but its `district` and `title` stays as it is.
std::string renamed(std::string_view yaml, const DistrictName& name);

} // namespace tools::abate
