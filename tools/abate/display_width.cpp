#include "tools/abate/display_width.hpp"

#include <algorithm>
#include <array>

namespace tools::abate {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 5> marks = {
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};

// Wide and full-width blocks of EastAsianWidth.txt (Unicode 15), small gaps between them closed.
constexpr std::array<Range, 14> wide = {{{0x1100, 0x115F},
                                         {0x2E80, 0x303E},
                                         {0x3041, 0x33FF},
                                         {0x3400, 0x4DBF},
                                         {0x4E00, 0x9FFF},
                                         {0xA000, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x1F300, 0x1F64F},
                                         {0x1F900, 0x1F9FF},
                                         {0x20000, 0x3FFFD}}};

template<std::size_t n>
bool lies_in(char32_t character, const std::array<Range, n>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [=](Range range) { return range.first <= character && character <= range.last; });
}

std::size_t columns_of(char32_t character) {
    if (lies_in(character, marks)) {
        return 0;
    }
    return lies_in(character, wide) ? 2 : 1;
}

/// Bytes of the character that begins with `lead`; a stray byte counts as a character of its own.
std::size_t bytes_of(unsigned char lead) {
    if (lead >= 0xF0) {
        return 4;
    }
    if (lead >= 0xE0) {
        return 3;
    }
    return lead >= 0xC0 ? 2 : 1;
}

/// Takes the first character off the text.
std::string_view take(std::string_view& text) {
    const auto length = std::min(bytes_of(static_cast<unsigned char>(text.front())), text.size());
    const auto character = text.substr(0, length);
    text.remove_prefix(length);
    return character;
}

char32_t decode(std::string_view character) {
    if (character.size() == 1) {
        return static_cast<unsigned char>(character.front());
    }
    const auto lead_bits = 0x7FU >> character.size();
    char32_t code = static_cast<unsigned char>(character.front()) & lead_bits;
    for (const char byte : character.substr(1)) {
        code = (code << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    return code;
}

} // namespace

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        columns += columns_of(decode(take(text)));
    }
    return columns;
}

std::string cut_to(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) {
        return std::string{text};
    }
    std::string kept;
    std::size_t used = 1; // the ellipsis
    while (!text.empty()) {
        const auto character = take(text);
        used += columns_of(decode(character));
        if (used > columns) {
            break;
        }
        kept += character;
    }
    return kept + "…";
}

} // namespace tools::abate
