#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/fleet_books.hpp"
#include "models/quantity/register.hpp"
#include "sim/random/stream.hpp"
#include "sim/time/tick.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace models::measures {

/// What takes the place of a vehicle that is retired early; it takes over the work.
enum class Replacement : std::uint8_t { nothing, same_powertrain, electric };

/// How many vehicles a part retires.
struct Quota {
    enum class Of : std::uint8_t { opening_share, number };
    /// Whether vehicles that are scrapped anyway count towards it, as they do where a list must shrink by half.
    enum class Counts : std::uint8_t { retired, all_gone };
    quantity::Parameter amount; ///< [1] of the eligible vehicles at the end of the base year, or [vehicle]
    Of of;
    Counts counts;
};

/// 提前淘汰: owners hand in old vehicles before their time, the oldest first, until the quota is reached.
struct RetirementPart {
    ledger::MeasureId measure;
    std::vector<CohortPlace> eligible; ///< oldest first
    Quota quota;
    quantity::Parameter per_month; ///< handed in on average [vehicle]
    Replacement replacement;
    sim::random::Name luck;
};

/// The early retirements of one replication.
class Retirements {
public:
    Retirements(FleetBooks& books, std::span<const RetirementPart> parts);

    /// Each part takes what owners hand in this month. A part whose quota is reached is finished.
    void hand_in(int month);

private:
    struct Standing { // how far a part has come
        std::uint64_t opening = 0;
        std::uint64_t quota = 0;
        std::uint64_t retired = 0;
    };

    Standing opening_of(const RetirementPart& part) const;
    std::uint64_t present(const RetirementPart& part) const;
    std::uint64_t still_due(const RetirementPart& part, const Standing& standing) const;
    void retire(const RetirementPart& part, std::uint64_t count);
    void replace(const RetirementPart& part, const CohortPlace& place, sources::Cohort gone);

    FleetBooks* books_;
    std::span<const RetirementPart> parts_;
    std::vector<Standing> standings_; // by part
};

} // namespace models::measures
