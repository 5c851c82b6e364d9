#include "models/scenario/read_boilers.hpp"

#include "models/scenario/chart_words.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace models::scenario {
namespace {

using reading::Fields;
using sources::BoilerKind;
using sources::BoilerUser;

struct AccountedKind {
    BoilerKind kind;
    ledger::AccountId account;
};
using Kinds = std::map<std::string, AccountedKind, std::less<>>;

struct RankedUser {
    int readiness;
    BoilerUser user;
};

sources::BoilerFactors read_factors(Fields& fields) {
    auto ratio = fields.within("operating_ratio");
    auto grades = fields.within("grades");
    const sources::BoilerFactors factors{.flue_gas = fields.number("flue_gas", "m3/m3"),
                                         .limit_low = fields.number("low_nox", "mg/m3"),
                                         .ratio_low = ratio.number("low_nox", "1"),
                                         .ratio_high = ratio.number("other", "1"),
                                         .grade_a = grades.number("a", "mg/m3"),
                                         .grade_a_coupled = grades.number("a_coupled", "mg/m3"),
                                         .grade_b = grades.number("b", "mg/m3"),
                                         .grade_c = grades.number("c", "mg/m3")};
    ratio.done();
    grades.done();
    return factors;
}

/// An account whose columns all follow the same days.
ledger::AccountId add_account(const std::string& key, ledger::GroupId group, std::vector<double> load,
                              ledger::Chart& chart) {
    const auto profile = chart.add_profile(key, std::move(load));
    return chart.add_account(key, group, std::vector<std::optional<ledger::ProfileId>>(chart.columns.size(), profile));
}

Kinds read_kinds(Fields& fields, const Surroundings& around) {
    const auto group = group_named("boilers", fields.place(), fields.context(), around.chart);
    const auto heating = read_season(fields, "heating_season", around);
    Kinds kinds;
    for (auto& [name, kind] : fields.within("kinds").entries()) {
        kind.title();
        auto load = sources::heating_load(around.calendar, around.climate, heating, kind.known_share("heating_share"));
        const auto account = add_account("boilers." + name, group, std::move(load), around.chart);
        kinds.emplace(
            name, AccountedKind{{.voc = kind.number("voc", "mg/m3"), .pm25 = kind.number("pm25", "mg/m3")}, account});
        kind.done();
    }
    return kinds;
}

/// The kind that a user names; nothing, after a report, when there is none.
std::optional<AccountedKind> kind_of(Fields& user, const Kinds& kinds) {
    const auto word = user.text("kind");
    if (const auto found = kinds.find(word); found != kinds.end()) {
        return found->second;
    }
    std::vector<std::string> names;
    for (const auto& [name, kind] : kinds) {
        names.push_back(name);
    }
    user.error("kind", "there is no kind of boiler user '" + word + "'", {}, reading::did_you_mean_any(word, names));
    return std::nullopt;
}

/// One user; nothing after a report.
std::optional<RankedUser> read_user(Fields& row, std::uint32_t entity, const Kinds& kinds, const Surroundings& around) {
    row.papers();
    row.number("steam_t_h", "1"); // for the record: what is burnt, not what could be, decides the emission
    const auto kind = kind_of(row, kinds);
    const int readiness = row.integer("readiness", 1);
    BoilerUser user{.line = {},
                    .entity = entity,
                    .gas_weight = row.number("gas_weight", "1"),
                    .nox = row.number("nox_mg_m3", "1"),
                    .heat_pump_share = row.number("heat_pump_share", "1", {.least = 0, .most = 1}),
                    .kind = {}};
    if (!kind) {
        return std::nullopt;
    }
    user.kind = kind->kind;
    user.line = around.chart.add_line(row.scope().key, kind->account);
    return RankedUser{readiness, user};
}

Fields user_fields(const reading::Node& row, reading::Context& context) {
    const auto* const id = row.find("id");
    const std::string name = id != nullptr ? id->value.text : std::string{};
    return Fields{row, context, {.what = "boiler user " + name, .key = "boilers." + name}};
}

/// The users in order of readiness.
std::vector<BoilerUser> read_users(const reading::Table& table, reading::Context& context, const Kinds& kinds,
                                   const Surroundings& around) {
    std::vector<RankedUser> ranked;
    if (!table.expect({"id", "kind", "steam_t_h", "gas_weight", "nox_mg_m3", "heat_pump_share", "readiness", "status"},
                      {"ref", "note"}, context.diagnostics)) {
        return {};
    }
    std::set<std::string> ids;
    for (const auto& row : table.rows()) {
        Fields fields = user_fields(row, context);
        const auto id = fields.text("id");
        if (!ids.insert(id).second) {
            fields.error("id", "boiler user '" + id + "' stands in the table twice");
            continue;
        }
        if (const auto user = read_user(fields, static_cast<std::uint32_t>(ids.size()), kinds, around)) {
            ranked.push_back(*user);
        }
    }
    std::ranges::stable_sort(ranked, {}, &RankedUser::readiness);
    std::vector<BoilerUser> users;
    for (const RankedUser& each : ranked) {
        users.push_back(each.user);
    }
    return users;
}

} // namespace

std::optional<sources::Boilers> read_boilers(reading::Folder& folder, reading::Context& context,
                                             const Surroundings& around) {
    const std::string file = "sources/boilers.yaml";
    if (!folder.has(file)) {
        return std::nullopt;
    }
    const auto node = folder.yaml(file);
    Fields fields{node, context, {.what = "the boilers", .key = "boilers"}};
    const auto kinds = read_kinds(fields, around);
    const auto table = folder.table(fields.text("users"));
    const auto users = read_users(table, context, kinds, around);
    sources::Boilers boilers{.factors = read_factors(fields),
                             .gas = fields.number("gas", "m3/a"),
                             .graded_a_or_b = fields.number("graded_a_or_b", "user"),
                             .users = users,
                             .columns = sources::EmissionColumns::of(around.chart)};
    fields.done();
    return boilers;
}

} // namespace models::scenario
