#include "tools/abate/moved_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace tools::abate {

namespace {

constexpr std::array<std::string_view, 6> plan_keys = {"first", "last", "issued", "starts", "deadline", "by"};
constexpr std::string_view shape = "dddd-dd-dd"; // of a date

bool is_date(std::string_view text) {
    const auto fits = [](char is, char wanted) {
        return wanted == 'd' ? std::isdigit(static_cast<unsigned char>(is)) != 0 : is == wanted;
    };
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), fits);
}

/// Walks over YAML text once, copying it.
class Mover {
public:
    Mover(std::string_view yaml, int from_year, int to_year)
        : yaml_{yaml},
          from_{fmt::format("{:04}", from_year)},
          to_{fmt::format("{:04}", to_year)} {}

    MovedDates run() {
        while (at_ < yaml_.size()) {
            step();
        }
        return std::move(result_);
    }

private:
    void step() {
        const char c = yaml_[at_];
        if (c == '#' && (at_ == 0 || std::isspace(static_cast<unsigned char>(yaml_[at_ - 1])) != 0)) {
            copy_to(yaml_.find('\n', at_));
        } else if ((c == '"' || c == '\'') && opens_text()) {
            copy_to(end_of_quotes(c));
        } else if (c == ':') {
            value();
        } else {
            copy_to(at_ + 1);
        }
    }

    /// A quote inside a plain word is an apostrophe.
    bool opens_text() const {
        const auto before = yaml_.substr(0, at_).find_last_not_of(" \t");
        return before == std::string_view::npos || std::string_view{":{[,-\n"}.find(yaml_[before]) < 6;
    }

    std::size_t end_of_quotes(char quote) const {
        for (auto end = at_ + 1; end < yaml_.size(); ++end) {
            const bool escaped = quote == '"' ? yaml_[end] == '\\' : yaml_.substr(end).starts_with("''");
            if (escaped) {
                ++end;
            } else if (yaml_[end] == quote) {
                return end + 1;
            }
        }
        return yaml_.size();
    }

    /// What follows a colon.
    void value() {
        const auto key = word_before();
        const auto colon = at_;
        copy_to(yaml_.find_first_not_of(" \t", at_ + 1));
        const bool apart = at_ > colon + 1 && at_ + shape.size() <= yaml_.size();
        if (!apart || !is_date(yaml_.substr(at_, shape.size())) || !yaml_.substr(at_).starts_with(from_) ||
            !ends_at(at_ + shape.size())) {
            return;
        }
        if (std::find(plan_keys.begin(), plan_keys.end(), key) == plan_keys.end()) {
            ++result_.left;
            return;
        }
        result_.text += to_;
        at_ += from_.size();
        ++result_.moved;
    }

    std::string_view word_before() const {
        const auto head = yaml_.substr(0, at_);
        const auto start = head.find_last_of(" \t\n{,");
        return start == std::string_view::npos ? head : head.substr(start + 1);
    }

    bool ends_at(std::size_t end) const {
        return end == yaml_.size() || std::string_view{" \t\r\n,}"}.find(yaml_[end]) != std::string_view::npos;
    }

    void copy_to(std::size_t end) {
        end = std::min(end, yaml_.size());
        result_.text += yaml_.substr(at_, end - at_);
        at_ = end;
    }

    std::string_view yaml_;
    std::string from_;
    std::string to_;
    std::size_t at_ = 0;
    MovedDates result_;
};

} // namespace

MovedDates move_dates(std::string_view yaml, int from_year, int to_year) {
    return Mover{yaml, from_year, to_year}.run();
}

} // namespace tools::abate
