#include "models/targets/indicator.hpp"

#include <numeric>

namespace models::targets {
namespace {

struct MeasureIt {
    const Evidence& evidence;

    std::optional<double> operator()(const Stock& stock) const {
        return sum(stock.lines, [&](ledger::LineId line) { return evidence.ledger.stock(line).count; });
    }
    std::optional<double> operator()(const OpeningStock& opening) const {
        return sum(opening.lines, [&](ledger::LineId line) { return evidence.opening_counts[index(line)]; });
    }
    std::optional<double> operator()(const FlowCount& count) const {
        return sum(count.flows, [&](ledger::Flow flow) {
            return sum(count.lines, [&](ledger::LineId line) { return evidence.ledger.flow(line, flow); });
        });
    }
    std::optional<double> operator()(const Tally& tally) const {
        return sum(tally.grades, [&](ledger::Grade grade) { return evidence.ledger.tally(tally.group, grade); });
    }
    std::optional<double> operator()(const Amount& amount) const {
        return sum(amount.accounts,
                   [&](ledger::AccountId account) { return evidence.ledger.total(account, amount.column); });
    }
    std::optional<double> operator()(const Observed& observed) const {
        return observed.over == Observed::Over::months ? evidence.observations.mean(observed.series)
                                                       : evidence.observations.latest(observed.series);
    }
    std::optional<double> operator()(const Finished& finished) const {
        return evidence.journal.finished(finished.measure) ? 1.0 : 0.0;
    }

    std::optional<double> operator()(const Delivered& part) const { return evidence.journal.delivered(part.measure); }
    std::optional<double> operator()(const Due& part) const { return evidence.journal.due(part.measure); }

    template<class Items, class Value>
    static double sum(const Items& items, Value value) {
        return std::accumulate(items.begin(), items.end(), 0.0,
                               [&](double total, auto item) { return total + static_cast<double>(value(item)); });
    }
};

double base_year(const Amount& amount, const Evidence& evidence) {
    return MeasureIt::sum(amount.accounts,
                          [&](ledger::AccountId account) { return evidence.ledger.base_year(account, amount.column); });
}

std::optional<double> ratio(std::optional<double> of, std::optional<double> in) {
    return of && in && *in != 0.0 ? std::optional{*of / *in} : std::nullopt;
}

struct EvaluateIt {
    const Evidence& evidence;
    std::optional<double> bau;

    std::optional<double> operator()(const Plain& plain) const { return measure(plain.of, evidence); }
    std::optional<double> operator()(const Unanswered&) const { return std::nullopt; }
    std::optional<double> operator()(const Share& share) const {
        return ratio(measure(share.of, evidence), measure(share.in, evidence));
    }
    std::optional<double> operator()(const ShareRise& rise) const {
        const auto now = ratio(measure(rise.of, evidence), measure(rise.in, evidence));
        const auto before = ratio(base_year(rise.of, evidence), base_year(rise.in, evidence));
        return now && before ? std::optional{*now - *before} : std::nullopt;
    }
    std::optional<double> operator()(const Reduction& reduction) const {
        const auto reference =
            reduction.against == Reduction::Against::bau ? bau : std::optional{base_year(reduction.of, evidence)};
        const auto amount = measure(reduction.of, evidence);
        if (!reference || !amount) {
            return std::nullopt;
        }
        const double fall = *reference - *amount;
        return reduction.as == Reduction::Measure::absolute ? std::optional{fall} : ratio(fall, reference);
    }
};

} // namespace

std::optional<double> measure(const Measured& measured, const Evidence& evidence) {
    return std::visit(MeasureIt{evidence}, measured);
}

std::optional<double> evaluate(const Indicator& indicator, const Evidence& evidence, std::optional<double> bau) {
    return std::visit(EvaluateIt{evidence, bau}, indicator);
}

std::optional<double> reference_amount(const Indicator& indicator, const Evidence& evidence) {
    const auto* reduction = std::get_if<Reduction>(&indicator);
    return reduction == nullptr ? std::nullopt : measure(reduction->of, evidence);
}

} // namespace models::targets
