#include "models/study/experiment.hpp"

#include <stdexcept>
#include <string>

namespace models::study {

Worker::Worker(const district::District& district, const std::vector<std::size_t>& mixes, const Row& layout,
               std::uint64_t seed)
    : district_{&district},
      mixes_{&mixes},
      layout_{&layout},
      seed_{seed},
      simulator_{district} {}

void Worker::run(sim::ensemble::ReplicationId id, std::span<double> row) {
    if (drawn_ != id.param_draw) {
        district_->numbers.draw({seed_, id.param_draw}, values_);
        drawn_ = id.param_draw;
    }
    const district::Draw draw{values_, {seed_, id.noise_draw}};

    run_mix(district_->bau, draw, {});
    layout_->write_base_year(simulator_, row);
    layout_->write_section(0, simulator_, row);
    const district::Verdicts bau = simulator_.references();

    for (std::size_t mix = 0; mix < mixes_->size(); ++mix) {
        run_mix((*mixes_)[mix], draw, bau);
        layout_->write_section(1 + mix, simulator_, row);
    }
}

void Worker::run_mix(std::size_t mix, const district::Draw& draw, const district::Verdicts& bau) {
    const auto& running = district_->mixes[mix];
    try {
        simulator_.run(running, draw, bau);
    } catch (const std::exception& failure) {
        throw std::runtime_error("mix " + running.key + ": " + failure.what());
    }
}

} // namespace models::study
