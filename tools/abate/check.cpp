#include "tools/abate/verbs.hpp"

#include "models/scenario/reading/links.hpp"
#include "models/study/work_out.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/scenario.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/views.hpp"
#include "tools/abate/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace tools::abate {

namespace fs = std::filesystem;

using models::district::District;

namespace {

void print_provenance(const Screen& screen, const District& district) {
    const auto head = [&](Say text) { return Cell{std::string{say(screen.language, text)}, Look::faint}; };
    using enum Grid::Align;
    Grid grid{{left, right, right, right}};
    grid.row({head(Say::check_status), head(Say::check_numbers), head(Say::check_share), head(Say::check_uncertain)});
    const auto counts = models::study::provenance_answer(district).by_status;
    int all = 0;
    for (const auto& known : counts) {
        all += known.numbers;
    }
    for (const auto& known : counts) {
        if (known.numbers > 0) {
            grid.row({{status(screen.language, known.status)},
                      {count(known.numbers)},
                      {percent(static_cast<double>(known.numbers) / all) + " %"},
                      {count(known.uncertain)}});
        }
    }
    screen.out << '\n';
    grid.print(screen.out, screen.colours);
}

std::string parts_of(Language language, const District& district, const models::plan::Mix& mix) {
    std::vector<std::string> ids;
    std::vector<std::string> left_out;
    for (std::size_t part = 0; part < mix.runs.size(); ++part) {
        if (!district.plan.parts[part].is_goal()) {
            (mix.runs[part] ? ids : left_out).push_back(district.plan.parts[part].id);
        }
    }
    if (ids.empty()) {
        return std::string{say(language, Say::check_no_parts)};
    }
    if (left_out.empty()) {
        return fmt::format(fmt::runtime(say(language, Say::check_all_parts)), ids.size());
    }
    if (left_out.size() < ids.size()) {
        return fmt::format(fmt::runtime(say(language, Say::check_all_but)), ids.size(), fmt::join(left_out, ", "));
    }
    return fmt::format("{}", fmt::join(ids, ", "));
}

void print_cover(const Screen& screen, const District& district) {
    print_title(screen, say(screen.language, Say::check_covers));
    using enum Grid::Align;
    Grid grid{{left, left, left}};
    for (const auto& mix : district.mixes) {
        grid.row({{mix.key}, {in(screen.language, mix.title)}, {parts_of(screen.language, district, mix)}});
    }
    grid.print(screen.out, screen.colours);
}

/// What a chapter of the plan holds.
struct Cover {
    int tasks = 0;
    int measures = 0;
    int parts = 0;
    int goals = 0;
};

std::vector<Cover> cover_of(const models::plan::Plan& plan) {
    std::vector<Cover> chapters(plan.chapters.size());
    for (const auto& task : plan.tasks) {
        ++chapters[plan.sections[task.section].chapter].tasks;
    }
    for (const auto& measure : plan.measures) {
        Cover& chapter = chapters[plan.sections[plan.tasks[measure.task].section].chapter];
        ++chapter.measures;
        for (const auto part : measure.parts) {
            ++(plan.parts[part].is_goal() ? chapter.goals : chapter.parts);
        }
    }
    return chapters;
}

void print_plan(const Screen& screen, const District& district) {
    const auto& plan = district.plan;
    print_title(screen, say(screen.language, Say::check_plan));
    using enum Grid::Align;
    Grid grid{{left, right, right, right, right}};
    const auto head = [&](Say text) { return Cell{std::string{say(screen.language, text)}, Look::faint}; };
    grid.row({{}, head(Say::check_tasks), head(Say::check_measures), head(Say::check_parts), head(Say::check_goals)});
    Cover all;
    const auto row = [&](const std::string& title, const Cover& cover) {
        grid.row({{title}, {count(cover.tasks)}, {count(cover.measures)}, {count(cover.parts)}, {count(cover.goals)}});
    };
    const auto chapters = cover_of(plan);
    for (std::size_t chapter = 0; chapter < chapters.size(); ++chapter) {
        row(in(screen.language, plan.chapters[chapter].title), chapters[chapter]);
        all.tasks += chapters[chapter].tasks;
        all.measures += chapters[chapter].measures;
        all.parts += chapters[chapter].parts;
        all.goals += chapters[chapter].goals;
    }
    row(std::string{say(screen.language, Say::check_whole_plan)}, all);
    grid.print(screen.out, screen.colours);
}

void print_targets(const Screen& screen, Say text, const std::vector<std::string>& ids) {
    if (!ids.empty()) {
        screen.out << '\n' << fmt::format(fmt::runtime(say(screen.language, text)), fmt::join(ids, ", ")) << '\n';
    }
}

/// Targets that get no probability, and why.
void print_waiting(const Screen& screen, const District& district) {
    std::vector<std::string> waiting;
    std::vector<std::string> unanswered;
    for (const auto& target : district.targets) {
        if (std::holds_alternative<models::targets::Unanswered>(target.indicator)) {
            unanswered.push_back(target.id);
        } else if (!target.threshold) {
            waiting.push_back(target.id);
        }
    }
    print_targets(screen, Say::check_waiting, waiting);
    print_targets(screen, Say::check_unanswered, unanswered);
}

void print_district(const Screen& screen, const District& district, const std::string& folder) {
    screen.out << painted(fmt::format(fmt::runtime(say(screen.language, Say::check_heading)),
                                      fmt::arg("title", in(screen.language, district.title)),
                                      fmt::arg("folder", folder), fmt::arg("mixes", district.mixes.size()),
                                      fmt::arg("parts", district.plan.parts.size()),
                                      fmt::arg("targets", district.targets.size()),
                                      fmt::arg("numbers", district.numbers.size())),
                          Look::strong, screen.colours)
               << '\n';
    print_plan(screen, district);
    print_provenance(screen, district);
    print_cover(screen, district);
    print_waiting(screen, district);
}

/// False when the folder has errors.
bool check_folder(const CheckCommand& command, const Console& console, const fs::path& folder) {
    auto loaded = models::scenario::load(folder);
    if (loaded.district) {
        models::scenario::reading::warn_of_loose_groups(loaded.district->numbers, loaded.diagnostics);
    }
    loaded.diagnostics.print(console.err);
    if (!loaded.district) {
        console.err << loaded.diagnostics.summary() << '\n';
        return false;
    }
    const Screen screen{console.out, command.manner.language, console.colours};
    if (!command.manner.quiet) {
        print_district(screen, *loaded.district, folder.string());
    }
    if (loaded.diagnostics.warnings() > 0) {
        console.err << loaded.diagnostics.summary() << '\n';
    }
    return true;
}

/// The folder itself, or that of a mix.
fs::path folder_of(Language language, const std::string& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        return path;
    }
    return locate(language, path).folder;
}

} // namespace

int check(const CheckCommand& command, const Console& console) {
    std::vector<fs::path> folders;
    for (const auto& path : command.paths) {
        const auto folder = folder_of(command.manner.language, path);
        const auto same = [&](const fs::path& other) { return fs::equivalent(other, folder); };
        if (std::none_of(folders.begin(), folders.end(), same)) {
            folders.push_back(folder);
        }
    }
    bool fine = true;
    for (const auto& folder : folders) {
        fine = check_folder(command, console, folder) && fine;
    }
    return fine ? exit_code::done : exit_code::wrong_use;
}

} // namespace tools::abate
