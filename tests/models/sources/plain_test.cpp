#include "models/sources/plain.hpp"

#include "models/ledger/ledger.hpp"

#include <gtest/gtest.h>

namespace models::sources {
namespace {

TEST(PlainSources, EmitActivityTimesFactorAndNothingElse) {
    ledger::Chart chart;
    const auto nox = chart.add_column("NOx");
    const auto voc = chart.add_column("VOC");
    const auto activity = chart.add_column("activity", "1", 1e6);
    chart.month_ends = {365};
    const auto account = chart.add_account("residential_gas.even", chart.add_group("residential_gas"));
    quantity::Register numbers;
    const PlainSources plain{{{chart.add_line("residential_gas.homes", account),
                               numbers.certain("gas", 220e6),
                               {{nox, numbers.certain("factor", 1100)}}}},
                             activity};
    ledger::Ledger ledger{chart};
    const auto values = numbers.medians();
    plain.open({values, ledger});
    EXPECT_NEAR(ledger.base_year(account, nox), 242.0, 1e-6) << "220 million m3 x 1.1 g";
    EXPECT_EQ(ledger.base_year(account, voc), 0.0);
    EXPECT_NEAR(ledger.base_year(account, activity), 220e6, 1e-3);
}

} // namespace
} // namespace models::sources
