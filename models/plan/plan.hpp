#pragma once

#include "models/measures/dispatch.hpp"
#include "models/plan/part.hpp"
#include "models/quantity/register.hpp"
#include "models/quantity/text.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace models::plan {

/// A chapter of the plan, such as air, water or soil.
struct Chapter {
    std::string key;
    quantity::Text title;
};

/// How a chapter groups its tasks, such as 结构减排 or 管理减排.
struct Section {
    std::string key;
    quantity::Text title;
    std::size_t chapter;
};

/// A task of the plan (重点任务): what several measures are for.
struct Task {
    int number;
    quantity::Text title;
    std::size_t section;
};

/// A unit that the plan names: a bureau, a company, or all towns together.
struct Unit {
    std::string key;
    quantity::Text title;
    std::vector<std::size_t> places{}; ///< the district's places that a collective unit stands for
};

/// A town, street or park of the district.
struct Place {
    std::string key;
    quantity::Text title;
    std::string kind; ///< town, street, park
};

/// A row of the plan (工作措施): what it promises as a whole; its parts say how.
struct Measure {
    std::string id; ///< such as 6.4: task and row
    quantity::Text title;
    std::size_t task;
    bool standing = false;               ///< 长期实施: goes on for ever, judged at the end of the horizon
    sim::time::Tick deadline;            ///< the last tick of its day
    std::vector<std::size_t> lead;       ///< units, in the plan's order
    std::vector<std::size_t> supporting; ///< units
    std::vector<std::size_t> parts{};    ///< indices into the plan's parts
    std::string reference;
};

/// Something the city or the state must bring before some parts can begin; nobody here decides when.
struct Document {
    std::string key;
    quantity::Text title;
    quantity::Parameter after_issue; ///< from the plan's day of issue until it comes [d]
    quantity::Parameter comes;       ///< probability that it comes at all this year [1]
    sim::random::Name luck;          ///< whether it does
};

/// The whole plan as the district wrote it; a mix says which of its parts run, and how. Each list in the plan's order.
struct Plan {
    sim::time::Tick issued = 0; ///< first tick of the day on which it takes effect
    std::vector<Chapter> chapters{};
    std::vector<Section> sections{};
    std::vector<Task> tasks{};
    std::vector<Measure> measures{};
    std::vector<Part> parts{};
    std::vector<Document> documents{};
    std::vector<Unit> units{};
    std::vector<Place> places{};
    std::vector<int> ranks{}; ///< by part, who is served first, see ranks_of; empty: whoever comes first
    std::optional<measures::DispatchPolicy> dispatch{};
};

} // namespace models::plan
