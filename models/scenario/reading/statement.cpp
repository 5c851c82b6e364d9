#include "models/scenario/reading/statement.hpp"

#include "models/scenario/reading/amount.hpp"
#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/shape.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

namespace models::scenario::reading {

namespace {

using quantity::Number;
using quantity::Status;

Number bare_number(const Asked& asked, Place place) {
    Number number{.key = asked.key, .address = asked.address, .unit = asked.is_share ? "1" : asked.unit};
    number.status = asked.papers.status.value_or(Status::assumed);
    number.reference = asked.papers.reference;
    number.note = asked.papers.note;
    number.place = std::move(place);
    return number;
}

void report(const Misread& misread, const Place& place, Context& context, std::string_view name) {
    context.diagnostics.error(place, fmt::format("{}: {}", name, misread.problem), {}, misread.suggestion);
}

std::optional<Number> read_bare(const Node& node, const Asked& asked, Context& context) {
    const auto read = read_amount(node.text);
    if (const auto* misread = std::get_if<Misread>(&read)) {
        report(*misread, node.place, context, asked.name);
        return std::nullopt;
    }
    const auto value = converted(std::get<Amount>(read), node.text, node.place, asked, context);
    if (!value) {
        return std::nullopt;
    }
    Number number = bare_number(asked, node.place);
    number.distribution = sim::random::Certain{*value};
    return number;
}

/// Reads the fields of one number. Every step notes the fields it asks for, so none may be skipped after a mistake.
class NumberReader {
public:
    NumberReader(Fields& fields, const Asked& asked)
        : fields_(fields),
          asked_(asked),
          context_(fields.context()),
          errors_before_(context_.diagnostics.errors()) {}

    std::optional<Number> read() {
        Number number = bare_number(asked_, fields_.place("value"));
        unit_ = fields_.text_or("unit", "");
        sketch_.value = read_value();
        read_ends();
        read_column();
        read_shape();
        read_remarks(number);
        if (failed()) {
            return std::nullopt;
        }
        give_distribution(number);
        return failed() ? std::nullopt : std::optional{std::move(number)};
    }

private:
    bool failed() const { return context_.diagnostics.errors() > errors_before_; }

    std::optional<double> read_value() {
        const Node* const node = fields_.node("value");
        return node == nullptr ? std::nullopt : read_one(*node, "value");
    }

    /// An amount; without a unit of its own it has the column's.
    std::optional<double> read_one(const Node& node, std::string_view name) {
        if (!node.is_scalar()) {
            context_.diagnostics.error(node.place,
                                       fmt::format("{} must be a number, not {}", name, kind_in_words(node)));
            return std::nullopt;
        }
        auto read = read_amount(node.text);
        if (const auto* misread = std::get_if<Misread>(&read)) {
            report(*misread, node.place, context_, asked_.name);
            return std::nullopt;
        }
        auto& amount = std::get<Amount>(read);
        if (amount.unit.empty()) {
            amount.unit = unit_;
        } else if (unit_.empty()) {
            unit_ = amount.unit;
        }
        return converted(amount, shown(node.text, amount.unit), node.place, asked_, context_);
    }

    static std::string shown(const std::string& text, const std::string& unit) {
        return unit.empty() || text.ends_with(unit) ? text : text + " " + unit;
    }

    /// The three ways to write an interval: `range`, `between`, or the columns `low` and `high`.
    void read_ends() {
        const Node* const range = fields_.node("range");
        const Node* const between = fields_.node("between");
        const Node* const low = fields_.node("low");
        const Node* const high = fields_.node("high");
        const Node* const end = low != nullptr ? low : high;
        const int ways = (range != nullptr) + (between != nullptr) + (end != nullptr);
        if (ways > 1) {
            ends_ = fields_.place("between");
            fields_.error("between", fmt::format("{} has more than one interval", asked_.name), {},
                          "write either range or between");
        } else if (range != nullptr) {
            read_pair(*range, "range");
        } else if (between != nullptr) {
            read_pair(*between, "between");
        } else if (end != nullptr) {
            read_columns(low, high, end->place);
        }
    }

    void read_columns(const Node* low, const Node* high, const Place& place) {
        ends_ = place;
        if (low == nullptr || high == nullptr) {
            context_.diagnostics.error(place, fmt::format("{} has one end of a range only", asked_.name));
            return;
        }
        sketch_.low = read_one(*low, "low").value_or(0);
        sketch_.high = read_one(*high, "high").value_or(0);
    }

    void read_pair(const Node& node, std::string_view name) {
        ends_ = node.place;
        const auto read = read_interval(node.is_scalar() ? node.text : "");
        if (const auto* misread = std::get_if<Misread>(&read)) {
            context_.diagnostics.error(node.place, fmt::format("{}: {}", name, misread->problem), {},
                                       misread->suggestion);
            return;
        }
        const auto& [low, high, own_unit] = std::get<Interval>(read);
        const auto& unit = own_unit.empty() ? unit_ : own_unit;
        const auto end = [&](double value) {
            return converted({value, unit}, shown(written(value), unit), node.place, asked_, context_).value_or(0);
        };
        sketch_.low = end(low);
        sketch_.high = end(high);
    }

    void read_column() {
        const Node* const column = fields_.node("column");
        if (column == nullptr) {
            return;
        }
        if (!column->is_list()) {
            fields_.error("column", "column must be a list of numbers");
        }
        for (const Node& item : column->items) {
            sketch_.column.push_back(read_one(item, "column").value_or(0));
        }
        ends_ = column->place;
    }

    void read_shape() {
        const auto word = fields_.text_or("shape", "");
        const auto found = std::find(shape_words.begin(), shape_words.end(), word);
        if (found != shape_words.end()) {
            sketch_.shape = static_cast<Shape>(found - shape_words.begin());
            check_form();
        } else if (!word.empty()) {
            fields_.error("shape", fmt::format("unknown shape '{}'", word),
                          fmt::format("it is one of {}", enumerate(shape_words)), did_you_mean(word, shape_words));
        } else if (fields_.has("between")) {
            sketch_.shape = sketch_.value ? Shape::triangular : Shape::uniform;
        } else if (ends_) {
            fields_.error("range", fmt::format("{} has a range but no shape", asked_.name), {},
                          "write shape: normal, lognormal or share");
        }
    }

    /// Whether the interval is of the kind that the shape has.
    void check_form() {
        const auto word = shape_words[static_cast<std::size_t>(sketch_.shape)];
        const bool has_column = fields_.has("column");
        if ((sketch_.shape == Shape::empirical) != has_column) {
            fields_.error("shape", has_column ? "a column needs shape empirical" : "shape empirical needs a column");
        } else if (!ends_) {
            fields_.error("shape", fmt::format("{} has shape {} but no range", asked_.name, word), {},
                          "give its range, or leave the shape out when it is certain");
        } else if (has_ends(sketch_.shape) && fields_.has("range")) {
            fields_.error("range", fmt::format("shape {} takes 'between: low..high', its ends", word));
        } else if (!has_ends(sketch_.shape) && fields_.has("between")) {
            fields_.error("between", fmt::format("shape {} takes 'range: low..high', its 90 % interval", word));
        }
    }

    void read_remarks(Number& number) {
        const Papers papers = read_papers(fields_);
        if (papers.status) {
            number.status = *papers.status;
        } else if (ends_ && !asked_.papers.status) {
            fields_.error("value", fmt::format("{} has a range but no status", asked_.name),
                          "what is uncertain says how it is known",
                          fmt::format("write status: {}", enumerate(quantity::status_words)));
        }
        number.reference = papers.reference.empty() ? number.reference : papers.reference;
        number.note = papers.note.empty() ? number.note : papers.note;
        number.at = fields_.text_or("at", "");
        number.whole = fields_.flag_or("whole", false);
        number.with = read_with();
        if (number.with && !ends_) {
            context_.diagnostics.warning(fields_.place("with"), fmt::format("{} is certain and cannot err with {}",
                                                                            asked_.name, number.with->address));
            number.with.reset();
        }
    }

    /// `with: name`, `with: name:0.7` or `with: {name: 0.7}`.
    std::optional<quantity::SharedError> read_with() {
        const Node* const node = fields_.node("with");
        if (node == nullptr) {
            return std::nullopt;
        }
        if (node->is_mapping() && node->entries.size() == 1) {
            const auto& [name, place, value] = node->entries.front();
            return quantity::SharedError{name, read_correlation(value.text, place)};
        }
        if (!node->is_scalar()) {
            fields_.error("with", "with names one shared error", {}, "write with: name or with: {name: 0.7}");
            return std::nullopt;
        }
        const auto colon = node->text.rfind(':');
        const double correlation =
            colon == std::string::npos ? 1 : read_correlation(node->text.substr(colon + 1), node->place);
        return quantity::SharedError{node->text.substr(0, colon), correlation};
    }

    double read_correlation(const std::string& text, const Place& place) {
        const auto read = read_amount(text);
        const auto* const amount = std::get_if<Amount>(&read);
        if (amount == nullptr || !amount->unit.empty() || std::abs(amount->value) > 1 || amount->value == 0) {
            context_.diagnostics.error(place, fmt::format("'{}' is no rank correlation", text),
                                       "it lies between -1 and 1 and is not 0");
            return 1;
        }
        return amount->value;
    }

    void give_distribution(Number& number) {
        if (!ends_) {
            if (!sketch_.value) {
                fields_.error("value", fmt::format("{} lacks a value", asked_.name));
                return;
            }
            number.distribution = sim::random::Certain{*sketch_.value};
            return;
        }
        auto made = distribution_of(sketch_, asked_.bounds);
        if (const auto* misread = std::get_if<Misread>(&made)) {
            report(*misread, *ends_, context_, asked_.name);
            return;
        }
        number.distribution = std::get<sim::random::Distribution>(std::move(made));
    }

    Fields& fields_;
    const Asked& asked_;
    Context& context_;
    std::size_t errors_before_;
    std::string unit_;
    Sketch sketch_;
    std::optional<Place> ends_; // of the interval or column; nothing for a certain number
};

/// A number that nobody will simulate, because its file has a mistake.
quantity::Parameter stand_in(const Asked& asked, Context& context) {
    const double value = std::clamp(1.0, asked.bounds.least, asked.bounds.most); // dividing by it harms nobody
    const auto key = fmt::format("{} (stand-in {})", asked.key, context.numbers.size());
    return context.numbers.certain(key, value, asked.unit);
}

} // namespace

std::optional<Number> read_number(const Node& node, const Asked& asked, Context& context) {
    if (node.is_broken()) {
        return std::nullopt;
    }
    if (node.is_scalar()) {
        return read_bare(node, asked, context);
    }
    if (!node.is_mapping()) {
        context.diagnostics.error(node.place,
                                  fmt::format("{} must be a number, not {}", asked.name, kind_in_words(node)));
        return std::nullopt;
    }
    Fields fields{node, context, {.what = asked.name, .key = asked.key, .address = asked.address}};
    auto number = read_number(fields, asked);
    fields.done();
    return number;
}

std::optional<Number> read_number(Fields& fields, const Asked& asked) {
    return NumberReader{fields, asked}.read();
}

Papers read_papers(Fields& fields) {
    Papers papers;
    const auto word = fields.text_or("status", "");
    papers.status = quantity::parse_status(word);
    if (!papers.status && !word.empty()) {
        fields.error("status", fmt::format("unknown status '{}'", word),
                     fmt::format("it is one of {}", enumerate(quantity::status_words)),
                     did_you_mean(word, quantity::status_words));
    }
    papers.reference = fields.reference_or("ref");
    papers.note = fields.text_or("note", "");
    return papers;
}

quantity::Parameter enter(std::optional<Number> number, const Asked& asked, Context& context) {
    if (!number) {
        return stand_in(asked, context);
    }
    if (const auto taken = context.numbers.find(number->key)) {
        const auto& first = context.numbers[*taken].place;
        context.diagnostics.error(number->place, fmt::format("a second number '{}'", number->key),
                                  fmt::format("{}:{} has it already", first.file, first.line));
        return stand_in(asked, context);
    }
    const Place place = number->place;
    try {
        const auto parameter = context.numbers.add(std::move(*number));
        context.terms[parameter.index] = {asked.bounds, asked.is_share};
        return parameter;
    } catch (const std::invalid_argument& collision) {
        context.diagnostics.error(place, collision.what(), {}, "rename one of them");
        return stand_in(asked, context);
    }
}

} // namespace models::scenario::reading
