#include "models/study/experiment.hpp"

#include <stdexcept>
#include <string>

namespace models::study {

World::World(const district::District& district, std::uint64_t seed)
    : district_{&district},
      seed_{seed},
      simulator_{district} {}

void World::enter(sim::ensemble::ReplicationId id) {
    if (drawn_ != id.param_draw) {
        district_->numbers.draw({seed_, id.param_draw}, values_);
        drawn_ = id.param_draw;
    }
    luck_ = id.noise_draw;
    live(district_->mixes[district_->bau], {});
    bau_ = simulator_.references();
}

void World::run(const plan::Mix& mix) {
    live(mix, bau_);
}

void World::live(const plan::Mix& mix, const district::Verdicts& bau) {
    try {
        simulator_.run(mix, {values_, {seed_, luck_}}, bau);
    } catch (const std::exception& failure) {
        throw std::runtime_error("mix " + mix.key + ": " + failure.what());
    }
}

Worker::Worker(const district::District& district, const Mixes& mixes, const Row& layout, std::uint64_t seed)
    : mixes_{&mixes},
      layout_{&layout},
      world_{district, seed} {
    for (const plan::Mix* mix : mixes) {
        judges_.emplace_back(district.plan, *mix, district.calendar.horizon());
    }
}

void Worker::run(sim::ensemble::ReplicationId id, std::span<double> row) {
    world_.enter(id);
    layout_->write_bau(world_.simulator(), row);
    for (std::size_t mix = 0; mix < mixes_->size(); ++mix) {
        world_.run(*(*mixes_)[mix]);
        const auto standings = judges_[mix].judge(world_.simulator().journal());
        layout_->write_mix(1 + mix, *(*mixes_)[mix], world_.simulator(), standings, row);
    }
}

} // namespace models::study
