#include "history.hpp"

#include <set>
#include <string>
#include <utility>

namespace models::ledger::test {

namespace {

constexpr std::size_t columns = 3;
constexpr std::size_t accounts = 7;
constexpr std::size_t lines = 40;
constexpr std::size_t controls = 12;
constexpr std::size_t measures = 6;
constexpr std::size_t days = 60;

/// Invents one history. Stock is followed in whole steps, so that no move asks for more than there is.
class Inventor {
public:
    explicit Inventor(std::uint64_t seed) : chooser_(seed) {}

    History history() {
        chart();
        open();
        for (std::size_t day = 0; day < days; ++day) {
            history_.days.emplace_back();
            begin_day();
            for (std::size_t posting = 2 + chooser_.below(10); posting > 0; --posting) {
                invent();
            }
        }
        return std::move(history_);
    }

private:
    struct Steps {
        std::int64_t count = 0;    ///< [unit]
        std::int64_t activity = 0; ///< [1/65 536 activity unit]
    };

    std::string numbered(const char* what, std::size_t number) { return std::string(what) + std::to_string(number); }
    LineId some_line() { return static_cast<LineId>(chooser_.below(lines)); }
    MeasureId some_measure() { return static_cast<MeasureId>(1 + chooser_.below(measures + 1)); }

    void chart() {
        Chart& chart = history_.chart;
        chart.month_ends = {20, 41, static_cast<int>(days)};
        for (std::size_t column = 0; column < columns; ++column) {
            chart.add_column(numbered("column", column));
            std::vector<double> factors(days);
            for (double& factor : factors) {
                factor = chooser_.once_in(10) ? 0 : 2 * chooser_.share();
            }
            chart.add_profile(numbered("profile", column), factors);
        }
        for (const char* group : {"roads", "heat", "dust"}) {
            chart.add_group(group);
        }
        for (std::size_t account = 0; account < accounts; ++account) {
            std::vector<std::optional<ProfileId>> profiles(columns);
            for (auto& profile : profiles) {
                const std::size_t chosen = chooser_.below(columns + 1);
                profile = chosen == columns ? std::nullopt : std::optional(static_cast<ProfileId>(chosen));
            }
            chart.add_account(numbered("account", account), static_cast<GroupId>(chooser_.below(3)), profiles);
        }
        for (std::size_t line = 0; line < lines; ++line) {
            chart.add_line(numbered("line", line), static_cast<AccountId>(chooser_.below(accounts)));
        }
        for (std::size_t control = 0; control < controls; ++control) {
            std::set<LineId> on;
            for (std::size_t line = chooser_.below(8); line > 0; --line) {
                on.insert(some_line());
            }
            chart.add_control(numbered("control", control), static_cast<Combination>(control % 5),
                              {on.begin(), on.end()});
        }
        for (std::size_t measure = 0; measure < measures; ++measure) {
            chart.add_measure(numbered("measure", measure));
        }
        chart.add_valuation("capital", "CNY", {{LineId{3}, Flow::registered, 150.5}, {LineId{4}, Flow::converted, 7}});
        chart.add_valuation("projects", "1", {{LineId{3}, Flow::registered, 1}, {LineId{5}, Flow::retired_early, 1}});
    }

    std::vector<double> some_rates() {
        std::vector<double> rates(columns);
        for (double& rate : rates) {
            rate = chooser_.once_in(6) ? 0 : 3'000 * chooser_.share();
        }
        return rates;
    }

    void open() {
        for (std::size_t line = 0; line < lines; ++line) {
            Steps& stock = stock_[line];
            stock.count = static_cast<std::int64_t>(chooser_.once_in(5) ? 0 : chooser_.below(1'000));
            stock.activity = stock.count * static_cast<std::int64_t>(chooser_.bits() % (20'000ULL << 16));
            history_.opened.push_back({static_cast<LineId>(line), static_cast<double>(stock.count),
                                       static_cast<double>(stock.activity) / 65'536, some_rates()});
        }
    }

    void begin_day() {
        for (std::size_t line = 0; line < lines; ++line) {
            stock_[line].count += arrived_[line].count;
            stock_[line].activity += arrived_[line].activity;
            arrived_[line] = {};
        }
        touched_.clear();
    }

    /// Whether this kind of posting is the day's first for its object.
    bool first_today(const char* kind, std::size_t object) { return touched_.insert({kind, object}).second; }

    void invent() {
        switch (chooser_.below(8)) {
        case 0:
            return rate();
        case 1:
        case 2:
            return control();
        case 3:
            return grade();
        case 4:
            return state();
        default:
            return move();
        }
    }

    Steps part_of(const Steps& there) {
        if (there.count == 0) {
            return {};
        }
        const auto count = static_cast<std::int64_t>(chooser_.below(static_cast<std::size_t>(there.count)));
        const double share = static_cast<double>(count) / static_cast<double>(there.count);
        return {count, static_cast<std::int64_t>(share * chooser_.share() * static_cast<double>(there.activity))};
    }

    void move() {
        const auto flow = static_cast<Flow>(chooser_.below(flow_kinds));
        const std::size_t from = chooser_.below(lines);
        const std::size_t to = chooser_.below(lines);
        if (chooser_.once_in(4)) {
            const Steps newcomers{static_cast<std::int64_t>(1 + chooser_.below(50)),
                                  static_cast<std::int64_t>(chooser_.bits() % (900'000ULL << 16))};
            return post_move(std::nullopt, to, newcomers, flow);
        }
        const bool all = chooser_.once_in(4) && !touched_.contains({"left", from});
        const Steps leaving = all ? stock_[from] : part_of(stock_[from]);
        touched_.insert({"left", from});
        stock_[from].count -= leaving.count;
        stock_[from].activity -= leaving.activity;
        post_move(from, chooser_.once_in(4) ? std::nullopt : std::optional(to), leaving, flow);
    }

    void post_move(std::optional<std::size_t> from, std::optional<std::size_t> to, Steps moved, Flow flow) {
        Move move{{}, {}, static_cast<double>(moved.count), static_cast<double>(moved.activity) / 65'536, flow};
        if (from) {
            move.from = static_cast<LineId>(*from);
        }
        if (to) {
            move.to = static_cast<LineId>(*to);
            arrived_[*to].count += moved.count;
            arrived_[*to].activity += moved.activity;
        }
        history_.days.back().push_back(PostedMove{move, some_measure()});
    }

    void rate() {
        const LineId line = some_line();
        if (first_today("rate", index(line))) {
            history_.days.back().push_back(PostedRate{line, some_rates(), some_measure()});
        }
    }

    void control() {
        const std::size_t control = chooser_.below(controls);
        if (!first_today("control", control)) {
            return;
        }
        PostedControl posted{static_cast<ControlId>(control), {}, some_measure()};
        const Combination combination = history_.chart.controls[control].combination;
        if (!chooser_.once_in(3)) {
            posted.effects.resize(combination == Combination::activity ? 1 : columns);
            for (double& effect : posted.effects) {
                effect = some_effect(combination);
            }
        }
        history_.days.back().push_back(posted);
    }

    double some_effect(Combination combination) {
        if (combination == Combination::instead) {
            return chooser_.once_in(3) ? keeps_rate : 1'000 * chooser_.share();
        }
        return chooser_.once_in(8) ? 1 : chooser_.share();
    }

    void grade() {
        const LineId line = some_line();
        if (first_today("grade", index(line))) {
            history_.days.back().push_back(
                PostedGrade{line, static_cast<Grade>(chooser_.below(grade_kinds)), some_measure()});
        }
    }

    void state() {
        const std::size_t account = chooser_.below(accounts);
        const std::size_t column = chooser_.below(columns);
        if (!first_today("state", account * columns + column)) {
            return;
        }
        std::vector<FactorStep> steps(chooser_.below(4));
        for (FactorStep& step : steps) {
            step = {some_measure(), 2 * chooser_.share()};
        }
        history_.days.back().push_back(
            PostedState{static_cast<AccountId>(account), static_cast<ColumnId>(column), 2 * chooser_.share(), steps});
    }

    Chooser chooser_;
    History history_;
    Steps stock_[lines];   ///< what was there when the day began, minus what left
    Steps arrived_[lines]; ///< on this day
    std::set<std::pair<std::string, std::size_t>> touched_;
};

} // namespace

History random_history(std::uint64_t seed) {
    return Inventor(seed).history();
}

History reordered(History history, std::uint64_t seed) {
    Chooser chooser(seed);
    for (auto& day : history.days) {
        for (std::size_t left = day.size(); left > 1; --left) {
            std::swap(day[left - 1], day[chooser.below(left)]);
        }
    }
    return history;
}

} // namespace models::ledger::test
