#include "tools/abate/wording.hpp"

#include "tools/abate/texts.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

namespace tools::abate {

namespace {

/// Commas between thousands of a whole number.
std::string grouped(double x) {
    const auto digits = fmt::format("{:.0f}", std::abs(x));
    std::string text = x < 0.0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            text += ',';
        }
        text += digits[i];
    }
    return text;
}

struct Word {
    std::string_view key;
    std::string_view zh;
};

constexpr std::array<Word, 35> units = {
    {{"pp", "个百分点"}, {"t", "吨"},         {"t/a", "吨/年"},  {"kg", "千克"},      {"vehicle", "辆"},
     {"machine", "台"},  {"user", "家"},      {"shop", "家"},    {"site", "处"},      {"road", "条"},
     {"person", "人"},   {"CNY", "元"},       {"km", "公里"},    {"m2", "平方米"},    {"d", "天"},
     {"a", "年"},        {"document", "份"},  {"station", "座"}, {"plant", "座"},     {"firm", "家"},
     {"holder", "家"},   {"household", "户"}, {"visit", "次"},   {"case", "件"},      {"period", "期"},
     {"notice", "次"},   {"project", "个"},   {"event", "次"},   {"hm2", "公顷"},     {"device", "台"},
     {"sample", "个"},   {"fleet", "支"},     {"part", "项"},    {"wan_CNY", "万元"}, {"week", "周"}}};

constexpr std::array<Word, 8> statuses = {{{"plan", "计划"},
                                           {"measured", "实测"},
                                           {"published", "发表"},
                                           {"derived", "推算"},
                                           {"recalled", "凭记忆"},
                                           {"judged", "研判"},
                                           {"assumed", "假定"},
                                           {"goal", "目标"}}};

template<std::size_t n>
std::string translated(Language language, const std::string& key, const std::array<Word, n>& words) {
    if (language == Language::zh) {
        for (const auto& word : words) {
            if (word.key == key) {
                return std::string{word.zh};
            }
        }
    }
    return key;
}

} // namespace

std::string number(double x) {
    if (!std::isfinite(x)) {
        return "-";
    }
    const auto size = std::abs(x);
    if (size < 0.0005) { // also keeps "-0" away
        return "0";
    }
    if (size >= 999.95) {
        return grouped(x);
    }
    return fmt::format("{:.{}f}", x, size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3);
}

std::string count(double x) {
    return std::abs(x - std::round(x)) < 1e-9 && std::abs(x) < 1e15 ? grouped(std::round(x)) : number(x);
}

std::string range(Language language, double low, double high) {
    const bool whole = count(low).find('.') == std::string::npos && count(high).find('.') == std::string::npos;
    const auto write = [&](double x) { return whole ? count(x) : number(x); };
    if (language == Language::zh) {
        return write(low) + "~" + write(high);
    }
    return write(low) + (low < 0.0 ? " to " : "–") + write(high);
}

std::string percent(double share) {
    if (!std::isfinite(share)) {
        return "-";
    }
    if (share < 1.0 && share > 0.995) {
        return ">99";
    }
    if (share > 0.0 && share < 0.005) {
        return "<1";
    }
    return fmt::format("{:.0f}", 100.0 * share);
}

std::string probability(Language language, const models::study::Probability& x) {
    return fmt::format("{} % ({}{}{})", percent(x.value), percent(x.interval.low), language == Language::zh ? "~" : "–",
                       percent(x.interval.high));
}

Cell likelihood(Language language, models::study::Likelihood likelihood) {
    using models::study::Likelihood;
    switch (likelihood) {
    case Likelihood::very_likely:
        return {std::string{say(language, Say::very_likely)}, Look::good};
    case Likelihood::likely:
        return {std::string{say(language, Say::likely)}, Look::good};
    case Likelihood::even:
        return {std::string{say(language, Say::even)}, Look::fair};
    case Likelihood::risky:
        return {std::string{say(language, Say::risky)}, Look::poor};
    case Likelihood::very_hard:
        return {std::string{say(language, Say::very_hard)}, Look::poor};
    }
    return {};
}

std::string unit(Language language, const std::string& unit) {
    return translated(language, unit, units);
}

std::string status(Language language, const std::string& status) {
    return translated(language, status, statuses);
}

} // namespace tools::abate
