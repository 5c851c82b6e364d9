#pragma once

#include "models/quantity/number.hpp"
#include "sim/random/stream.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models::quantity {

/// Handle of a number in the register.
struct Parameter {
    std::uint32_t index = 0;

    friend bool operator==(Parameter, Parameter) = default;
};

/// One draw of every number in a register, each in the unit its reader asked for.
class Values {
public:
    double operator[](Parameter parameter) const { return values_[parameter.index]; }
    /// All of them, by index of their parameters.
    const std::vector<double>& all() const { return values_; }

private:
    friend class Register;
    std::vector<double> values_;
};

/// Assumed numbers that are drawn apart although they belong together: their errors cancel in a sum.
struct LooseGroup {
    std::string group;              ///< what their addresses begin and end with: "on_road.count"
    std::vector<Parameter> members; ///< in order of entry, each address once
};

/// All numbers of a scenario, certain and uncertain. It is filled while files are read and constant afterwards.
class Register {
public:
    /// Throws std::invalid_argument when the key is taken or an address collides with another by its hash.
    Parameter add(Number number);

    /// The number falls anew for each thing and occasion, which whoever needs it draws by itself: draws of what we
    /// cannot know leave it at its median.
    void draw_each(Parameter parameter);

    /// Adds a number that is known or follows from others.
    Parameter certain(std::string key, double value, std::string unit = "1");

    const Number& operator[](Parameter parameter) const { return numbers_[parameter.index]; }
    std::optional<Parameter> find(std::string_view key) const;
    std::size_t size() const { return numbers_.size(); }
    const std::vector<Number>& numbers() const { return numbers_; }

    /// The names of chance in use. Processes enter theirs here too, so that no two names ever collide.
    sim::random::AddressBook& addresses() { return addresses_; }
    const sim::random::AddressBook& addresses() const { return addresses_; }

    /// One draw of what we cannot know. A number is the quantile of its distribution at the uniform of its address, or
    /// at that of what it errs with (`sim::random::correlate`).
    Values draw(const sim::random::Chance& chance) const;
    /// The same into memory that is there already.
    void draw(const sim::random::Chance& chance, Values& values) const;

    /// Every number at its median.
    Values medians() const;

    /// Groups with more than `most` assumed, uncertain numbers that err with nothing else, in order of group.
    std::vector<LooseGroup> loose_groups(std::size_t most = 5) const;

private:
    struct Drawn { // what a draw needs of an uncertain number
        std::uint32_t index;
        sim::random::Name own;
        sim::random::Name parent;
        double rank_correlation; // 0 without parent
    };
    double at(std::uint32_t index, double u) const;
    double uniform(const Drawn& drawn, const sim::random::Chance& chance) const;

    std::vector<Number> numbers_;
    std::vector<double> certain_; // by index; uncertain numbers hold 0
    std::vector<Drawn> drawn_;
    std::map<std::string, std::uint32_t, std::less<>> index_;
    sim::random::AddressBook addresses_;
};

} // namespace models::quantity
