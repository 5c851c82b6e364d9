#pragma once

#include "models/study/answer.hpp"

#include <string>
#include <vector>

/// The Answer as tables for a spreadsheet. Headers are English keys that stay the same from version to version; titles
/// come in Chinese and English. Figures are spread over columns: x, x_low, x_high (95 % interval of the mean), x_p5,
/// x_p10, x_p50, x_p90, x_p95.
namespace tools::results {

/// Something to tell about a run: a warning of the reader, a replication that failed.
struct Message {
    std::string level; ///< note, warning, error
    std::string place; ///< file:line:column, or the address of a replication
    std::string text;
};

/// One row per mix and target.
std::string targets_csv(const models::study::Answer& answer);

/// One row per mix, source group and pollutant [t/a].
std::string emissions_csv(const models::study::Answer& answer);

/// One row per pair of mixes and figure; only the header when nothing was compared.
std::string differences_csv(const models::study::Answer& answer);

/// One row per message.
std::string messages_csv(const std::vector<Message>& messages);

} // namespace tools::results
