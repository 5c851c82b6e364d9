#pragma once

#include "models/ledger/ledger.hpp"

#include <cstdint>
#include <type_traits>
#include <variant>
#include <vector>

namespace models::ledger::test {

/// SplitMix64 (Steele, Lea and Flood 2014): enough to invent histories with.
class Chooser {
public:
    explicit Chooser(std::uint64_t seed) : state_(seed) {}

    std::uint64_t bits() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits() % n); }
    double share() { return static_cast<double>(bits() >> 11) * 0x1p-53; } ///< in [0, 1)
    bool once_in(std::size_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

struct PostedMove {
    Move move;
    MeasureId measure;
};

struct PostedRate {
    LineId line;
    std::vector<double> rates;
    MeasureId measure;
};

struct PostedControl {
    ControlId control;
    std::vector<double> effects; ///< empty: lifted
    MeasureId measure;
};

struct PostedGrade {
    LineId line;
    Grade grade;
    MeasureId measure;
};

struct PostedState {
    AccountId account;
    ColumnId column;
    double unaided;
    std::vector<FactorStep> steps;
};

using Posting = std::variant<PostedMove, PostedRate, PostedControl, PostedGrade, PostedState>;

struct Opened {
    LineId line;
    double count;
    double activity;
    std::vector<double> rates;
};

/// A chart and all that is posted to it, day by day. Within a day no line, control or state is set twice, no move needs
/// what arrived on the same day, and no activity arrives without units, so that the order within a day is free.
struct History {
    Chart chart;
    std::vector<Opened> opened;
    std::vector<std::vector<Posting>> days;
};

/// A different history for each seed: some 40 lines and 400 postings of every kind over 60 days.
History random_history(std::uint64_t seed);

/// The same postings, each day in another order.
History reordered(History history, std::uint64_t seed);

/// The history without what `drop` says of a posting.
template<typename Drop>
History without(History history, Drop drop) {
    for (auto& day : history.days) {
        std::erase_if(day, drop);
    }
    return history;
}

template<typename Books>
void post(Books& books, const Posting& posting) {
    std::visit(
        [&](const auto& entry) {
            using Entry = std::decay_t<decltype(entry)>;
            if constexpr (std::is_same_v<Entry, PostedMove>) {
                books.move(entry.move, entry.measure);
            } else if constexpr (std::is_same_v<Entry, PostedRate>) {
                books.set_rate(entry.line, entry.rates, entry.measure);
            } else if constexpr (std::is_same_v<Entry, PostedGrade>) {
                books.grade(entry.line, entry.grade, entry.measure);
            } else if constexpr (std::is_same_v<Entry, PostedState>) {
                books.set_state_factor(entry.account, entry.column, entry.unaided, entry.steps);
            } else if (entry.effects.empty()) {
                books.lift_control(entry.control, entry.measure);
            } else {
                books.set_control(entry.control, entry.effects, entry.measure);
            }
        },
        posting);
}

template<typename Books>
void open(Books& books, const History& history) {
    for (const Opened& line : history.opened) {
        books.open(line.line, line.count, line.activity, line.rates);
    }
}

/// Opens, posts and closes the whole history; `watch` is called after every posting and close.
template<typename Books, typename Watch>
void keep(Books& books, const History& history, Watch watch) {
    open(books, history);
    for (std::size_t day = 0; day < history.days.size(); ++day) {
        for (const Posting& posting : history.days[day]) {
            post(books, posting);
            watch();
        }
        books.close(static_cast<int>(day));
        watch();
    }
}

template<typename Books>
void keep(Books& books, const History& history) {
    keep(books, history, [] {});
}

} // namespace models::ledger::test
