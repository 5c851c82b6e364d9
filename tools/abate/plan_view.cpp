#include "tools/abate/display_width.hpp"
#include "tools/abate/plan_views.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <vector>

namespace tools::abate {

namespace study = models::study;

namespace {

constexpr std::size_t title_columns = 36;
constexpr std::size_t lead_columns = 22;
constexpr std::size_t wait_columns = 44;

Cell head(const Screen& screen, Say text) {
    return {std::string{say(screen.language, text)}, Look::faint};
}

/// The first lead unit, and how many more.
std::string lead(const Screen& screen, const study::MeasureAnswer& row) {
    if (row.lead.empty()) {
        return {};
    }
    const auto more = row.lead.size() > 1 ? fmt::format(" +{}", row.lead.size() - 1) : std::string{};
    return cut_to(in(screen.language, row.lead.front().title), lead_columns - more.size()) + more;
}

Cell day(const Screen& screen, const study::Answer& answer, const std::optional<std::string>& date) {
    return date ? Cell{short_day(answer, *date)} : Cell{std::string{say(screen.language, Say::beyond)}, Look::poor};
}

/// The targets that decide a goal: "1.1-pm25 38.2 (81 %)".
std::string goal(const study::MeasureAnswer& row) {
    std::vector<std::string> list;
    for (const auto& target : row.targets) {
        if (target.assurance && target.value_p50) {
            list.push_back(
                fmt::format("{} {} ({} %)", target.id, count(*target.value_p50), percent(*target.assurance)));
        }
    }
    return fmt::format("{}", fmt::join(list, ", "));
}

Cell remark(const Screen& screen, const study::MeasureAnswer& row) {
    if (row.why_none) {
        return {cut_to(in(screen.language, *row.why_none), wait_columns), Look::faint};
    }
    if (row.status == "goal") {
        return {cut_to(goal(row), wait_columns)};
    }
    return row.waits_for ? Cell{cut_to(holdup(screen, *row.waits_for), wait_columns)} : Cell{};
}

std::vector<Cell> row_cells(const Screen& screen, const study::Answer& answer, const study::MeasureAnswer& row) {
    const auto due = row.standing ? std::string{say(screen.language, Say::standing)} : short_day(answer, row.deadline);
    std::vector<Cell> cells = {{row.id},
                               {cut_to(in(screen.language, row.title), title_columns)},
                               {due},
                               {lead(screen, row)},
                               row.on_time ? odds(screen, *row.on_time) : Cell{"-", Look::faint}};
    const bool dated = row.status != "goal" && row.on_time.has_value();
    for (const auto* date : {&row.finish_p50, &row.finish_p80, &row.finish_p90}) {
        cells.push_back(dated ? day(screen, answer, *date) : Cell{});
    }
    cells.push_back({row.on_time ? status(screen.language, row.status) : std::string{}, Look::faint});
    cells.push_back(remark(screen, row));
    return cells;
}

struct CauseWords {
    std::string_view cause;
    Say text;
};
constexpr std::array<CauseWords, 5> causes = {{{"predecessor", Say::waits_predecessor},
                                               {"document", Say::waits_document},
                                               {"release", Say::waits_release},
                                               {"officers", Say::waits_officers},
                                               {"crew", Say::waits_crew}}};

/// Delivered and due in the part's unit.
std::string amounts(const Screen& screen, const study::PartAnswer& part) {
    if (!part.delivered) {
        return {};
    }
    const auto name = part.unit.empty() ? std::string{} : " " + unit(screen.language, part.unit);
    return part.due ? fmt::format("{} / {}{}", number(part.delivered->p50), number(part.due->p50), name)
                    : number(part.delivered->p50) + name;
}

std::vector<Cell> part_cells(const Screen& screen, const study::Answer& answer, const study::PartAnswer& part) {
    std::vector<Cell> cells = {{part.id},
                               {cut_to(in(screen.language, part.title), title_columns)},
                               {short_day(answer, part.deadline)},
                               {cut_to(in(screen.language, part.lead_title), lead_columns)}};
    if (!part.on_time) {
        return cells;
    }
    cells.push_back(odds(screen, *part.on_time));
    for (const auto* date : {&part.begin_p50, &part.finish_p50, &part.finish_p80}) {
        cells.push_back(day(screen, answer, *date));
    }
    cells.push_back({amounts(screen, part)});
    cells.push_back({part.mean_slack ? fmt::format("{:.0f}", *part.mean_slack) : std::string{}});
    cells.push_back({part.criticality ? percent(*part.criticality) + " %" : std::string{}});
    cells.push_back({part.waits_for ? cut_to(holdup(screen, *part.waits_for), wait_columns) : std::string{}});
    return cells;
}

} // namespace

std::string short_day(const study::Answer& answer, const std::string& day) {
    const auto year = std::to_string(answer.year) + "-";
    return day.compare(0, year.size(), year) == 0 ? day.substr(year.size()) : day;
}

std::string holdup(const Screen& screen, const study::HoldUpAnswer& x) {
    const auto found =
        std::find_if(causes.begin(), causes.end(), [&](const auto& one) { return one.cause == x.cause; });
    const auto text = found == causes.end() ? x.cause : std::string{say(screen.language, found->text)};
    const auto who = x.cause == "predecessor" && !x.keys.empty() ? x.keys.front() + " " + in(screen.language, x.title)
                                                                 : in(screen.language, x.title);
    return fmt::format(fmt::runtime(say(screen.language, who.empty() ? Say::waits_days : Say::waits_days_for)),
                       fmt::arg("cause", text), fmt::arg("days", fmt::format("{:.0f}", x.days)), fmt::arg("who", who));
}

Cell odds(const Screen& screen, const study::Probability& probability) {
    return {percent(probability.value) + " %", likelihood(screen.language, probability.likelihood).look};
}

void print_rows(const Screen& screen, const study::Answer& answer, const study::MixAnswer& mix) {
    print_title(screen, say(screen.language, Say::rows));
    using enum Grid::Align;
    Grid grid{{left, left, left, left, right, left, left, left, left, left}};
    grid.row({{},
              {},
              head(screen, Say::due),
              head(screen, Say::lead),
              head(screen, Say::on_time),
              {"P50", Look::faint},
              {"P80", Look::faint},
              {"P90", Look::faint},
              head(screen, Say::basis),
              head(screen, Say::waits_for)});
    for (const auto& row : mix.measures) {
        grid.row(row_cells(screen, answer, row));
    }
    if (mix.measures.empty()) {
        grid.note(0, {std::string{say(screen.language, Say::no_rows)}, Look::faint});
    }
    grid.print(screen.out, screen.colours);
}

void print_parts(const Screen& screen, const study::Answer& answer, const study::MixAnswer& mix) {
    print_title(screen, say(screen.language, Say::parts));
    using enum Grid::Align;
    Grid grid{{left, left, left, left, right, left, left, left, left, right, right, left}};
    grid.row({{},
              {},
              head(screen, Say::due),
              head(screen, Say::lead),
              head(screen, Say::on_time),
              head(screen, Say::begins),
              {"P50", Look::faint},
              {"P80", Look::faint},
              head(screen, Say::delivered),
              head(screen, Say::slack),
              head(screen, Say::criticality),
              head(screen, Say::waits_for)});
    for (const auto& part : mix.parts) {
        grid.row(part_cells(screen, answer, part));
    }
    grid.print(screen.out, screen.colours);
}

void print_plan(const Screen& screen, const study::Answer& whole, const PlanFilter& filter) {
    const auto answer = filtered(whole, filter);
    const auto& mix = answer.mixes.front();
    print_heading(screen, answer, in(screen.language, answer.mixes.back().title));
    print_rows(screen, answer, mix);
    if (filter.any()) {
        print_parts(screen, answer, mix);
    } else {
        print_row_groups(screen, mix);
        print_groups(screen, mix);
        print_teams(screen, mix);
        print_chains(screen, answer, mix);
    }
    if (answer.mixes.size() > 1) {
        print_slip(screen, answer);
    }
    print_delay_prices(screen, answer);
    print_provenance(screen, answer);
    print_failures(screen, answer);
}

} // namespace tools::abate
