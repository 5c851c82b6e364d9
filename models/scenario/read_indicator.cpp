#include "models/scenario/read_indicator.hpp"

#include "models/scenario/pattern.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace models::scenario {
namespace {

using ledger::Flow;
using reading::Fields;
using namespace targets;

template<class Items>
std::string suggest_key(std::string_view word, const Items& items) {
    std::vector<std::string_view> keys;
    for (const auto& item : items) {
        keys.emplace_back(item.key);
    }
    return reading::did_you_mean(word, keys);
}

std::vector<ledger::LineId> read_lines(Fields& fields, std::string_view name, const Measurable& measurable) {
    std::vector<ledger::LineId> lines;
    for (const auto& pattern : fields.texts(name)) {
        const auto found = lines_that_fit(measurable.chart, pattern);
        if (found.empty()) {
            fields.error(name, "no line fits '" + pattern + "'", "lines are named group.class.state; * stands for any",
                         suggest_key(pattern, measurable.chart.lines));
        }
        lines.insert(lines.end(), found.begin(), found.end());
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::vector<ledger::AccountId> counted_accounts(const ledger::Chart& chart) {
    std::vector<ledger::AccountId> accounts;
    for (const auto& group : chart.groups) {
        if (group.counting == ledger::Counting::counted) {
            accounts.insert(accounts.end(), group.accounts.begin(), group.accounts.end());
        }
    }
    return accounts;
}

std::vector<ledger::AccountId> read_accounts(Fields& fields, const Measurable& measurable) {
    const auto patterns = fields.texts("accounts");
    if (patterns == std::vector<std::string>{"counted"}) {
        return counted_accounts(measurable.chart);
    }
    std::vector<ledger::AccountId> accounts;
    for (const auto& pattern : patterns) {
        const auto found = accounts_that_fit(measurable.chart, pattern);
        if (found.empty()) {
            fields.error("accounts", "no account fits '" + pattern + "'", {},
                         suggest_key(pattern, measurable.chart.accounts));
        }
        accounts.insert(accounts.end(), found.begin(), found.end());
    }
    std::sort(accounts.begin(), accounts.end());
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
    return accounts;
}

/// The place of a named item in a list of items with keys; reports a name that is not there and gives the first place.
template<class Items>
std::size_t read_key(Fields& fields, std::string_view name, std::string_view kind, const Items& items) {
    const auto word = fields.text(name);
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.key == word; });
    if (found == items.end()) {
        fields.error(name, "unknown " + std::string{kind} + " '" + word + "'", {}, suggest_key(word, items));
        return 0;
    }
    return static_cast<std::size_t>(found - items.begin());
}

Amount read_amount(Fields fields, const Measurable& measurable) {
    const auto column = read_key(fields, "column", "column", measurable.chart.columns);
    Amount amount{read_accounts(fields, measurable), static_cast<ledger::ColumnId>(column)};
    fields.done();
    return amount;
}

Tally read_tally(Fields fields, const Measurable& measurable) {
    Tally tally{static_cast<ledger::GroupId>(read_key(fields, "group", "group", measurable.chart.groups)), {}};
    for (const auto& word : fields.texts("grades")) {
        const std::string_view words = "dcba";
        const auto grade = word.size() == 1 ? words.find(word) : std::string_view::npos;
        if (grade == std::string_view::npos) {
            fields.error("grades", "'" + word + "' is no grade", "grades are a, b, c and d");
        } else if (const auto read = static_cast<ledger::Grade>(grade + 1);
                   std::find(tally.grades.begin(), tally.grades.end(), read) != tally.grades.end()) {
            fields.error("grades", "grade " + word + " is named twice");
        } else {
            tally.grades.push_back(read);
        }
    }
    if (tally.grades.empty()) {
        fields.error("grades", "no grade is named", {}, "such as grades: [a, b]");
    }
    fields.done();
    return tally;
}

Measured read_observed(Fields& fields, const Measurable& measurable) {
    const auto word = fields.text("observed");
    const auto over =
        fields.choice<Observed::Over>("over", {{"months", Observed::Over::months}, {"latest", Observed::Over::latest}});
    const auto series = measurable.observations.find(word);
    if (!series) {
        fields.error("observed", "no source observes '" + word + "'");
    }
    return Observed{series.value_or(measures::ObservationId{}), over};
}

/// The part that a field names.
ledger::MeasureId read_part(Fields& fields, std::string_view name, const Measurable& measurable) {
    const auto word = fields.text(name);
    const auto found = std::find_if(measurable.parts.begin(), measurable.parts.end(),
                                    [&](const plan::Part& part) { return part.id == word; });
    if (found == measurable.parts.end()) {
        std::vector<std::string> ids;
        std::transform(measurable.parts.begin(), measurable.parts.end(), std::back_inserter(ids),
                       [](const plan::Part& part) { return part.id; });
        fields.error(name, "the plan has no part '" + word + "'", {}, reading::did_you_mean_any(word, ids));
        return ledger::autonomous;
    }
    return found->measure;
}

/// Reads `{stock: …}`, `{registered: …}` and so on.
Measured read_measured(Fields fields, const Measurable& measurable) {
    using Reader = Measured (*)(Fields&, const Measurable&);
    static constexpr std::pair<std::string_view, Reader> readers[] = {
        {"stock", [](Fields& f, const Measurable& m) -> Measured { return Stock{read_lines(f, "stock", m)}; }},
        {"opening_stock",
         [](Fields& f, const Measurable& m) -> Measured { return OpeningStock{read_lines(f, "opening_stock", m)}; }},
        {"registered",
         [](Fields& f, const Measurable& m) -> Measured {
             return FlowCount{read_lines(f, "registered", m), {Flow::registered}};
         }},
        {"scrapped",
         [](Fields& f, const Measurable& m) -> Measured {
             return FlowCount{read_lines(f, "scrapped", m), {Flow::scrapped}};
         }},
        {"retired_early",
         [](Fields& f, const Measurable& m) -> Measured {
             return FlowCount{read_lines(f, "retired_early", m), {Flow::retired_early}};
         }},
        {"left",
         [](Fields& f, const Measurable& m) -> Measured {
             return FlowCount{read_lines(f, "left", m), {Flow::scrapped, Flow::retired_early}};
         }},
        {"graded", [](Fields& f, const Measurable& m) -> Measured { return read_tally(f.within("graded"), m); }},
        {"amount", [](Fields& f, const Measurable& m) -> Measured { return read_amount(f.within("amount"), m); }},
        {"observed", read_observed},
        {"finished", [](Fields& f, const Measurable& m) -> Measured { return Finished{read_part(f, "finished", m)}; }},
        {"delivered",
         [](Fields& f, const Measurable& m) -> Measured { return Delivered{read_part(f, "delivered", m)}; }},
        {"due", [](Fields& f, const Measurable& m) -> Measured { return Due{read_part(f, "due", m)}; }},
    };
    std::vector<std::pair<std::string_view, Reader>> asked;
    std::copy_if(std::begin(readers), std::end(readers), std::back_inserter(asked),
                 [&](const auto& reader) { return fields.has(reader.first); });
    if (asked.size() != 1) {
        fields.context().diagnostics.error(fields.place(), "an indicator must measure exactly one thing",
                                           "such as {stock: ...}, {registered: ...}, {graded: ...}, {amount: ...}, "
                                           "{observed: ...}, {delivered: ...}, {due: ...} or {finished: ...}");
        fields.done();
        return Stock{};
    }
    Measured measured = asked.front().second(fields, measurable);
    fields.done();
    return measured;
}

Share read_share(Fields fields, const Measurable& measurable) {
    Share share{read_measured(fields.within("of"), measurable), read_measured(fields.within("in"), measurable)};
    fields.done();
    return share;
}

ShareRise read_share_rise(Fields fields, const Measurable& measurable) {
    auto of = fields.within("of");
    auto in = fields.within("in");
    ShareRise rise{read_amount(of.within("amount"), measurable), read_amount(in.within("amount"), measurable)};
    of.done();
    in.done();
    fields.done();
    return rise;
}

Reduction read_reduction(Fields fields, const Measurable& measurable) {
    auto of = fields.within("of");
    Reduction reduction{read_amount(of.within("amount"), measurable),
                        fields.choice<Reduction::Against>("against", {{"bau", Reduction::Against::bau},
                                                                      {"base_year", Reduction::Against::base_year}}),
                        fields.choice<Reduction::Measure>("as", {{"absolute", Reduction::Measure::absolute},
                                                                 {"relative", Reduction::Measure::relative}})};
    of.done();
    fields.done();
    return reduction;
}

} // namespace

Indicator read_indicator(Fields& fields, const Measurable& measurable) {
    const bool value = fields.has("value");
    const bool share = fields.has("share");
    const bool rise = fields.has("share_rise");
    const bool reduction = fields.has("reduction");
    const bool unanswered = fields.has("unanswered");
    if (value + share + rise + reduction + unanswered != 1) {
        fields.context().diagnostics.error(fields.place(), fields.scope().what + " needs exactly one indicator",
                                           "one of value, share, share_rise, reduction and unanswered");
        return Plain{Stock{}};
    }
    if (value) {
        return Plain{read_measured(fields.within("value"), measurable)};
    }
    if (share) {
        return read_share(fields.within("share"), measurable);
    }
    if (rise) {
        return read_share_rise(fields.within("share_rise"), measurable);
    }
    if (unanswered) {
        return Unanswered{fields.title("unanswered")};
    }
    return read_reduction(fields.within("reduction"), measurable);
}

} // namespace models::scenario
