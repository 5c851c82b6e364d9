#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models::measures {

/// Index of a series that a process measures month by month and that no ledger entry holds, such as the share of roads
/// graded poor.
enum class ObservationId : std::uint32_t {};

/// The names of the observed series, numbered at load.
class ObservationBook {
public:
    /// The id of `key`, entered when new.
    ObservationId enter(std::string_view key);
    std::optional<ObservationId> find(std::string_view key) const;
    std::size_t size() const { return keys_.size(); }

private:
    std::vector<std::string> keys_;
};

/// What the processes of one replication measured: one number per series and month.
class Observations {
public:
    Observations(std::size_t series, int months);

    void record(ObservationId series, int month, double value);

    /// The mean of the months recorded so far; nothing before the first.
    std::optional<double> mean(ObservationId series) const;
    /// The month recorded last; nothing before the first.
    std::optional<double> latest(ObservationId series) const;

    void reset();

private:
    std::size_t months_;
    std::vector<double> values_; // series by months, NaN where nothing is recorded
};

} // namespace models::measures
