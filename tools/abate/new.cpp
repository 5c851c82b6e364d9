#include "tools/abate/verbs.hpp"

#include "models/scenario/load.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/moved_dates.hpp"
#include "tools/abate/renamed_district.hpp"
#include "tools/abate/scenario.hpp"
#include "tools/abate/texts.hpp"
#include "tools/results/staged_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

namespace tools::abate {

namespace fs = std::filesystem;

namespace {

using models::scenario::Loaded;

/// A file of the new scenario.
struct Written {
    std::string name;
    std::string bytes;
    MovedDates dates; ///< its text is moved to `bytes`
};

[[noreturn]] void refuse(Language language, Say why, const std::string& what, const std::string& hint = {}) {
    throw Complaint{fmt::format(fmt::runtime(say(language, why)), what), hint};
}

bool is_inside(const fs::path& path, const fs::path& folder) {
    const auto [rest, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return rest == folder.end();
}

/// Refuses what cannot be right whatever the source says.
void check_places(const NewCommand& command) {
    const auto language = command.manner.language;
    std::error_code ignored;
    if (!is_key(command.key)) {
        refuse(language, Say::bad_key, command.key);
    }
    if (!is_title(command.zh) || !is_title(command.en)) {
        refuse(language, Say::bad_title, is_title(command.zh) ? command.en : command.zh);
    }
    if (!fs::is_directory(command.from, ignored)) {
        refuse(language, Say::no_such_folder, command.from.string());
    }
    if (fs::exists(fs::symlink_status(command.folder, ignored))) {
        refuse(language, Say::folder_exists, command.folder.string(), std::string{say(language, Say::choose_folder)});
    }
    std::error_code unreachable;
    const auto place = fs::weakly_canonical(command.folder, unreachable);
    if (place.empty() || unreachable) {
        refuse(language, Say::cannot_write, command.folder.string(), std::string{say(language, Say::choose_folder)});
    }
    if (is_inside(place, fs::canonical(command.from))) {
        refuse(language, Say::folder_inside, command.folder.string(), std::string{say(language, Say::choose_folder)});
    }
}

/// The year of the horizon. Throws Complaint when it lies in two: then no rule says which date belongs where.
int year_of(Language language, const models::district::District& district) {
    const auto& calendar = district.calendar;
    const std::chrono::year_month_day first{calendar.date(0)};
    const std::chrono::year_month_day last{calendar.date(calendar.days() - 1)};
    if (first.year() != last.year()) {
        refuse(language, Say::two_years, district.key);
    }
    return static_cast<int>(first.year());
}

bool holds_plan_dates(const std::string& name) {
    return name == "district.yaml" || name == "targets.yaml" ||
           (name.ends_with(".yaml") && (name.starts_with("plan/") || name.starts_with("mixes/")));
}

/// Every file that the reader read, with the new names and dates: what nothing reads is not part of a scenario.
std::vector<Written> rewrite(const NewCommand& command, const Loaded& source) {
    std::vector<Written> files;
    for (const auto& file : source.inputs) {
        Written written{file.name, file.bytes, {}};
        if (command.year && holds_plan_dates(file.name)) {
            const int from = year_of(command.manner.language, *source.district);
            written.dates = move_dates(written.bytes, from, *command.year);
            written.bytes = std::move(written.dates.text);
        }
        if (file.name == "district.yaml") {
            written.bytes = renamed(written.bytes, {command.key, command.zh, command.en});
        }
        files.push_back(std::move(written));
    }
    return files;
}

/// Puts the files beside their place, reads them there, and only then gives the folder its name.
bool publish(const NewCommand& command, const Console& console, const std::vector<Written>& files) {
    results::StagedFolder folder{command.folder, results::Existing::refuse};
    for (const auto& file : files) {
        folder.write(file.name, file.bytes);
    }
    const auto copy = models::scenario::load(folder.stage());
    if (!copy.district) {
        copy.diagnostics.print(console.err);
        complain(console.err, command.manner.language,
                 Complaint{std::string{say(command.manner.language, Say::new_unreadable)}});
        return false;
    }
    folder.publish();
    return true;
}

/// What stands in the source's folder and was not read.
std::vector<std::string> left_behind(const fs::path& from, const std::vector<Written>& files) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator{from}) {
        const auto name = fs::relative(entry.path(), from).generic_string();
        const auto same = [&](const Written& file) { return file.name == name; };
        if (!entry.is_directory() && std::none_of(files.begin(), files.end(), same)) {
            names.push_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

void print_dates(const NewCommand& command, const Console& console, int from_year, const std::vector<Written>& files) {
    std::vector<std::string> moved;
    std::vector<std::string> left;
    for (const auto& file : files) {
        if (file.dates.moved > 0) {
            moved.push_back(fmt::format("{} ({})", file.name, file.dates.moved));
        }
        if (file.dates.left > 0) {
            left.push_back(fmt::format("{} ({})", file.name, file.dates.left));
        }
    }
    const auto language = command.manner.language;
    console.out << fmt::format(fmt::runtime(say(language, Say::new_dates)), fmt::arg("from", from_year),
                               fmt::arg("to", *command.year), fmt::arg("files", fmt::join(moved, ", ")))
                << '\n';
    if (!left.empty()) {
        console.out << fmt::format(fmt::runtime(say(language, Say::new_dates_left)), fmt::join(left, ", ")) << '\n';
    }
}

void print_done(const NewCommand& command, const Console& console, const Loaded& source,
                const std::vector<Written>& files) {
    const auto language = command.manner.language;
    console.out << fmt::format(fmt::runtime(say(language, Say::new_made)), fmt::arg("folder", command.folder.string()),
                               fmt::arg("title", language == Language::zh ? command.zh : command.en),
                               fmt::arg("key", command.key), fmt::arg("from", command.from.string()),
                               fmt::arg("files", files.size()))
                << '\n';
    if (const auto names = left_behind(command.from, files); !names.empty()) {
        console.out << fmt::format(fmt::runtime(say(language, Say::new_left_behind)), fmt::join(names, ", ")) << '\n';
    }
    if (command.year) {
        print_dates(command, console, year_of(language, *source.district), files);
    }
    console.out << fmt::format(fmt::runtime(say(language, Say::new_edit_first)),
                               fmt::arg("folder", command.folder.string()),
                               fmt::arg("old", in(language, source.district->title)))
                << '\n';
}

} // namespace

int start_district(const NewCommand& command, const Console& console) {
    check_places(command);
    const auto source = open_scenario(command.manner.language, command.from, command.manner.quiet, console);
    if (!source) {
        return exit_code::wrong_use;
    }
    const auto files = rewrite(command, *source);
    try {
        if (!publish(command, console, files)) {
            return exit_code::wrong_use;
        }
    } catch (const results::OutputError& error) { // its hints are those of results
        throw Complaint{error.what(), std::string{say(command.manner.language, Say::choose_folder)}};
    }
    if (!command.manner.quiet) {
        print_done(command, console, *source, files);
    }
    return exit_code::done;
}

} // namespace tools::abate
