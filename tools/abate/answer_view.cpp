#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace tools::abate {

namespace study = models::study;

namespace {

/// A driver and the target it moves.
struct Mover {
    const study::Driver* driver;
    const study::TargetAnswer* target;
};

/// The strongest driver of each target in any mix, the strongest first, no number twice.
std::vector<Mover> movers(const study::Answer& answer) {
    std::vector<Mover> found;
    for (const auto& mix : answer.mixes) {
        for (const auto& target : mix.targets) {
            if (!target.drivers.empty()) {
                found.push_back({&target.drivers.front(), &target});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Mover& a, const Mover& b) {
        return std::abs(a.driver->rank_correlation) > std::abs(b.driver->rank_correlation);
    });
    std::vector<Mover> distinct;
    for (const auto& mover : found) {
        const auto same = [&](const Mover& other) { return other.driver->key == mover.driver->key; };
        if (std::none_of(distinct.begin(), distinct.end(), same)) {
            distinct.push_back(mover);
        }
    }
    return distinct;
}

void print_movers(const Screen& screen, const study::Answer& answer) {
    constexpr std::size_t shown = 3;
    auto list = movers(answer);
    list.resize(std::min(list.size(), shown));
    if (list.empty()) {
        return;
    }
    screen.out << say(screen.language, Say::drivers) << '\n';
    for (const auto& mover : list) {
        screen.out << "  "
                   << fmt::format(fmt::runtime(say(screen.language, Say::driver)), fmt::arg("key", mover.driver->key),
                                  fmt::arg("status", status(screen.language, mover.driver->status)),
                                  fmt::arg("correlation", mover.driver->rank_correlation),
                                  fmt::arg("target", mover.target->id))
                   << '\n';
    }
}

void print_counts(const Screen& screen, const study::ProvenanceAnswer& provenance) {
    std::string list;
    for (const auto& entry : provenance.by_status) {
        if (entry.numbers == 0) {
            continue;
        }
        list += (list.empty() ? "" : ", ") + fmt::format(fmt::runtime(say(screen.language, Say::rests_count)),
                                                         fmt::arg("status", status(screen.language, entry.status)),
                                                         fmt::arg("count", entry.numbers));
    }
    screen.out << fmt::format(fmt::runtime(say(screen.language, Say::rests_on)), list, provenance.uncertain) << '\n';
}

std::string names(const Screen& screen, const study::Answer& answer) {
    std::string list;
    for (const auto& mix : answer.mixes) {
        list += (list.empty() ? "" : " / ") + in(screen.language, mix.title);
    }
    return list;
}

} // namespace

void print_title(const Screen& screen, std::string_view title) {
    screen.out << '\n' << painted(std::string{title}, Look::strong, screen.colours) << '\n';
}

void print_heading(const Screen& screen, const study::Answer& answer, const std::string& mixes) {
    const auto text = fmt::format(fmt::runtime(say(screen.language, Say::heading)),
                                  fmt::arg("title", in(screen.language, answer.title)), fmt::arg("mix", mixes),
                                  fmt::arg("completed", answer.completed), fmt::arg("seed", answer.seed));
    screen.out << painted(text, Look::strong, screen.colours) << '\n';
    if (answer.interrupted) {
        const auto cut = fmt::format(fmt::runtime(say(screen.language, Say::interrupted)), answer.completed);
        screen.out << painted(cut, Look::poor, screen.colours) << '\n';
    }
}

void print_failures(const Screen& screen, const study::Answer& answer) {
    if (answer.failures.empty()) {
        return;
    }
    const auto& first = answer.failures.front();
    const auto text = fmt::format(fmt::runtime(say(screen.language, Say::failures)), answer.failures.size(),
                                  first.replication, first.reason);
    screen.out << '\n' << painted(text, Look::poor, screen.colours) << '\n';
}

void print_provenance(const Screen& screen, const study::Answer& answer) {
    screen.out << '\n';
    print_counts(screen, answer.provenance);
    print_movers(screen, answer);
}

void print_answer(const Screen& screen, const study::Answer& answer) {
    print_heading(screen, answer, names(screen, answer));
    for (const auto& mix : answer.mixes) {
        print_targets(screen, mix);
        print_groups(screen, mix);
        print_emissions(screen, mix);
        print_measures(screen, mix);
    }
    print_provenance(screen, answer);
    print_failures(screen, answer);
}

void print_comparison(const Screen& screen, const study::Answer& answer) {
    print_heading(screen, answer, names(screen, answer));
    for (const auto& mix : answer.mixes) {
        screen.out << '\n'
                   << painted(mix.key + " · " + in(screen.language, mix.title), Look::strong, screen.colours) << '\n';
        print_targets(screen, mix);
        print_groups(screen, mix);
    }
    print_differences(screen, answer);
    print_provenance(screen, answer);
    print_failures(screen, answer);
}

} // namespace tools::abate
