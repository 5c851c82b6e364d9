#include "tools/abate/verbs.hpp"

#include "models/district/simulator.hpp"
#include "sim/ensemble/design.hpp"
#include "sim/kernel/trace.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/scenario.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <ostream>

namespace tools::abate {

namespace {

using models::district::District;
using sim::kernel::Happening;
using sim::time::Calendar;
using sim::time::Tick;

Say word(Happening happening) {
    switch (happening) {
    case Happening::started:
        return Say::started;
    case Happening::continued:
        return Say::continued;
    case Happening::granted:
        return Say::granted;
    case Happening::interrupted:
        return Say::interrupted_process;
    case Happening::timed_out:
        return Say::timed_out;
    case Happening::season_opened:
        return Say::season_opened;
    }
    return Say::continued;
}

/// "2026-03-01 08:00:00".
std::string moment(const Calendar& calendar, Tick tick) {
    const auto day = Calendar::day_of(tick);
    const auto second = tick - Calendar::first_tick(day);
    return fmt::format("{} {:02}:{:02}:{:02}", sim::time::to_string(calendar.date(day)), second / 3600,
                       second / 60 % 60, second % 60);
}

/// Prints a line for every event.
class EventPrinter : public sim::kernel::Trace {
public:
    EventPrinter(std::ostream& out, Language language, const Calendar& calendar)
        : out_{out},
          language_{language},
          calendar_{calendar} {}

    void record(const sim::kernel::TraceRecord& event) override {
        ++events_;
        out_ << moment(calendar_, event.time) << "  " << event.process << ' ' << event.index << "  "
             << say(language_, word(event.happening));
        if (!event.resource.empty()) {
            out_ << ' ' << event.resource;
        }
        out_ << '\n';
    }

    std::uint64_t events() const { return events_; }

private:
    std::ostream& out_;
    Language language_;
    const Calendar& calendar_;
    std::uint64_t events_ = 0;
};

void print_verdicts(const Screen& screen, const District& district, const models::district::Verdicts& verdicts) {
    using enum Grid::Align;
    Grid grid{{left, left, right, left}};
    for (std::size_t i = 0; i < district.targets.size(); ++i) {
        const auto& target = district.targets[i];
        grid.row({{target.id},
                  {in(screen.language, target.title)},
                  {verdicts[i] ? number(*verdicts[i] * target.units_per_one) : "-"},
                  {unit(screen.language, target.unit)}});
    }
    grid.print(screen.out, screen.colours);
}

/// Lives through the replication, BAU first because targets are judged against it.
void live_through(const Screen& screen, const District& district, const models::plan::Mix& mix,
                  const models::district::Draw& draw) {
    const auto language = screen.language;
    models::district::Simulator simulator{district};
    simulator.run(district.mixes[district.bau], draw, {});
    const auto bau = simulator.references();
    EventPrinter printer{screen.out, language, district.calendar};
    simulator.run(mix, draw, bau, &printer);
    screen.out << '\n' << fmt::format(fmt::runtime(say(language, Say::trace_ended)), printer.events()) << '\n';
    print_verdicts(screen, district, simulator.verdicts());
}

} // namespace

int trace(const TraceCommand& command, const Console& console) {
    const auto language = command.manner.language;
    const auto path = locate(language, command.mix);
    const auto loaded = open_scenario(language, path.folder, command.manner.quiet, console);
    if (!loaded) {
        return exit_code::wrong_use;
    }
    const auto& district = *loaded->district;
    const auto& mix = district.mixes[mix_index(language, district, path.key)];
    const auto id = sim::ensemble::Design::pairs(command.draw + 1, command.seed).id(command.draw);
    const auto values = district.numbers.draw({command.seed, id.param_draw});
    const Screen screen{console.out, language, console.colours};
    screen.out << fmt::format(fmt::runtime(say(language, Say::trace_heading)),
                              fmt::arg("title", in(language, district.title)), fmt::arg("mix", in(language, mix.title)),
                              fmt::arg("draw", command.draw), fmt::arg("param", id.param_draw),
                              fmt::arg("noise", id.noise_draw), fmt::arg("seed", command.seed))
               << "\n\n";
    try {
        live_through(screen, district, mix, {values, {command.seed, id.noise_draw}});
    } catch (const std::exception& failure) {
        screen.out.flush();
        complain(console.err, language,
                 Complaint{fmt::format("{}: {}", say(language, Say::trace_failed), failure.what())});
        return exit_code::replications_failed;
    }
    return exit_code::done;
}

} // namespace tools::abate
