#pragma once

#include "models/ledger/ledger.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace models::ledger::test {

/// The ledger as one would first write it: it keeps all postings, replays them whenever anything is asked, and holds
/// every measure's balance of every day. Slow, and nothing in it is clever.
class NaiveLedger {
public:
    explicit NaiveLedger(const Chart& chart);

    void open(LineId line, double count, double activity, std::span<const double> rates);
    void move(const Move& move, MeasureId measure);
    void set_rate(LineId line, std::span<const double> rates, MeasureId measure);
    void set_control(ControlId control, std::span<const double> effects, MeasureId measure);
    void lift_control(ControlId control, MeasureId measure);
    void grade(LineId, Grade, MeasureId) {}
    void set_state_factor(AccountId account, ColumnId column, double unaided, std::span<const FactorStep> steps);
    void close(int day);

    Stock stock(LineId line) const;
    double balance(AccountId account, ColumnId column) const;                       ///< [quanta/d]
    double balance(MeasureId measure, AccountId account, ColumnId column) const;    ///< [quanta/d]
    double month(std::size_t month, AccountId account, ColumnId column) const;      ///< [quanta]
    double total(AccountId account, ColumnId column) const;                         ///< [quanta]
    double attributed(MeasureId measure, AccountId account, ColumnId column) const; ///< [quanta]

private:
    struct State {
        double unaided = 1;
        std::vector<FactorStep> steps;
    };
    /// Numbers by account and column.
    using Cells = std::vector<std::vector<double>>;

    Cells zeros() const;
    Cells balances() const;
    double controlled_rate(LineId line, std::size_t column) const;
    void due_to(MeasureId measure);

    const Chart& chart_;
    std::map<LineId, std::vector<double>> rates_;
    std::map<ControlId, std::vector<double>> standing_;
    std::vector<Move> moves_; ///< openings too, from outside
    std::map<std::pair<AccountId, ColumnId>, State> states_;
    Cells before_;
    std::vector<Cells> by_measure_; ///< balances
    std::vector<Cells> attributed_; ///< by measure
    std::vector<Cells> months_;
};

} // namespace models::ledger::test
