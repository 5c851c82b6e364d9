#include "models/scenario/reading/encoding.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace models::scenario::reading {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t all_valid = std::string_view::npos;

unsigned char at(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the well-formed UTF-8 sequence at i, 0 when there is none (Unicode 15, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF).
std::size_t sequence_length(std::string_view bytes, std::size_t i) {
    const unsigned char lead = at(bytes, i);
    const unsigned char second = at(bytes, i + 1);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return is_continuation(second) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool ordinary = is_continuation(second) && is_continuation(at(bytes, i + 2));
        const bool overlong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second > 0x9F;
        return ordinary && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool ordinary =
            is_continuation(second) && is_continuation(at(bytes, i + 2)) && is_continuation(at(bytes, i + 3));
        const bool overlong = lead == 0xF0 && second < 0x90;
        const bool beyond = lead == 0xF4 && second > 0x8F;
        return ordinary && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

std::size_t first_invalid(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = sequence_length(bytes, i);
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return all_valid;
}

struct CloseConverter {
    void operator()(void* converter) const { iconv_close(converter); }
};

/// GB 18030, which contains GBK, as UTF-8; nothing when the bytes are none.
std::optional<std::string> from_gbk(std::string_view bytes) {
    const iconv_t opened = iconv_open("UTF-8", "GB18030");
    if (opened == iconv_t(-1)) { // NOLINT(performance-no-int-to-ptr): how iconv says no
        return std::nullopt;
    }
    const std::unique_ptr<void, CloseConverter> converter{opened};
    std::string in{bytes};
    std::string out(2 * bytes.size() + 16, '\0'); // two bytes become three, four stay four, one becomes one
    char* from = in.data();
    char* to = out.data();
    std::size_t left = in.size();
    std::size_t room = out.size();
    if (iconv(converter.get(), &from, &left, &to, &room) == static_cast<std::size_t>(-1) || left > 0) {
        return std::nullopt;
    }
    out.resize(out.size() - room);
    return out;
}

/// Names an encoding with wide characters by its first bytes; empty for any other.
std::string_view wide_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
        return "UTF-32";
    }
    const bool zero_beside_letter = bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || zero_beside_letter) {
        return "UTF-16";
    }
    return {};
}

bool is_forbidden(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

/// The same text with \n at the end of every line: \r\n and lone \r are replaced.
std::string with_line_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out += '\n';
        }
    }
    return out;
}

} // namespace

int count_characters(std::string_view text) {
    const auto starts =
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); });
    return static_cast<int>(starts);
}

Place place_of(std::string_view text, std::size_t offset, const std::string& file) {
    const auto before = text.substr(0, offset);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const auto line_start = before.rfind('\n');
    const auto in_line = line_start == std::string_view::npos ? before : before.substr(line_start + 1);
    return {file, line, count_characters(in_line) + 1};
}

std::optional<std::string> decode(std::string_view bytes, Encoding allowed, const std::string& file,
                                  Diagnostics& diagnostics) {
    if (bytes.starts_with(utf8_mark)) {
        bytes.remove_prefix(utf8_mark.size());
    }
    if (const auto wide = wide_encoding(bytes); !wide.empty()) {
        diagnostics.error({file, 1, 1}, fmt::format("the file is {}", wide), {}, "save it as UTF-8");
        return std::nullopt;
    }
    const auto forbidden = std::find_if(bytes.begin(), bytes.end(), is_forbidden);
    if (forbidden != bytes.end()) {
        const auto byte = static_cast<unsigned char>(*forbidden);
        diagnostics.error(place_of(bytes, static_cast<std::size_t>(forbidden - bytes.begin()), file),
                          fmt::format("control character 0x{:02X}", byte), "this is not a text file");
        return std::nullopt;
    }
    const std::size_t invalid = first_invalid(bytes);
    if (invalid == all_valid) {
        return with_line_feeds(bytes);
    }
    const auto converted = from_gbk(bytes);
    if (converted && allowed == Encoding::utf8_or_gbk) {
        return with_line_feeds(*converted);
    }
    diagnostics.error(place_of(bytes, invalid, file), fmt::format("byte 0x{:02X} is not UTF-8", at(bytes, invalid)),
                      converted ? "the file looks like GBK" : "", "save the file as UTF-8");
    return std::nullopt;
}

} // namespace models::scenario::reading
