#pragma once

#include "models/study/answer.hpp"
#include "tools/abate/grid.hpp"
#include "tools/abate/language.hpp"

#include <iosfwd>

/// The Answer on a terminal. A view shows figures of the Answer and computes none.
namespace tools::abate {

/// Where and how to print.
struct Screen {
    std::ostream& out;
    Language language = Language::en;
    Colours colours = Colours::none;
};

/// What `run` shows: targets, groups, emissions, measures, what it all rests on.
void print_answer(const Screen& screen, const models::study::Answer& answer);

/// What `compare` shows: the targets of each mix side by side, then the differences on the same draws.
void print_comparison(const Screen& screen, const models::study::Answer& answer);

// The parts of both, each with its heading.
void print_heading(const Screen& screen, const models::study::Answer& answer, const std::string& mixes);
void print_targets(const Screen& screen, const models::study::MixAnswer& mix);
void print_groups(const Screen& screen, const models::study::MixAnswer& mix);
void print_emissions(const Screen& screen, const models::study::MixAnswer& mix);
void print_measures(const Screen& screen, const models::study::MixAnswer& mix);
void print_differences(const Screen& screen, const models::study::Answer& answer);
void print_provenance(const Screen& screen, const models::study::Answer& answer);
void print_failures(const Screen& screen, const models::study::Answer& answer);

/// A heading in bold on a line of its own, a blank line before it.
void print_title(const Screen& screen, std::string_view title);

} // namespace tools::abate
