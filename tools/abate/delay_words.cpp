#include "tools/abate/delay_words.hpp"

#include "tools/abate/complaint.hpp"
#include "tools/abate/texts.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <string_view>

namespace tools::abate {

namespace {

struct Span {
    std::string_view word;
    int days;
};

constexpr std::array<Span, 8> spans = {
    {{"d", 1}, {"day", 1}, {"w", 7}, {"week", 7}, {"month", 30}, {"天", 1}, {"周", 7}, {"个月", 30}}};
constexpr int longest = 3660; // ten years; more is a slip of the finger [d]

/// Days of "4w"; 0 when it says nothing.
int days_of(std::string_view text) {
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || number <= 0 || number > longest) {
        return 0;
    }
    auto unit = std::string_view{rest, static_cast<std::size_t>(end - rest)};
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    for (const auto& span : spans) {
        if (span.word == unit) {
            return number * span.days;
        }
    }
    return 0;
}

} // namespace

SlipWords parse_slip(Language language, const std::string& text) {
    const auto at = text.rfind('=');
    const int days = at == std::string::npos ? 0 : days_of(std::string_view{text}.substr(at + 1));
    if (at == 0 || days == 0) {
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::bad_slip)), text)};
    }
    return {text.substr(0, at), days * sim::time::ticks_per_day};
}

} // namespace tools::abate
