#pragma once

#include "tools/abate/plan_filter.hpp"
#include "tools/abate/views.hpp"

/// The Answer about the plan on a terminal.
namespace tools::abate {

/// What `plan` shows: the rows asked for; without a filter also groups, teams and chains, with one the parts of the
/// rows; then what was moved by a slip, what delays cost, and what it all rests on.
void print_plan(const Screen& screen, const models::study::Answer& answer, const PlanFilter& filter);

// The parts of it, each with its heading.
void print_rows(const Screen& screen, const models::study::Answer& answer, const models::study::MixAnswer& mix);
void print_parts(const Screen& screen, const models::study::Answer& answer, const models::study::MixAnswer& mix);
void print_row_groups(const Screen& screen, const models::study::MixAnswer& mix);
void print_teams(const Screen& screen, const models::study::MixAnswer& mix);
void print_chains(const Screen& screen, const models::study::Answer& answer, const models::study::MixAnswer& mix);
/// Which rows, targets and totals differ between the mix and the one with a slip.
void print_slip(const Screen& screen, const models::study::Answer& answer);
void print_delay_prices(const Screen& screen, const models::study::Answer& answer);

/// A date without its year where that is the plan's.
std::string short_day(const models::study::Answer& answer, const std::string& day);

/// What holds up a part or row, in a few words.
std::string holdup(const Screen& screen, const models::study::HoldUpAnswer& x);

/// The colour of a probability, by the likelihood scale.
Cell odds(const Screen& screen, const models::study::Probability& probability);

} // namespace tools::abate
