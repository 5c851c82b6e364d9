#include "tools/results/plan_tables.hpp"

#include "tools/results/cells.hpp"

#include <cmath>

namespace tools::results {

namespace study = models::study;

namespace {

std::string keys(const std::vector<study::UnitAnswer>& units) {
    std::vector<std::string> list;
    for (const auto& unit : units) {
        list.push_back(unit.key);
    }
    return joined(list);
}

Cells holdup_header() {
    return {"waits_for_part", "waits_for_cause", "waits_for", "waits_for_zh", "waits_for_en", "waits_for_days"};
}

Cells holdup(const std::optional<study::HoldUpAnswer>& x) {
    return x ? Cells{x->part, x->cause, joined(x->keys), x->title.zh, x->title.en, cell(x->days)} : Cells(6);
}

Cells dates(const std::optional<std::string>& p50, const std::optional<std::string>& p80,
            const std::optional<std::string>& p90) {
    return {p50.value_or(""), p80.value_or(""), p90.value_or("")};
}

/// Days of one cause; empty where the part never waited for it.
std::string days_of(const study::PartAnswer& part, const char* cause) {
    for (const auto& wait : part.waits) {
        if (wait.cause == cause) {
            return cell(wait.days);
        }
    }
    return {};
}

Cells measure_row(const study::MixAnswer& mix, const study::MeasureAnswer& x) {
    Cells cells = {mix.key,
                   x.id,
                   x.title.zh,
                   x.title.en,
                   std::to_string(x.task),
                   x.section,
                   x.chapter,
                   yes_no(x.standing),
                   x.deadline,
                   keys(x.lead),
                   keys(x.supporting),
                   joined(x.parts),
                   yes_no(x.active),
                   x.status};
    add(cells, probability(x.on_time));
    cells.push_back(x.why_none ? x.why_none->zh : "");
    cells.push_back(x.why_none ? x.why_none->en : "");
    add(cells, dates(x.finish_p50, x.finish_p80, x.finish_p90));
    add(cells, holdup(x.waits_for));
    return cells;
}

Cells part_row(const study::MixAnswer& mix, const study::PartAnswer& x) {
    Cells cells = {mix.key,    x.id,   x.measure,       x.title.zh,      x.title.en,       x.mechanism,     x.strength,
                   x.deadline, x.lead, x.lead_title.zh, x.lead_title.en, yes_no(x.active), yes_no(x.judged)};
    add(cells, probability(x.on_time));
    cells.push_back(x.begin_p50.value_or(""));
    add(cells, dates(x.finish_p50, x.finish_p80, x.finish_p90));
    for (const auto* cause : {"predecessor", "document", "release", "officers", "crew"}) {
        cells.push_back(days_of(x, cause));
    }
    add(cells, holdup(x.waits_for));
    cells.push_back(x.unit);
    add(cells, figure(x.delivered));
    add(cells, figure(x.due));
    add(cells, {cell(x.mean_slack), cell(x.criticality)});
    return cells;
}

std::string moved(const std::vector<study::MovedProbability>& list) {
    std::vector<std::string> words;
    for (const auto& x : list) {
        words.push_back(x.id + "=" + cell(x.change.mean));
    }
    return joined(words);
}

/// Tonnes of a pollutant; empty where the delay changes none.
Cells tonnes_of(const study::DelayPriceAnswer& price, const std::string& pollutant) {
    for (const auto& x : price.tonnes) {
        if (x.pollutant == pollutant) {
            return shift(x.change);
        }
    }
    return Cells(3);
}

/// Pollutants of the study, in the order of its emissions.
std::vector<std::string> pollutants_of(const study::Answer& answer) {
    std::vector<std::string> pollutants;
    if (!answer.mixes.empty()) {
        for (const auto& emission : answer.mixes.front().emissions) {
            if (emission.group == "total") {
                pollutants.push_back(emission.pollutant);
            }
        }
    }
    return pollutants;
}

} // namespace

std::string plan_csv(const study::Answer& answer) {
    Cells header = {"mix",      "id",       "title_zh", "title_en",   "task",  "section", "chapter",
                    "standing", "deadline", "lead",     "supporting", "parts", "active",  "status"};
    add(header, probability_header("on_time"));
    add(header, {"why_none_zh", "why_none_en", "finish_p50", "finish_p80", "finish_p90"});
    add(header, holdup_header());
    CsvText table{header};
    for (const auto& mix : answer.mixes) {
        for (const auto& measure : mix.measures) {
            table.row(measure_row(mix, measure));
        }
    }
    return table.text();
}

std::string parts_csv(const study::Answer& answer) {
    Cells header = {"mix",      "id",   "measure", "title_zh", "title_en", "mechanism", "strength",
                    "deadline", "lead", "lead_zh", "lead_en",  "active",   "judged"};
    add(header, probability_header("on_time"));
    add(header, {"begin_p50", "finish_p50", "finish_p80", "finish_p90", "wait_predecessor_d", "wait_document_d",
                 "wait_release_d", "wait_officers_d", "wait_crew_d"});
    add(header, holdup_header());
    header.push_back("unit");
    add(header, figure_header("delivered"));
    add(header, figure_header("due"));
    add(header, {"mean_slack_d", "criticality"});
    CsvText table{header};
    for (const auto& mix : answer.mixes) {
        for (const auto& part : mix.parts) {
            table.row(part_row(mix, part));
        }
    }
    return table.text();
}

std::string effects_csv(const study::Answer& answer) {
    Cells header = {"mix", "id", "title_zh", "title_en", "pollutant"};
    add(header, figure_header("calendar_year_t"));
    add(header, figure_header("full_year_t"));
    CsvText table{header};
    for (const auto& mix : answer.mixes) {
        for (const auto& part : mix.parts) {
            for (const auto& effect : part.effects) {
                Cells cells = {mix.key, part.id, part.title.zh, part.title.en, effect.pollutant};
                add(cells, figure(effect.calendar_year));
                add(cells, figure(effect.full_year));
                table.row(cells);
            }
        }
    }
    return table.text();
}

std::string teams_csv(const study::Answer& answer) {
    CsvText table{{"mix", "key", "title_zh", "title_en", "unit", "size_p50", "utilisation", "utilisation_p90",
                   "mean_wait_d", "mean_line"}};
    for (const auto& mix : answer.mixes) {
        for (const auto& x : mix.teams) {
            table.row({mix.key, x.key, x.title.zh, x.title.en, x.unit, cell(x.size_p50), cell(x.utilisation),
                       cell(x.utilisation_p90), cell(x.mean_wait), cell(x.mean_line)});
        }
    }
    return table.text();
}

std::string delays_csv(const study::Answer& answer) {
    const auto pollutants = pollutants_of(answer);
    Cells header = {"mix", "delay_d", "id", "measure", "title_zh", "title_en"};
    add(header, shift_header("targets_missed"));
    add(header, shift_header("rows_late"));
    add(header, {"targets", "rows"});
    for (const auto& pollutant : pollutants) {
        add(header, shift_header(pollutant + "_t"));
    }
    CsvText table{header};
    if (!answer.delay_prices) {
        return table.text();
    }
    for (const auto& x : answer.delay_prices->prices) {
        Cells cells = {
            answer.delay_prices->mix, cell(answer.delay_prices->days), x.id, x.measure, x.title.zh, x.title.en};
        add(cells, shift(x.missed));
        add(cells, shift(x.late));
        add(cells, {moved(x.targets), moved(x.rows)});
        for (const auto& pollutant : pollutants) {
            add(cells, tonnes_of(x, pollutant));
        }
        table.row(cells);
    }
    return table.text();
}

} // namespace tools::results
