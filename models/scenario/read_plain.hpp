#pragma once

#include "models/scenario/part_reading.hpp"
#include "models/scenario/reading/context.hpp"
#include "models/scenario/reading/folder.hpp"
#include "models/sources/plain.hpp"

#include <optional>

namespace models::scenario {

/// Reads sources/plain.csv (activities) and factors/plain.csv (what a unit of them emits); nothing when the
/// scenario has no such files. Lines of one group and month profile share an account, `<group>.<profile>` or
/// `<group>.even`.
std::optional<sources::PlainSources> read_plain(reading::Folder& folder, reading::Context& context,
                                                const Surroundings& around);

} // namespace models::scenario
