#pragma once

#include "models/study/answer.hpp"

namespace tests::tools {

/// An Answer filled by hand: one mix with a target that is set, one that waits for the city, two source groups and
/// their total, three measures.
models::study::Answer example_answer();

/// The same with a second mix and the differences between the two.
models::study::Answer example_comparison();

} // namespace tests::tools
