#include "models/quantity/register.hpp"

#include "sim/random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>
#include <utility>

namespace models::quantity {

namespace {

/// What may sum up with a number: "on_road.count" of "on_road.truck_heavy.diesel.count", and "3.3a.ramp" of itself.
std::string group_of(std::string_view address) {
    const bool of_a_part = !address.empty() && address.front() >= '0' && address.front() <= '9';
    const auto first = address.find('.');
    const auto owner = address.substr(0, of_a_part && first != address.npos ? address.find('.', first + 1) : first);
    const auto last = address.rfind('.');
    return std::string{owner} + (last == address.npos ? std::string{} : std::string{address.substr(last)});
}

bool drawn_alone(const Number& number) {
    return number.status == Status::assumed && uncertain(number) && !number.with && !number.each;
}

} // namespace

Parameter Register::add(Number number) {
    if (index_.contains(number.key)) {
        throw std::invalid_argument("the number '" + number.key + "' is already in the register");
    }
    const auto index = static_cast<std::uint32_t>(numbers_.size());
    if (uncertain(number)) {
        const auto own = addresses_.enter(number.address);
        const auto parent = number.with ? addresses_.enter(number.with->address) : own;
        drawn_.push_back({index, own, parent, number.with ? number.with->rank_correlation : 0});
        certain_.push_back(0);
    } else {
        const double value = sim::random::quantile(number.distribution, 0.5);
        certain_.push_back(number.whole ? std::nearbyint(value) : value);
    }
    index_.emplace(number.key, index);
    numbers_.push_back(std::move(number));
    return Parameter{index};
}

void Register::draw_each(Parameter parameter) {
    std::erase_if(drawn_, [&](const Drawn& drawn) { return drawn.index == parameter.index; });
    numbers_[parameter.index].each = true;
    certain_[parameter.index] = at(parameter.index, 0.5);
}

Parameter Register::certain(std::string key, double value, std::string unit) {
    Number number{.key = std::move(key),
                  .address = {},
                  .unit = std::move(unit),
                  .distribution = sim::random::Certain{value},
                  .status = Status::derived};
    number.address = number.key;
    return add(std::move(number));
}

std::optional<Parameter> Register::find(std::string_view key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? std::nullopt : std::optional{Parameter{found->second}};
}

double Register::at(std::uint32_t index, double u) const {
    const Number& number = numbers_[index];
    const double value = sim::random::quantile(number.distribution, u);
    return number.whole ? std::nearbyint(value) : value;
}

double Register::uniform(const Drawn& drawn, const sim::random::Chance& chance) const {
    if (drawn.rank_correlation == 0) {
        return chance.uniform(drawn.own);
    }
    if (drawn.rank_correlation == 1) {
        return chance.uniform(drawn.parent);
    }
    return sim::random::correlate(chance.uniform(drawn.parent), chance.uniform(drawn.own), drawn.rank_correlation);
}

Values Register::draw(const sim::random::Chance& chance) const {
    Values values;
    draw(chance, values);
    return values;
}

void Register::draw(const sim::random::Chance& chance, Values& values) const {
    values.values_ = certain_;
    for (const auto& drawn : drawn_) {
        values.values_[drawn.index] = at(drawn.index, uniform(drawn, chance));
    }
}

Values Register::medians() const {
    Values values;
    values.values_ = certain_;
    for (const auto& drawn : drawn_) {
        values.values_[drawn.index] = at(drawn.index, 0.5);
    }
    return values;
}

std::vector<LooseGroup> Register::loose_groups(std::size_t most) const {
    std::map<std::string, std::vector<Parameter>> groups;
    std::set<std::string_view> seen; // a number of a part is entered once for each mix
    for (std::uint32_t i = 0; i < numbers_.size(); ++i) {
        if (drawn_alone(numbers_[i]) && seen.insert(numbers_[i].address).second) {
            groups[group_of(numbers_[i].address)].push_back(Parameter{i});
        }
    }
    std::vector<LooseGroup> loose;
    for (auto& [group, members] : groups) {
        if (members.size() > most) {
            loose.push_back({group, std::move(members)});
        }
    }
    return loose;
}

} // namespace models::quantity
