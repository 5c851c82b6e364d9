#include "tools/results/cells.hpp"

#include "tools/results/answer_words.hpp"

namespace tools::results {

namespace study = models::study;

void add(Cells& cells, const Cells& more) {
    cells.insert(cells.end(), more.begin(), more.end());
}

Cells figure_header(const std::string& name) {
    return {name,          name + "_low", name + "_high", name + "_p5",
            name + "_p10", name + "_p50", name + "_p90",  name + "_p95"};
}

Cells figure(const std::optional<study::Figure>& x) {
    return x ? Cells{cell(x->mean),
                     cell(x->mean_interval.low),
                     cell(x->mean_interval.high),
                     cell(x->p5),
                     cell(x->p10),
                     cell(x->p50),
                     cell(x->p90),
                     cell(x->p95)}
             : Cells(8);
}

Cells probability_header(const std::string& name) {
    return {name, name + "_low", name + "_high", name + "_effective_draws", name + "_likelihood"};
}

Cells probability(const std::optional<study::Probability>& x) {
    return x ? Cells{cell(x->value), cell(x->interval.low), cell(x->interval.high), cell(x->effective_draws),
                     word(x->likelihood)}
             : Cells(5);
}

Cells shift_header(const std::string& name) {
    return {name, name + "_low", name + "_high"};
}

Cells shift(const study::Shift& x) {
    return {cell(x.mean), cell(x.interval.low), cell(x.interval.high)};
}

std::string cell(const std::optional<double>& x) {
    return x ? cell(*x) : std::string{};
}

std::string yes_no(bool x) {
    return x ? "yes" : "no";
}

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) {
        list += (list.empty() ? "" : " ") + word;
    }
    return list;
}

} // namespace tools::results
