#pragma once

#include "models/ledger/ids.hpp"
#include "models/measures/fleet_books.hpp"
#include "models/quantity/register.hpp"
#include "sim/time/tick.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace models::measures {

/// What a part about new purchases is for, over all classes it names. It is finished when this share is new-energy: of
/// the year's registrations, judged at the end of the horizon, or of the stock, in the month in which it is reached.
struct ShareAim {
    enum class Of : std::uint8_t { registrations, stock };
    double share; ///< [1]
    Of of;
};

/// New-energy share that the buyers of one class reach once the part has its full effect.
struct ClassReach {
    std::size_t fleet_class;
    quantity::Parameter share; ///< of registrations [1]; a share below what goes on anyway changes nothing
};

/// 新增更新: buyers choose new energy more often. The share climbs evenly from what it would be without the part.
struct NewEnergyPart {
    ledger::MeasureId measure;
    quantity::Parameter ramp; ///< from the part's beginning to its full effect [d]
    std::vector<ClassReach> classes;
    std::optional<ShareAim> aim; ///< without one the part is finished when it has its full effect
};

/// The purchases of one replication, and how far the parts about them have come.
class Purchases {
public:
    Purchases(FleetBooks& books, std::span<const NewEnergyPart> parts);

    /// The month's new vehicles are registered. As many as BAU would choose are posted for nobody; each part, in order,
    /// posts what it changes: the same buyers with the same uniforms at a higher share of new energy.
    void register_new(int month);

    /// Finishes parts that have their full effect, or whose aim for the stock is reached.
    void judge_month();
    /// Finishes parts whose aim for the year's registrations is reached.
    void judge_year();

private:
    using Counts = std::vector<std::uint64_t>; // by powertrain of a class
    struct Choice {                            // of a month's buyers, once these parts have had their effect
        const NewEnergyPart* last;             // null for BAU
        Counts counts;
    };

    void register_new(std::size_t fleet_class, int month);
    void let_choose(std::size_t fleet_class, std::uint64_t buyers, int month);
    Choice& next_choice(const NewEnergyPart* last);
    void choose(const sources::FleetClass& fleet_class, std::uint64_t buyers, double new_energy_share, int month,
                Counts& chosen) const;
    void choose_engine(const sources::FleetClass& fleet_class, std::uint64_t buyers, int month, Counts& chosen) const;
    void post_choices(std::size_t fleet_class);
    void post_change(std::size_t fleet_class, const Counts& before, const Choice& after);
    sources::Cohort newcomers(std::size_t fleet_class, std::uint64_t count) const;
    double progress(const NewEnergyPart& part) const;
    template<class Count>
    double electric_share(const NewEnergyPart& part, Count count) const;
    double registered_share(const NewEnergyPart& part) const;
    double stock_share(const NewEnergyPart& part) const;
    void finish(const NewEnergyPart& part);

    FleetBooks* books_;
    std::span<const NewEnergyPart> parts_;
    std::vector<Choice> choices_; // of the class at hand: BAU first; memory is kept
    std::size_t choices_made_ = 0;
};

} // namespace models::measures
