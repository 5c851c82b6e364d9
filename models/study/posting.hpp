#pragma once

#include "models/district/district.hpp"

#include <vector>

namespace models::study {

/// By part of the plan, whether it can change emissions in any mix of the district: most parts are paper, visits or
/// works that stand on no line, and would fill a study with zeros.
std::vector<bool> posting_parts(const district::District& district);

} // namespace models::study
