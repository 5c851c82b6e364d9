#include "tools/results/tables.hpp"

#include "tools/results/answer_words.hpp"
#include "tools/results/cells.hpp"

#include <cmath>
#include <optional>

namespace tools::results {

namespace study = models::study;

namespace {

std::string reach(const study::TargetAnswer& target, double assurance) {
    for (const auto& entry : target.reach) {
        if (std::abs(entry.assurance - assurance) < 1e-9) {
            return cell(entry.threshold);
        }
    }
    return {};
}

constexpr std::size_t shown_drivers = 3;

Cells driver_header() {
    Cells header;
    for (std::size_t i = 1; i <= shown_drivers; ++i) {
        const auto name = "driver_" + std::to_string(i);
        add(header, {name, name + "_status", name + "_rank_correlation"});
    }
    return header;
}

Cells drivers(const study::TargetAnswer& target) {
    Cells cells;
    for (const auto& driver : target.drivers) {
        add(cells, {driver.key, driver.status, cell(driver.rank_correlation)});
    }
    cells.resize(3 * shown_drivers);
    return cells;
}

Cells target_header() {
    Cells header = {"mix",        "id",        "title_zh", "title_en",  "unit",          "valuation",    "deadline",
                    "comparison", "threshold", "strive",   "reference", "unanswered_zh", "unanswered_en"};
    add(header, figure_header("value"));
    add(header, figure_header("margin"));
    add(header, probability_header("assurance"));
    add(header, {"expected_shortfall", "ignorance", "ignorance_low", "ignorance_high", "reach_50", "reach_80",
                 "reach_90", "undefined_share"});
    add(header, driver_header());
    return header;
}

Cells target_row(const study::MixAnswer& mix, const study::TargetAnswer& x) {
    Cells cells = {mix.key,     x.id,       x.title.zh,         x.title.en,        x.unit,
                   x.valuation, x.deadline, word(x.comparison), cell(x.threshold), yes_no(x.strive),
                   x.reference};
    cells.push_back(x.unanswered ? x.unanswered->zh : "");
    cells.push_back(x.unanswered ? x.unanswered->en : "");
    add(cells, figure(x.value));
    add(cells, figure(x.margin));
    add(cells, probability(x.assurance));
    cells.push_back(cell(x.expected_shortfall));
    add(cells, x.ignorance
                   ? Cells{cell(x.ignorance->value), cell(x.ignorance->interval.low), cell(x.ignorance->interval.high)}
                   : Cells(3));
    add(cells, {reach(x, 0.5), reach(x, 0.8), reach(x, 0.9), cell(x.undefined_share)});
    add(cells, drivers(x));
    return cells;
}

Cells difference_row(const study::DifferenceAnswer& x) {
    const auto assurance = x.assurance_interval.value_or(study::Interval{std::nan(""), std::nan("")});
    return {x.a,
            x.b,
            x.kind,
            x.key,
            x.title.zh,
            x.title.en,
            x.unit,
            cell(x.mean_a),
            cell(x.mean_b),
            cell(x.mean),
            cell(x.interval.low),
            cell(x.interval.high),
            cell(x.better),
            cell(x.better_interval.low),
            cell(x.better_interval.high),
            cell(x.worse),
            cell(x.correlation),
            cell(x.draws_needed),
            cell(x.assurance_a),
            cell(x.assurance_b),
            cell(x.assurance_difference),
            cell(assurance.low),
            cell(assurance.high)};
}

} // namespace

std::string targets_csv(const study::Answer& answer) {
    CsvText table{target_header()};
    for (const auto& mix : answer.mixes) {
        for (const auto& target : mix.targets) {
            table.row(target_row(mix, target));
        }
    }
    return table.text();
}

std::string emissions_csv(const study::Answer& answer) {
    Cells header = {"mix", "group", "title_zh", "title_en", "memo", "pollutant", "unit"};
    for (const auto* name : {"base_year", "bau", "mix_year", "change"}) {
        add(header, figure_header(name));
    }
    CsvText table{header};
    for (const auto& mix : answer.mixes) {
        for (const auto& x : mix.emissions) {
            Cells cells = {mix.key, x.group, x.title.zh, x.title.en, yes_no(x.memo), x.pollutant, "t/a"};
            for (const auto* entry : {&x.base_year, &x.bau, &x.mix, &x.change}) {
                add(cells, figure(*entry));
            }
            table.row(cells);
        }
    }
    return table.text();
}

std::string differences_csv(const study::Answer& answer) {
    CsvText table{{"a",
                   "b",
                   "kind",
                   "key",
                   "title_zh",
                   "title_en",
                   "unit",
                   "mean_a",
                   "mean_b",
                   "difference",
                   "difference_low",
                   "difference_high",
                   "a_better",
                   "a_better_low",
                   "a_better_high",
                   "b_better",
                   "correlation",
                   "draws_needed",
                   "assurance_a",
                   "assurance_b",
                   "assurance_difference",
                   "assurance_difference_low",
                   "assurance_difference_high"}};
    for (const auto& difference : answer.differences) {
        table.row(difference_row(difference));
    }
    return table.text();
}

std::string messages_csv(const std::vector<Message>& messages) {
    CsvText table{{"level", "place", "text"}};
    for (const auto& message : messages) {
        table.row({message.level, message.place, message.text});
    }
    return table.text();
}

} // namespace tools::results
