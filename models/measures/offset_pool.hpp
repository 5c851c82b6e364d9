#pragma once

#include <cstddef>
#include <deque>
#include <vector>

namespace models::measures {

/// 倍量替代: reductions kept in store for new projects, pollutant by pollutant. Projects stand in line for what they
/// need; nobody is overtaken, and never more is taken than is there.
class OffsetPool {
public:
    /// With so much of each pollutant in store [t]; negative amounts are none.
    explicit OffsetPool(std::vector<double> tonnes);

    /// More of one pollutant [t], not negative.
    void add(std::size_t pollutant, double tonnes) { tonnes_[pollutant] += tonnes; }
    double left(std::size_t pollutant) const { return tonnes_[pollutant]; }

    /// A project joins the line with what it needs of each pollutant [t], not negative.
    void ask(std::size_t project, std::vector<double> needs);

    /// The projects that pass now, in order: from the head of the line as long as there is enough for it.
    std::vector<std::size_t> pass();

private:
    struct Claim {
        std::size_t project;
        std::vector<double> needs;
    };

    bool suffices(const Claim& claim) const;

    std::vector<double> tonnes_;
    std::deque<Claim> line_;
};

} // namespace models::measures
