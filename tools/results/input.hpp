#pragma once

#include <string>
#include <vector>

namespace tools::results {

/// A file that was read, as it was read.
struct Input {
    std::string path; ///< from the folder that holds the scenario folder: example-district/mixes/plan.yaml
    std::string bytes;
};

} // namespace tools::results
