#include "tools/abate/command_line.hpp"

#include "tools/abate/complaint.hpp"
#include "tools/abate/texts.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ostream>

namespace tools::abate {

namespace {

constexpr std::uint64_t most_replications = 100'000'000; // a day's work; more is a slip of the finger
constexpr std::size_t most_threads = 1024;

/// "80%", "80 %" or "0.8" as 0.8. Throws Complaint.
double parse_share(Language language, const std::string& text) {
    double value = 0.0;
    const auto* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    auto tail = std::string{rest, end};
    tail.erase(std::remove(tail.begin(), tail.end(), ' '), tail.end());
    if (tail == "%") {
        value /= 100.0;
    }
    if (error != std::errc{} || !(tail.empty() || tail == "%") || !(value > 0.0 && value <= 1.0)) {
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::bad_percent)), text)};
    }
    return value;
}

Requirement parse_requirement(Language language, const std::string& text) {
    const auto at = text.rfind('=');
    if (at == std::string::npos || at == 0) {
        throw Complaint{fmt::format(fmt::runtime(say(language, Say::bad_require)), text)};
    }
    return {text.substr(0, at), parse_share(language, text.substr(at + 1))};
}

/// The commands and what CLI11 fills before they are checked.
struct Drafts {
    RunCommand run;
    CompareCommand compare;
    CheckCommand check;
    NewCommand start;
    TraceCommand trace;
    VersionCommand version;
    PlanCommand plan;
    std::string risk;
    std::vector<std::string> slips;
    std::string half_width;
    std::vector<std::string> required;
};

class Parser {
public:
    explicit Parser(Language language) : language_{language}, app_{text(Say::about), "abate"} {
        dress(app_);
        app_.require_subcommand(1);
        app_.footer(text(Say::exit_codes) + "\n" +
                    examples("abate run scenarios/example-district/mixes/plan.yaml\n"
                             "abate run --help"));
        add_check();
        add_run();
        add_compare();
        add_plan();
        add_new();
        add_trace();
        add_version();
    }

    CLI::App& app() { return app_; }

    /// What was parsed. Throws Complaint for what CLI11 cannot check.
    Command command(const std::vector<std::string>& arguments) {
        if (check_->parsed()) {
            return finish(drafts_.check);
        }
        if (new_->parsed()) {
            return finish(drafts_.start);
        }
        if (trace_->parsed()) {
            return finish(drafts_.trace);
        }
        if (version_->parsed()) {
            return finish(drafts_.version);
        }
        if (plan_->parsed()) {
            return finish_plan(arguments);
        }
        auto& study = run_->parsed() ? drafts_.run.study : drafts_.compare.study;
        if (compare_->parsed() && study.mixes.size() < 2) {
            throw Complaint{text(Say::two_mixes)};
        }
        finish_study(study, arguments);
        for (const auto& requirement : drafts_.required) {
            study.required.push_back(parse_requirement(language_, requirement));
        }
        return run_->parsed() ? Command{drafts_.run} : Command{drafts_.compare};
    }

private:
    std::string text(Say what) const { return std::string{say(language_, what)}; }

    std::string examples(const std::string& lines) const {
        std::string block = "\n" + text(Say::examples) + ":\n  ";
        for (const char c : lines) {
            block += c == '\n' ? std::string{"\n  "} : std::string{c};
        }
        return block;
    }

    /// CLI11's own words in the language.
    void dress(CLI::App& app) const {
        app.option_defaults()->group(text(Say::options));
        app.set_help_flag("-h,--help", text(Say::help_help));
        const auto formatter = std::make_shared<CLI::Formatter>();
        formatter->label("Usage", text(Say::usage));
        formatter->label("OPTIONS", text(Say::options_word).substr(1, text(Say::options_word).size() - 2));
        formatter->label("Positionals", text(Say::arguments));
        formatter->label("SUBCOMMAND", text(Say::command_word));
        formatter->label("REQUIRED", "");
        formatter->column_width(34);
        app.formatter(formatter);
    }

    CLI::App* add_verb(const char* name, Say about, Manner& manner, const std::string& lines) {
        auto* verb = app_.add_subcommand(name, text(about));
        dress(*verb);
        verb->group(text(Say::commands));
        verb->footer(examples(lines));
        verb->add_flag("-q,--quiet", manner.quiet, text(Say::help_quiet));
        verb->add_option("--lang", chosen_, text(Say::help_lang))
            ->check(CLI::IsMember({"zh", "en"}))
            ->option_text("zh|en");
        return verb;
    }

    void add_check() {
        check_ =
            add_verb("check", Say::about_check, drafts_.check.manner,
                     "abate check scenarios/example-district\nabate check scenarios/example-district/mixes/plan.yaml");
        check_->add_option("FOLDER", drafts_.check.paths, text(Say::help_folders))->required()->type_name("");
    }

    void add_study(CLI::App& verb, StudyCommand& study) {
        verb.add_flag("--json", study.manner.json, text(Say::help_json));
        verb.add_option("-n,--replications", study.replications, text(Say::help_replications))
            ->check(CLI::Range(std::uint64_t{1}, most_replications))
            ->option_text("N (1000)");
        add_seed(verb, study.seed);
        verb.add_option("--until-halfwidth", drafts_.half_width, text(Say::help_halfwidth))->option_text("PERCENT");
        verb.add_option("-j,--threads", study.threads, text(Say::help_threads))
            ->check(CLI::Range(std::size_t{0}, most_threads))
            ->option_text("N (0)");
        verb.add_option("-o,--output", study.output, text(Say::help_output))->option_text("FOLDER (results)");
        verb.add_flag("--force", study.force, text(Say::help_force));
    }

    void add_plan() {
        auto& plan = drafts_.plan;
        plan_ = add_verb("plan", Say::about_plan, plan.study.manner,
                         "abate plan scenarios/example-district/mixes/plan.yaml\n"
                         "abate plan scenarios/example-district/mixes/plan.yaml --unit water --due-by 2027-11-30\n"
                         "abate plan scenarios/example-district/mixes/plan.yaml --risk 50% --csv at-risk.csv\n"
                         "abate plan scenarios/example-district/mixes/plan.yaml --slip 1.1b=4w\n"
                         "abate plan scenarios/example-district/mixes/plan.yaml --delay-prices -n 200");
        plan_->add_option("MIX", plan.study.mixes, text(Say::help_mix))->required()->expected(1)->type_name("");
        add_study(*plan_, plan.study);
        plan_->get_option("--output")->description(text(Say::help_keep))->option_text("FOLDER");
        plan_->add_option("--unit", plan.filter.unit, text(Say::help_unit))->option_text("KEY");
        plan_->add_option("--task", plan.filter.task, text(Say::help_task))->option_text("N");
        plan_->add_option("--chapter", plan.filter.chapter, text(Say::help_chapter))->option_text("KEY");
        plan_->add_option("--due-by", plan.filter.due_by, text(Say::help_due_by))->option_text("YYYY-MM-DD");
        plan_->add_option("--risk", drafts_.risk, text(Say::help_risk))->option_text("PERCENT");
        plan_->add_option("--slip", drafts_.slips, text(Say::help_slip))
            ->allow_extra_args(false)
            ->option_text("PART=4w");
        plan_->add_flag("--delay-prices", plan.delay_prices, text(Say::help_delay_prices));
        plan_->add_option("--csv", plan.csv, text(Say::help_csv))->option_text("FILE");
    }

    /// A sweep over every part runs the mix many times over: fewer replications unless they are asked for.
    Command finish_plan(const std::vector<std::string>& arguments) {
        constexpr std::uint64_t replications_of_a_sweep = 200;
        auto& plan = drafts_.plan;
        finish_study(plan.study, arguments);
        plan.keeps = plan_->count("--output") > 0;
        if (plan.delay_prices && plan_->count("--replications") == 0) {
            plan.study.replications = replications_of_a_sweep;
        }
        if (!drafts_.risk.empty()) {
            plan.filter.risk = parse_share(language_, drafts_.risk);
        }
        for (const auto& slip : drafts_.slips) {
            plan.slips.push_back(parse_slip(language_, slip));
        }
        return plan;
    }

    void add_seed(CLI::App& verb, std::uint64_t& seed) const {
        verb.add_option("--seed", seed, text(Say::help_seed))->option_text("N (1)");
    }

    void add_run() {
        run_ = add_verb(
            "run", Say::about_run, drafts_.run.study.manner,
            "abate run scenarios/example-district/mixes/plan.yaml\n"
            "abate run scenarios/example-district/mixes/plan.yaml -n 10000 --until-halfwidth 1%\n"
            "abate run scenarios/example-district/mixes/plan.yaml --require 3.1b-sewer=80% --json > plan.json");
        run_->add_option("MIX", drafts_.run.study.mixes, text(Say::help_mix))->required()->expected(1)->type_name("");
        add_study(*run_, drafts_.run.study);
        run_->add_option("--require", drafts_.required, text(Say::help_require))
            ->allow_extra_args(false)
            ->option_text("TARGET=PERCENT");
    }

    void add_compare() {
        compare_ = add_verb("compare", Say::about_compare, drafts_.compare.study.manner,
                            "cd scenarios/example-district/mixes && abate compare plan.yaml second-crew.yaml\n"
                            "abate compare scenarios/example-district/mixes/{plan,second-crew}.yaml -n 4000");
        compare_->add_option("MIX", drafts_.compare.study.mixes, text(Say::help_mixes))->required()->type_name("");
        add_study(*compare_, drafts_.compare.study);
    }

    void add_new() {
        auto& start = drafts_.start;
        new_ = add_verb(
            "new", Say::about_new, start.manner,
            "abate new scenarios/hill --from scenarios/example-district --key hill --zh 山区 --en \"Hill district\"\n"
            "abate new scenarios/hill-2028 --from scenarios/hill --key hill-2028 --zh 山区 --en Hills --year 2028");
        new_->add_option("FOLDER", start.folder, text(Say::help_new_folder))->required()->type_name("");
        new_->add_option("--from", start.from, text(Say::help_from))->required()->option_text("SCENARIO");
        new_->add_option("--key", start.key, text(Say::help_key))->required()->option_text("KEY");
        new_->add_option("--zh", start.zh, text(Say::help_zh))->required()->option_text("NAME");
        new_->add_option("--en", start.en, text(Say::help_en))->required()->option_text("NAME");
        new_->add_option("--year", start.year, text(Say::help_year))
            ->check(CLI::Range(1900, 2200))
            ->option_text("YYYY");
    }

    void add_trace() {
        trace_ = add_verb("trace", Say::about_trace, drafts_.trace.manner,
                          "abate trace scenarios/example-district/mixes/plan.yaml --draw 17 | less");
        trace_->add_option("MIX", drafts_.trace.mix, text(Say::help_mix))->required()->type_name("");
        trace_->add_option("--draw", drafts_.trace.draw, text(Say::help_draw))
            ->check(CLI::Range(std::uint64_t{0}, most_replications))
            ->option_text("N (0)");
        add_seed(*trace_, drafts_.trace.seed);
    }

    void add_version() {
        version_ = add_verb("version", Say::about_version, drafts_.version.manner, "abate version --json");
        version_->add_flag("--json", drafts_.version.manner.json, text(Say::help_json));
    }

    void finish_study(StudyCommand& study, const std::vector<std::string>& arguments) const {
        study.manner.language = language_;
        study.words = arguments;
        if (!drafts_.half_width.empty()) {
            study.until_half_width = parse_share(language_, drafts_.half_width);
        }
    }

    template<class Draft>
    Command finish(Draft& draft) {
        draft.manner.language = language_;
        return draft;
    }

    Language language_;
    std::string chosen_; ///< what --lang said; choose_language() looked before
    CLI::App app_;
    Drafts drafts_;
    CLI::App* check_ = nullptr;
    CLI::App* run_ = nullptr;
    CLI::App* compare_ = nullptr;
    CLI::App* plan_ = nullptr;
    CLI::App* new_ = nullptr;
    CLI::App* trace_ = nullptr;
    CLI::App* version_ = nullptr;
};

} // namespace

std::variant<Command, int> parse(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    const auto language = choose_language(arguments);
    Parser parser{language};
    try {
        auto reversed = arguments; // as CLI11 wants them
        std::reverse(reversed.begin(), reversed.end());
        parser.app().parse(std::move(reversed));
        return parser.command(arguments);
    } catch (const CLI::Success& help) {
        parser.app().exit(help, out, err);
        return 0;
    } catch (const CLI::ParseError& mistake) {
        complain(err, language, Complaint{mistake.what(), std::string{say(language, Say::try_help)}});
        return exit_code::wrong_use;
    } catch (const Complaint& complaint) {
        complain(err, language, complaint);
        return exit_code::wrong_use;
    }
}

} // namespace tools::abate
