#include "models/scenario/read_plan.hpp"

#include "models/plan/network.hpp"
#include "models/plan/ranks.hpp"
#include "models/scenario/plan_number.hpp"
#include "models/scenario/read_assignment.hpp"
#include "models/scenario/read_dispatch.hpp"
#include "models/scenario/read_register.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace models::scenario {
namespace {

using reading::Fields;

/// A part as its file has it, until all files are read and it can find its row, its predecessors and its documents.
struct Draft {
    PlanNumber number;
    std::string id;
    Fields fields;
    reading::Node node;
};

class PlanReader {
public:
    PlanReader(reading::Context& context, const Surroundings& around, const std::vector<plan::Unit>& units)
        : context_{context},
          around_{around},
          units_{units} {}

    /// `file` must outlive the reader.
    void add(const reading::Node& file) {
        Fields top{file, context_, {.what = "the plan", .key = "plan"}};
        read_register(top, around_, units_, written_.plan);
        if (top.has("expects")) {
            auto expects = top.within("expects");
            expected_.push_back({expects, expects.integer("tasks"), expects.integer("measures")});
            expects.done();
        }
        read_reaction(top);
        for (auto& [id, fields] : top.within("parts").entries()) {
            const auto number = plan_number(id);
            if (!number || number->part == '\0') {
                context_.diagnostics.error(fields.place(), "'" + id + "' is no part of a plan",
                                           "parts are numbered by task, row and a letter, such as 6.4b");
                continue;
            }
            drafts_.push_back({*number, id, fields, file.find("parts")->value.find(id)->value});
        }
        top.done();
    }

    WrittenPlan finish() {
        index_ = sort_register(written_.plan, context_);
        std::stable_sort(drafts_.begin(), drafts_.end(),
                         [](const Draft& a, const Draft& b) { return a.number < b.number; });
        for (std::size_t at = 0; at < drafts_.size(); ++at) {
            if (!parts_.emplace(drafts_[at].id, at).second) {
                context_.diagnostics.error(drafts_[at].fields.place(),
                                           "the plan has part '" + drafts_[at].id + "' twice");
            }
        }
        for (auto& draft : drafts_) {
            read_part(draft);
        }
        report_empty_measures();
        check_expected();
        line_up();
        return std::move(written_);
    }

private:
    /// How the office reacts stands in one of the files, if in any.
    void read_reaction(Fields& top) {
        if (const auto dispatch = read_dispatch(top)) {
            if (written_.plan.dispatch) {
                top.error("dispatch", "the plan has a dispatch twice");
            }
            written_.plan.dispatch = dispatch;
        }
    }

    void read_part(Draft& draft) {
        auto& plan = written_.plan;
        Fields& fields = draft.fields;
        plan::Part part{.id = draft.id,
                        .title = fields.title(),
                        .mechanism = fields.text("mechanism"),
                        .lead = {},
                        .measure = around_.chart.add_measure(draft.id),
                        .deadline = around_.calendar.horizon(),
                        .after = {},
                        .awaits = {},
                        .opening = {},
                        .unit = fields.text_or("unit", {}),
                        .cost = {},
                        .reference = fields.reference_or("ref")};
        fields.papers();
        read_strength(fields, part);
        read_lead(fields, part);
        find_row(draft, part);
        read_dates(fields, part);
        part.after = read_predecessors(draft);
        part.awaits = read_documents(fields);
        read_amounts(fields, part);
        plan.parts.push_back(std::move(part));
        written_.parts.push_back({draft.id, draft.node});
    }

    static void read_strength(Fields& fields, plan::Part& part) {
        using plan::Strength;
        part.strength = fields.choice_or<Strength>("strength",
                                                   {{"hard", Strength::hard},
                                                    {"strive", Strength::strive},
                                                    {"guide", Strength::guide},
                                                    {"assist", Strength::assist}},
                                                   Strength::hard);
    }

    void read_lead(Fields& fields, plan::Part& part) {
        part.by_members = fields.has("members");
        const auto desks = read_desks(fields, around_);
        const auto lead = desks.front().officers.front();
        const auto named = std::find_if(around_.teams.begin(), around_.teams.end(),
                                        [&](const auto& entry) { return entry.second == lead; });
        part.lead = named == around_.teams.end() ? std::string{} : named->first;
    }

    void find_row(const Draft& draft, plan::Part& part) {
        const PlanNumber row{draft.number.task, draft.number.row};
        const auto found = index_.measures.find(row);
        if (found == index_.measures.end()) {
            context_.diagnostics.error(draft.fields.place(),
                                       "the plan has no measure " + row.row_id() + " for part " + draft.id);
            return;
        }
        part.row = found->second;
        written_.plan.measures[part.row].parts.push_back(written_.plan.parts.size());
    }

    /// Without dates of its own, a part begins when the plan is issued and ends with its measure.
    void read_dates(Fields& fields, plan::Part& part) const {
        const auto& calendar = around_.calendar;
        const auto& plan = written_.plan;
        const auto issued = calendar.date(sim::time::Calendar::day_of(plan.issued));
        const auto measure_ends = plan.measures.empty() ? calendar.horizon() : plan.measures[part.row].deadline;
        const auto last = calendar.date(sim::time::Calendar::day_of(measure_ends));
        part.starts = calendar.first_tick(date_within(fields, "starts", calendar, issued));
        part.deadline = calendar.last_tick(date_within(fields, "deadline", calendar, last));
        if (part.starts > part.deadline) {
            fields.error("starts", fields.scope().what + " starts after its deadline",
                         "it starts on " +
                             sim::time::to_string(calendar.date(sim::time::Calendar::day_of(part.starts))));
        }
    }

    std::vector<std::size_t> read_predecessors(Draft& draft) {
        std::vector<std::size_t> before;
        for (const auto& id : draft.fields.texts_or("after", {})) {
            const auto found = parts_.find(id);
            if (found == parts_.end()) {
                std::vector<std::string> ids;
                for (const auto& [known, place] : parts_) {
                    ids.push_back(known);
                }
                draft.fields.error("after", "the plan has no part '" + id + "'", {},
                                   reading::did_you_mean_any(id, ids));
            } else if (drafts_[found->second].fields.text("mechanism") == "goal") {
                draft.fields.error("after", "part " + id + " is a goal", "goals run no process that could finish");
            } else {
                before.push_back(found->second);
            }
        }
        return before;
    }

    std::vector<measures::DocumentId> read_documents(Fields& fields) {
        std::vector<measures::DocumentId> documents;
        for (const auto& key : fields.texts_or("awaits", {})) {
            const auto found = index_.documents.find(key);
            if (found == index_.documents.end()) {
                std::vector<std::string> keys;
                for (const auto& [known, place] : index_.documents) {
                    keys.push_back(known);
                }
                fields.error("awaits", "there is no document '" + key + "'", {}, reading::did_you_mean_any(key, keys));
            } else {
                documents.push_back(static_cast<measures::DocumentId>(found->second));
            }
        }
        return documents;
    }

    /// A share is written in %, other amounts in a unit that exists; what is merely counted has none.
    void read_amounts(Fields& fields, plan::Part& part) {
        if (fields.has("opening")) {
            const bool known = context_.units.knows(part.unit);
            part.opening =
                part.unit == "%" ? fields.share("opening") : fields.number("opening", known ? part.unit : "1");
        }
        if (fields.has("cost")) {
            part.cost = fields.number("cost", "CNY");
        }
    }

    /// Refuses parts that wait for each other in a circle; otherwise says who is served first.
    void line_up() {
        const auto cycle = plan::find_cycle(written_.plan.parts.size(), plan::edges_of(written_.plan));
        if (!cycle) {
            written_.plan.ranks = plan::ranks_of(written_.plan);
            return;
        }
        std::string members;
        for (const std::size_t part : *cycle) {
            const auto& place = drafts_[part].fields.place("after");
            members += drafts_[part].id + " (" + place.file + ":" + std::to_string(place.line) + "), then ";
        }
        const Draft& first = drafts_[cycle->front()];
        context_.diagnostics.error(first.fields.place("after"),
                                   "parts wait for each other in a circle: " + members + first.id + " again",
                                   "none of them could ever begin", "take one `after` away");
    }

    /// A plan may say how many tasks and rows it has, so that none is lost unnoticed.
    void check_expected() {
        const auto& plan = written_.plan;
        const auto compare = [](Fields& fields, std::string_view name, int expected, std::size_t found) {
            if (found != static_cast<std::size_t>(expected)) {
                fields.error(name, fmt::format("{} {} are expected, {} are there", expected, name, found));
            }
        };
        for (auto& expected : expected_) {
            compare(expected.fields, "tasks", expected.tasks, plan.tasks.size());
            compare(expected.fields, "measures", expected.measures, plan.measures.size());
        }
    }

    void report_empty_measures() {
        for (const auto& measure : written_.plan.measures) {
            if (measure.parts.empty()) {
                context_.diagnostics.error({"plan", 0, 0}, "measure " + measure.id + " has no part",
                                           "its parts say what is done for it", "write a part " + measure.id + "a");
            }
        }
    }

    reading::Context& context_;
    const Surroundings& around_;
    const std::vector<plan::Unit>& units_;
    /// What a file says the whole plan has.
    struct Expected {
        Fields fields;
        int tasks;
        int measures;
    };

    std::vector<Expected> expected_;
    std::vector<Draft> drafts_;
    std::map<std::string, std::size_t> parts_; ///< place of each id among the drafts
    RegisterIndex index_;
    WrittenPlan written_;
};

} // namespace

CommonFields read_common(Fields& fields, const Surroundings& around, const plan::Part& part) {
    fields.papers();
    // The plan's promises were read with the plan.
    for (const std::string_view promise : {"title", "strength", "deadline", "after", "awaits", "unit", "opening",
                                           "cost", "members", "lead", "supporting"}) {
        fields.has(promise);
    }
    const auto& calendar = around.calendar;
    const auto planned = calendar.date(sim::time::Calendar::day_of(part.starts));
    return {.mechanism = fields.text("mechanism"),
            .starts = calendar.first_tick(date_within(fields, "starts", calendar, planned)),
            .release = fields.number_or("release", "d", 0.0)};
}

WrittenPlan read_plan(reading::Folder& folder, reading::Context& context, const Surroundings& around,
                      const std::vector<plan::Unit>& units) {
    std::vector<reading::Node> files;
    for (const auto& file : folder.list("plan", ".yaml")) {
        files.push_back(folder.yaml(file));
    }
    PlanReader reader{context, around, units};
    for (const auto& file : files) {
        reader.add(file);
    }
    return reader.finish();
}

} // namespace models::scenario
