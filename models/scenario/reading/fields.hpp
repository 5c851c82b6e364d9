#pragma once

#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"
#include "models/scenario/reading/asked.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/node.hpp"
#include "sim/random/distribution.hpp"
#include "sim/time/calendar.hpp"
#include "sim/time/window.hpp"

#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace models::scenario::reading {

using quantity::Parameter;
using sim::random::Bounds;

/// What a mapping is about and how the numbers in it are named. A number's key is `key`.field, its address
/// `address`.field; an empty address means the key.
struct Scope {
    std::string what;      ///< for messages: "measure 3.3a"
    std::string key{};     ///< "fleet-first/3.3a"
    std::string address{}; ///< "3.3a"
};

inline constexpr Bounds not_negative{.least = 0};
inline constexpr Bounds any_number{};

/// One field of a mapping, as its reader asked for it.
struct Field {
    std::string name;
    std::string type;   ///< "text", "number", "date", "choice", …
    std::string unit{}; ///< of a number
    std::vector<std::string> choices{};
    bool required = true;
};

/// Reads, checks and documents the fields of a mapping, or of a row of a table. Every function goes on after a mistake
/// with a harmless stand-in, so that all mistakes are reported at once; the stand-ins are never simulated.
///
///     Fields fields{node, context, {.what = "measure 3.3a", .key = "fleet-first/3.3a", .address = "3.3a"}};
///     fields.papers();
///     const auto title = fields.title();
///     const auto crews = fields.number("crews", "1");
///     const auto reach = fields.share("reach");
///     const auto starts = fields.date_or("starts", calendar.date(0));
///     const auto shape = fields.choice<Shape>("curve", {{"step", Shape::step}, {"ramp", Shape::ramp}});
///     fields.done();
///
/// A mapping's own `status`, `ref` and `note` stand for every bare number in it that has none, see `papers`.
class Fields {
public:
    /// Reports a node that is no mapping; `node` must outlive the reader. An absent node is an empty mapping, of a
    /// broken one nothing is reported.
    Fields(const Node& node, Context& context, Scope scope);

    // What is there.

    const Scope& scope() const { return scope_; }
    Context& context() const { return *context_; }
    /// Of the mapping.
    const Place& place() const { return node_->place; }
    /// Of a field's value; of the mapping when the field is missing.
    const Place& place(std::string_view name) const;
    /// Whether a field has a value. A field asked for counts as known.
    bool has(std::string_view name);
    /// The value as it stands, for what is read otherwise; null when missing.
    const Node* node(std::string_view name);
    /// Reports a mistake at a field.
    void error(std::string_view name, std::string problem, std::string reason = {}, std::string suggestion = {});

    // Words.

    std::string text(std::string_view name);
    std::string text_or(std::string_view name, std::string otherwise);
    /// A list of words; a single word is a list of one.
    std::vector<std::string> texts(std::string_view name);
    std::vector<std::string> texts_or(std::string_view name, std::vector<std::string> otherwise);
    /// `title: {zh: …, en: …}`.
    quantity::Text title(std::string_view name = "title");
    /// A key of the references.
    std::string reference_or(std::string_view name, std::string otherwise = {});
    /// One of the words; the value beside it. The first stands in for a mistake.
    template<class Value>
    Value choice(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> choices) {
        return std::data(choices)[pick(name, words_of(choices), true).value_or(0)].second;
    }
    template<class Value>
    Value choice_or(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> choices,
                    Value otherwise) {
        const auto picked = pick(name, words_of(choices), false);
        return picked ? std::data(choices)[*picked].second : otherwise;
    }
    /// `yes` or `no`, `on` or `off`, `true` or `false`.
    bool flag(std::string_view name);
    bool flag_or(std::string_view name, bool otherwise);

    // Days.

    /// A date such as 2026-03-01.
    sim::time::Date date(std::string_view name);
    sim::time::Date date_or(std::string_view name, sim::time::Date otherwise);
    /// A day of any year such as 11-15; 29 February is none.
    sim::time::MonthDay day_of_year(std::string_view name);
    sim::time::MonthDay day_of_year_or(std::string_view name, sim::time::MonthDay otherwise);

    // Numbers.

    /// A whole number that is known, without unit.
    int integer(std::string_view name, int least = 0, int most = std::numeric_limits<int>::max());
    int integer_or(std::string_view name, int otherwise, int least = 0, int most = std::numeric_limits<int>::max());
    /// A number that is known, in the unit asked for; a range is a mistake.
    double known(std::string_view name, std::string_view unit, Bounds bounds = not_negative);
    double known_or(std::string_view name, std::string_view unit, double otherwise, Bounds bounds = not_negative);
    /// A share that is known: `35 %` gives 0.35.
    double known_share(std::string_view name, Bounds bounds = {.least = 0, .most = 1});
    double known_share_or(std::string_view name, double otherwise, Bounds bounds = {.least = 0, .most = 1});
    /// A number, certain or not, converted to `unit` and entered into the register. Files must write a unit unless
    /// "1" is asked for. Bounds hold for the value, its range and every draw. For shares use `share`: "%" is refused
    /// here with std::invalid_argument, as nobody could tell whether 35 or 0.35 comes back.
    Parameter number(std::string_view name, std::string_view unit, Bounds bounds = not_negative);
    Parameter number_or(std::string_view name, std::string_view unit, double otherwise, Bounds bounds = not_negative);
    std::optional<Parameter> number_if(std::string_view name, std::string_view unit, Bounds bounds = not_negative);
    /// A share: `35 %` in the file, 0.35 as a value, always within 0..1 unless other bounds are given.
    Parameter share(std::string_view name, Bounds bounds = {.least = 0, .most = 1});
    Parameter share_or(std::string_view name, double otherwise, Bounds bounds = {.least = 0, .most = 1});
    std::optional<Parameter> share_if(std::string_view name, Bounds bounds = {.least = 0, .most = 1});
    /// The mapping itself is a number: a row with the `number_columns`, or {value: …, range: …}. Its key is the
    /// scope's.
    Parameter as_number(std::string_view unit, Bounds bounds = not_negative);
    Parameter as_share(Bounds bounds = {.least = 0, .most = 1});

    // Parts.

    /// A mapping within. Its numbers are named below this one's.
    Fields within(std::string_view name);
    /// The same, empty when missing: every `…_or` in it gives its default.
    Fields within_or_empty(std::string_view name);
    /// The mappings of a list; none when missing.
    std::vector<Fields> each(std::string_view name);
    /// The entries of a mapping whose keys are free, such as the parts of a plan: name and reader of each. This reads
    /// all of the mapping itself.
    std::vector<std::pair<std::string, Fields>> entries();

    /// Takes `status`, `ref` and `note` of this mapping: they stand for bare numbers that follow. Without it, a bare
    /// number is assumed.
    void papers();

    /// Reports every key that nobody asked for, with a suggestion. To be called last; a row of a table needs none.
    void done();

    /// The fields asked for so far, in order.
    const std::vector<Field>& fields() const { return fields_; }

private:
    template<class Value>
    static std::vector<std::string_view> words_of(std::initializer_list<std::pair<std::string_view, Value>> choices) {
        std::vector<std::string_view> words;
        for (const auto& choice : choices) {
            words.push_back(choice.first);
        }
        return words;
    }
    std::optional<std::size_t> pick(std::string_view name, const std::vector<std::string_view>& words, bool required);

    /// Notes a field; its value, null when absent.
    const Node* ask(Field field);
    /// The same; reports what is missing though required.
    const Node* demand(Field field);
    /// The same for a scalar; reports anything else.
    const Node* scalar(Field field);
    std::optional<sim::time::Date> read_date(std::string_view name, bool required);
    std::optional<sim::time::MonthDay> read_day_of_year(std::string_view name, bool required);
    std::optional<bool> read_flag(std::string_view name, bool required);
    std::optional<std::vector<std::string>> read_texts(std::string_view name, bool required);
    std::optional<int> read_integer(std::string_view name, int least, int most, bool required);
    std::optional<double> read_known(const Asked& asked, bool required);
    /// Nothing when absent and not required.
    std::optional<Parameter> read_parameter(const Asked& asked, bool required);
    Parameter default_parameter(const Asked& asked, double value);
    Asked asked(std::string_view name, std::string_view unit, Bounds bounds) const;
    Asked asked_share(std::string_view name, Bounds bounds) const;
    Asked asked_itself(std::string_view unit, Bounds bounds) const;
    Parameter enter_itself(const Asked& itself);
    Scope below(std::string_view name) const;
    Fields reader_of(const Node& node, std::string_view name) const;

    const Node* node_;
    Context* context_;
    Scope scope_;
    Papers papers_;
    std::vector<Field> fields_;
};

} // namespace models::scenario::reading
