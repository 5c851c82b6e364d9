#include "tools/abate/command_line.hpp"
#include "tools/abate/complaint.hpp"
#include "tools/abate/console.hpp"
#include "tools/abate/language.hpp"
#include "tools/abate/texts.hpp"
#include "tools/abate/verbs.hpp"
#include "tools/results/staged_folder.hpp"

#include <iostream>
#include <new>
#include <string>
#include <variant>
#include <vector>

namespace {

using namespace tools::abate;

int carry_out(const Command& command, const Console& console) {
    struct Verbs {
        const Console& console;
        int operator()(const RunCommand& x) const { return run(x, console); }
        int operator()(const CompareCommand& x) const { return compare(x, console); }
        int operator()(const PlanCommand& x) const { return plan(x, console); }
        int operator()(const CheckCommand& x) const { return check(x, console); }
        int operator()(const NewCommand& x) const { return start_district(x, console); }
        int operator()(const TraceCommand& x) const { return trace(x, console); }
        int operator()(const VersionCommand& x) const { return version(x, console); }
    };
    return std::visit(Verbs{console}, command);
}

int parse_and_carry_out(const std::vector<std::string>& arguments, const Console& console) {
    const auto parsed = parse(arguments, console.out, console.err);
    const auto code =
        std::holds_alternative<int>(parsed) ? std::get<int>(parsed) : carry_out(std::get<Command>(parsed), console);
    console.out.flush();
    if (!console.out) {
        throw Complaint{std::string{say(choose_language(arguments), Say::stdout_failed)}};
    }
    return code;
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    const auto language = choose_language(arguments);
    try {
        return parse_and_carry_out(arguments, standard_console());
    } catch (const tools::results::OutputError& error) {
        complain(std::cerr, language, Complaint{error.what(), error.hint()});
        return exit_code::wrong_use;
    } catch (const Complaint& complaint) {
        complain(std::cerr, language, complaint);
        return exit_code::wrong_use;
    } catch (const std::bad_alloc&) {
        complain(std::cerr, language, Complaint{std::string{say(language, Say::out_of_memory)}});
        return exit_code::wrong_use;
    } catch (const std::exception& error) {
        complain(std::cerr, language, Complaint{error.what(), std::string{say(language, Say::internal_error)}});
        return exit_code::bug;
    }
}
