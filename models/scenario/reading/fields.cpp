#include "models/scenario/reading/fields.hpp"

#include "models/scenario/reading/statement.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace models::scenario::reading {

namespace {

const Node nothing{};                                             // stands for fields that are not there
const Node unreadable{.kind = Node::Kind::broken, .entries = {}}; // stands for those that were reported

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool all =
        !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return error == std::errc{} && all ? std::optional{value} : std::nullopt;
}

/// Whether a text has the form of a date, were it one that exists: "2026-02-30".
bool looks_like_date(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && digits(text.substr(0, 4)) &&
           digits(text.substr(5, 2)) && digits(text.substr(8, 2));
}

std::optional<sim::time::MonthDay> parse_month_day(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') {
        return std::nullopt;
    }
    const auto month = digits(text.substr(0, 2));
    const auto day = digits(text.substr(3, 2));
    if (!month || !day) {
        return std::nullopt;
    }
    const sim::time::MonthDay found{std::chrono::month{static_cast<unsigned>(*month)},
                                    std::chrono::day{static_cast<unsigned>(*day)}};
    const bool leap_day = found == std::chrono::February / 29;
    return found.ok() && !leap_day ? std::optional{found} : std::nullopt;
}

} // namespace

Fields::Fields(const Node& node, Context& context, Scope scope)
    : node_(&node),
      context_(&context),
      scope_(std::move(scope)) {
    if (scope_.address.empty()) {
        scope_.address = scope_.key;
    }
    if (node.is_scalar() || node.is_list()) {
        const bool wide_colon = node.text.find("：") != std::string::npos;
        context.diagnostics.error(node.place,
                                  fmt::format("{} must be a mapping, not {}", scope_.what, kind_in_words(node)), {},
                                  wide_colon ? "write an ordinary colon and a space instead of '：'" : "");
        node_ = &unreadable;
    }
}

// What is there.

const Place& Fields::place(std::string_view name) const {
    const Entry* const entry = node_->find(name);
    return entry == nullptr ? node_->place : entry->value.place;
}

const Node* Fields::ask(Field field) {
    const Entry* const entry = node_->find(field.name);
    const auto same = [&](const Field& other) { return other.name == field.name; };
    const auto known = std::find_if(fields_.begin(), fields_.end(), same);
    if (known == fields_.end()) {
        fields_.push_back(std::move(field));
    } else if (known->type == "any") {
        *known = std::move(field);
    }
    return entry == nullptr || entry->value.is_absent() ? nullptr : &entry->value;
}

const Node* Fields::demand(Field field) {
    const auto name = field.name;
    const bool required = field.required;
    const Node* const node = ask(std::move(field));
    if (node == nullptr && required) {
        const bool is_there = node_->find(name) != nullptr;
        error(name, is_there ? fmt::format("'{}' of {} has no value", name, scope_.what)
                             : fmt::format("{} lacks '{}'", scope_.what, name));
    }
    return node != nullptr && node->is_broken() ? nullptr : node;
}

const Node* Fields::scalar(Field field) {
    const auto name = field.name;
    const auto type = field.type;
    const Node* const node = demand(std::move(field));
    if (node != nullptr && !node->is_scalar()) {
        error(name, fmt::format("{} must be a {}, not {}", name, type, kind_in_words(*node)));
        return nullptr;
    }
    return node;
}

bool Fields::has(std::string_view name) {
    return ask({std::string{name}, "any", {}, {}, false}) != nullptr;
}

const Node* Fields::node(std::string_view name) {
    const Node* const found = ask({std::string{name}, "any", {}, {}, false});
    return found != nullptr && found->is_broken() ? nullptr : found;
}

void Fields::error(std::string_view name, std::string problem, std::string reason, std::string suggestion) {
    if (!node_->is_broken()) {
        context_->diagnostics.error(place(name), std::move(problem), std::move(reason), std::move(suggestion));
    }
}

// Words.

std::string Fields::text(std::string_view name) {
    const Node* const node = scalar({std::string{name}, "text"});
    return node == nullptr ? std::string{} : node->text;
}

std::string Fields::text_or(std::string_view name, std::string otherwise) {
    const Node* const node = scalar({std::string{name}, "text", {}, {}, false});
    if (node != nullptr) {
        return node->text;
    }
    return otherwise;
}

std::optional<std::vector<std::string>> Fields::read_texts(std::string_view name, bool required) {
    const Node* const node = demand({std::string{name}, "list of texts", {}, {}, required});
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->is_scalar()) {
        return std::vector{node->text};
    }
    std::vector<std::string> texts;
    for (const Node& item : node->items) {
        if (item.is_scalar()) {
            texts.push_back(item.text);
        } else if (!item.is_broken()) {
            context_->diagnostics.error(item.place,
                                        fmt::format("{} must list texts, not {}", name, kind_in_words(item)));
        }
    }
    if (node->is_mapping()) {
        error(name, fmt::format("{} must be a list of texts, not a mapping", name));
    }
    return texts;
}

std::vector<std::string> Fields::texts(std::string_view name) {
    return read_texts(name, true).value_or(std::vector<std::string>{});
}

std::vector<std::string> Fields::texts_or(std::string_view name, std::vector<std::string> otherwise) {
    return read_texts(name, false).value_or(std::move(otherwise));
}

quantity::Text Fields::title(std::string_view name) {
    Fields both = within(name);
    quantity::Text text{both.text("zh"), both.text("en")};
    both.done();
    return text;
}

std::string Fields::reference_or(std::string_view name, std::string otherwise) {
    const Node* const node = scalar({std::string{name}, "reference", {}, {}, false});
    if (node == nullptr) {
        return otherwise;
    }
    check_reference(node->text, node->place, context_->references, context_->diagnostics);
    return node->text;
}

std::optional<std::size_t> Fields::pick(std::string_view name, const std::vector<std::string_view>& words,
                                        bool required) {
    const Node* const node = scalar({std::string{name}, "choice", {}, {words.begin(), words.end()}, required});
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto found = std::find(words.begin(), words.end(), node->text);
    if (found == words.end()) {
        error(name, fmt::format("{} cannot be '{}'", name, node->text),
              fmt::format("it is one of {}", enumerate(words)), did_you_mean(node->text, words));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

std::optional<bool> Fields::read_flag(std::string_view name, bool required) {
    constexpr std::array<std::string_view, 6> words = {"yes", "on", "true", "no", "off", "false"};
    const auto picked = pick(name, {words.begin(), words.end()}, required);
    return picked ? std::optional{*picked < 3} : std::nullopt;
}

bool Fields::flag(std::string_view name) {
    return read_flag(name, true).value_or(false);
}

bool Fields::flag_or(std::string_view name, bool otherwise) {
    return read_flag(name, false).value_or(otherwise);
}

// Days.

std::optional<sim::time::Date> Fields::read_date(std::string_view name, bool required) {
    const Node* const node = scalar({std::string{name}, "date", {}, {}, required});
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto date = sim::time::parse_date(node->text);
    if (!date) {
        error(name,
              looks_like_date(node->text) ? fmt::format("there is no {}", node->text)
                                          : fmt::format("'{}' is not a date", node->text),
              {}, looks_like_date(node->text) ? "" : "write year-month-day, such as 2026-03-01");
    }
    return date;
}

sim::time::Date Fields::date(std::string_view name) {
    return read_date(name, true).value_or(context_->first_day);
}

sim::time::Date Fields::date_or(std::string_view name, sim::time::Date otherwise) {
    return read_date(name, false).value_or(otherwise);
}

std::optional<sim::time::MonthDay> Fields::read_day_of_year(std::string_view name, bool required) {
    const Node* const node = scalar({std::string{name}, "day of the year", {}, {}, required});
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto day = parse_month_day(node->text);
    if (!day) {
        error(name, fmt::format("'{}' is not a day of every year", node->text), {}, "write month-day, such as 11-15");
    }
    return day;
}

sim::time::MonthDay Fields::day_of_year(std::string_view name) {
    return read_day_of_year(name, true).value_or(std::chrono::January / 1);
}

sim::time::MonthDay Fields::day_of_year_or(std::string_view name, sim::time::MonthDay otherwise) {
    return read_day_of_year(name, false).value_or(otherwise);
}

// Parts.

Scope Fields::below(std::string_view name) const {
    const auto joined = [&](const std::string& above) {
        return above.empty() ? std::string{name} : fmt::format("{}.{}", above, name);
    };
    return {fmt::format("{} of {}", name, scope_.what), joined(scope_.key), joined(scope_.address)};
}

Fields Fields::reader_of(const Node& node, std::string_view name) const {
    Fields reader{node, *context_, below(name)};
    reader.papers_ = papers_;
    return reader;
}

Fields Fields::within(std::string_view name) {
    const Node* const node = demand({std::string{name}, "mapping"});
    return reader_of(node == nullptr ? unreadable : *node, name);
}

Fields Fields::within_or_empty(std::string_view name) {
    const Node* const node = demand({std::string{name}, "mapping", {}, {}, false});
    return reader_of(node == nullptr ? nothing : *node, name);
}

std::vector<Fields> Fields::each(std::string_view name) {
    const Node* const node = demand({std::string{name}, "list of mappings", {}, {}, false});
    std::vector<Fields> readers;
    if (node != nullptr && !node->is_list()) {
        error(name, fmt::format("{} must be a list, not {}", name, kind_in_words(*node)));
    } else if (node != nullptr) {
        for (std::size_t i = 0; i < node->items.size(); ++i) {
            readers.push_back(reader_of(node->items[i], fmt::format("{}.{}", name, i + 1)));
        }
    }
    return readers;
}

std::vector<std::pair<std::string, Fields>> Fields::entries() {
    std::vector<std::pair<std::string, Fields>> readers;
    for (const auto& [key, place, value] : node_->entries) {
        ask({key, "mapping", {}, {}, false});
        readers.emplace_back(key, reader_of(value, key));
    }
    return readers;
}

void Fields::papers() {
    papers_ = read_papers(*this);
}

void Fields::done() {
    std::vector<std::string_view> known;
    for (const auto& field : fields_) {
        known.push_back(field.name);
    }
    for (const auto& [key, place, value] : node_->entries) {
        if (std::find(known.begin(), known.end(), key) != known.end()) {
            continue;
        }
        auto suggestion = did_you_mean(key, known);
        if (suggestion.empty() && value.is_absent()) {
            suggestion = "put texts with commas in quotes";
        }
        context_->diagnostics.error(place, fmt::format("unknown key '{}' in {}", key, scope_.what), {},
                                    std::move(suggestion));
    }
}

} // namespace models::scenario::reading
