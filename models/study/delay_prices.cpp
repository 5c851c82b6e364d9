#include "models/study/delay_prices.hpp"

#include "models/study/figures.hpp"
#include "models/study/slip.hpp"
#include "models/study/verdict_row.hpp"
#include "sim/ensemble/executor.hpp"
#include "sim/ensemble/replicate.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace models::study {
namespace {

using sim::ensemble::Ensemble;

constexpr std::size_t most_at_once = 32; // parts in one run: bounds memory, and BAU and the mix are run anew for each
constexpr std::size_t most_shown = 5;

/// The prices of some parts, from one run in which the mix stands first and the delayed ones behind it.
class Pricing {
public:
    Pricing(const district::District& district, const VerdictRow& layout, const Ensemble& draws)
        : district_{district},
          layout_{layout},
          columns_{draws} {}

    DelayPriceAnswer price(std::size_t part, std::size_t place) const {
        const auto& own = district_.plan.parts[part];
        DelayPriceAnswer answer;
        answer.id = own.id;
        answer.measure = district_.plan.measures[own.row].id;
        answer.title = own.title;
        add_targets(answer, place);
        add_rows(answer, place);
        add_tonnes(answer, place);
        return answer;
    }

private:
    Shift shift(const std::vector<double>& after, const std::vector<double>& before) const {
        return shift_of(after, before, columns_.ensemble().design.group_size());
    }

    /// How many of some columns of zeros and ones are zero.
    template<class Position>
    std::vector<double> number_of_zeros(std::size_t columns, Position position) const {
        std::vector<double> number(columns_.ensemble().replications, 0.0);
        for (std::size_t column = 0; column < columns; ++column) {
            const auto ones = columns_.numbers(position(column));
            std::transform(number.begin(), number.end(), ones.begin(), number.begin(),
                           [](double sum, double one) { return sum + (1.0 - one); });
        }
        return number;
    }

    MovedProbability moved(std::size_t before, std::size_t after) const {
        const auto hits_before = columns_.numbers(before);
        const auto hits_after = columns_.numbers(after);
        MovedProbability answer;
        answer.before = sim::ensemble::mean_of(columns_.sample(hits_before)).value;
        answer.after = sim::ensemble::mean_of(columns_.sample(hits_after)).value;
        answer.change = shift(hits_after, hits_before);
        return answer;
    }

    static void keep_largest(std::vector<MovedProbability>& all) {
        std::erase_if(all, [](const MovedProbability& x) { return x.change.mean == 0.0; });
        std::stable_sort(all.begin(), all.end(), [](const MovedProbability& a, const MovedProbability& b) {
            return std::abs(a.change.mean) > std::abs(b.change.mean);
        });
        all.resize(std::min(all.size(), most_shown));
    }

    void add_targets(DelayPriceAnswer& answer, std::size_t place) const {
        const auto& targets = layout_.targets();
        const auto missed = [&](std::size_t mix) {
            return number_of_zeros(targets.size(), [&](std::size_t at) { return layout_.target(mix, at); });
        };
        answer.missed = shift(missed(place), missed(0));
        for (std::size_t at = 0; at < targets.size(); ++at) {
            auto& entry = answer.targets.emplace_back(moved(layout_.target(0, at), layout_.target(place, at)));
            entry.id = district_.targets[targets[at]].id;
            entry.title = district_.targets[targets[at]].title;
        }
        keep_largest(answer.targets);
    }

    void add_rows(DelayPriceAnswer& answer, std::size_t place) const {
        const auto& rows = layout_.rows();
        const auto late = [&](std::size_t mix) {
            return number_of_zeros(rows.size(), [&](std::size_t at) { return layout_.row(mix, at); });
        };
        answer.late = shift(late(place), late(0));
        for (std::size_t at = 0; at < rows.size(); ++at) {
            auto& entry = answer.rows.emplace_back(moved(layout_.row(0, at), layout_.row(place, at)));
            entry.id = district_.plan.measures[rows[at]].id;
            entry.title = district_.plan.measures[rows[at]].title;
        }
        keep_largest(answer.rows);
    }

    void add_tonnes(DelayPriceAnswer& answer, std::size_t place) const {
        for (std::size_t pollutant = 0; pollutant < district_.pollutants.size(); ++pollutant) {
            const auto before = columns_.numbers(layout_.tonnes(0, pollutant));
            const auto after = columns_.numbers(layout_.tonnes(place, pollutant));
            if (before != after) {
                const auto& key = district_.chart.columns[index(district_.pollutants[pollutant])].key;
                answer.tonnes.push_back({key, shift(after, before)});
            }
        }
    }

    const district::District& district_;
    const VerdictRow& layout_;
    Columns columns_;
};

std::vector<std::size_t> running_parts(const plan::Mix& mix) {
    std::vector<std::size_t> parts;
    for (const auto& undertaking : mix.undertakings) {
        parts.push_back(undertaking.part);
    }
    return parts;
}

bool dearer(const DelayPriceAnswer& a, const DelayPriceAnswer& b) {
    const auto tonnes = [](const DelayPriceAnswer& x) { return x.tonnes.empty() ? 0.0 : x.tonnes.front().change.mean; };
    return std::tuple{a.missed.mean, a.late.mean, tonnes(a)} > std::tuple{b.missed.mean, b.late.mean, tonnes(b)};
}

/// One run: the mix, and the mix with each of these parts delayed.
Ensemble run_with_delays(const district::District& district, const DelayRequest& request, const VerdictRow& layout,
                         std::span<const std::size_t> parts, const sim::ensemble::Control& control) {
    const plan::Mix& mix = district.mixes[request.mix];
    std::vector<plan::Mix> later;
    Mixes mixes{&mix};
    later.reserve(parts.size()); // the list points into it
    for (const std::size_t part : parts) {
        mixes.push_back(&later.emplace_back(slipped(district.plan, mix, {{part, request.slip}})));
    }
    const VerdictExperiment experiment{district, mixes, layout, request.design.seed()};
    const auto executor = sim::ensemble::make_executor(request.threads);
    return sim::ensemble::replicate(experiment, request.design, *executor, control);
}

} // namespace

DelayPricesAnswer delay_prices(const district::District& district, const DelayRequest& request,
                               const Progress& progress, const std::stop_token& stop) {
    const plan::Mix& mix = district.mixes[request.mix];
    const VerdictRow layout{district, mix};
    const auto parts = running_parts(mix);
    DelayPricesAnswer answer;
    answer.mix = mix.key;
    answer.days = static_cast<double>(request.slip) / static_cast<double>(sim::time::ticks_per_day);
    answer.targets = static_cast<int>(layout.targets().size());
    const std::uint64_t replications = request.design.replications();
    const std::uint64_t runs = (parts.size() + most_at_once - 1) / most_at_once;
    for (std::uint64_t run = 0; run < runs; ++run) {
        const auto some = std::span{parts}
                              .subspan(run * most_at_once)
                              .first(std::min(most_at_once, parts.size() - run * most_at_once));
        sim::ensemble::Control control{.stop = stop};
        if (progress) {
            control.progress = [&](std::uint64_t done, std::uint64_t) {
                progress(run * replications + done, runs * replications);
            };
        }
        const auto draws = run_with_delays(district, request, layout, some, control);
        if (draws.ending == sim::ensemble::Ending::interrupted) {
            answer.interrupted = true;
            break;
        }
        answer.completed = static_cast<std::int64_t>(draws.replications);
        answer.failed = std::max(answer.failed, static_cast<std::int64_t>(draws.failures.size()));
        const Pricing pricing{district, layout, draws};
        for (std::size_t at = 0; at < some.size(); ++at) {
            answer.prices.push_back(pricing.price(some[at], 1 + at));
        }
    }
    std::stable_sort(answer.prices.begin(), answer.prices.end(), dearer);
    return answer;
}

} // namespace models::study
