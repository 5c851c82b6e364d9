#pragma once

#include "models/scenario/load.hpp"

namespace models::study {

/// A plan small enough to be worked out by hand, in the toy district. Officers draft, others review, one officer in
/// all:
///
/// - 1.1: 1.1a drafts 10 d and waits 20 d for the review: finished when 30 days are over, on 2026-01-31. 1.1b comes
///   after it, 5 d and 5 d: begins on 01-31, finished when 40 days are over, on 02-10, five days after its deadline.
/// - 1.2: a judgement, on time in 75 of 100.
/// - 1.3: waits for a scheme that does not come this year.
/// - 2.1: a goal that nobody can judge; 2.2: a goal that is met, and a target that the city has not set.
///
/// Targets that are judged: 1.1b-early (1.1b finished by 02-12: met), 1.3-done (1.3a finished: missed), 2.2-done (1.1a
/// finished by June: met), and 1.2-done and 1.2-again, which both hang on the judgement.
scenario::Loaded small_plan();

} // namespace models::study
