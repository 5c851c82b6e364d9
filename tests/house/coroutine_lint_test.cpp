// Rule 1 for processes: a wait stands on a line of its own, `co_await x;` or `const auto woke = co_await x;`, with no
// lambda and no brace-built temporary in it. Why: tests/sim/kernel/compiler_test.cpp.
#include "tests/house/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace tests::house {
namespace {

/// The same text with comments and the insides of literals blanked; lines keep their numbers.
std::string code_of(const std::string& text) {
    static const std::regex ignored(
        R"re(//[^\n]*|/\*[^]*?\*/|R"\w*\([^]*?\)\w*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')re");
    std::string code;
    auto position = text.cbegin();
    for (std::sregex_iterator found(text.begin(), text.end(), ignored), end; found != end; ++found) {
        code.append(position, text.cbegin() + found->position());
        std::string blank = found->str();
        std::ranges::replace_if(
            blank, [](char c) { return c != '\n'; }, ' ');
        code += blank;
        position = text.cbegin() + found->position() + found->length();
    }
    return code.append(position, text.cend());
}

/// The statement around the character at `position`: from the last ; { or } before it to the first ; after it.
std::string statement_at(std::string_view code, std::size_t position) {
    const std::size_t before = code.find_last_of(";{}", position);
    const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t last = std::min(code.find(';', position), code.size());
    return std::string{code.substr(first, last - first)};
}

/// What is wrong with a statement that waits; empty when nothing is.
std::string fault_in(const std::string& statement) {
    static const std::regex alone(R"(\s*(?:(?:const\s+)?auto\s*&?&?\s*\w+\s*=\s*)?co_await\s+([^]*))");
    static const std::regex lambda(R"((?:^|[(,=])\s*\[)");
    static const std::regex chain(R"((?:\w|::|\.|->|\s|<[\w:,\s]*>|\(\)|\[\])+)");
    std::smatch parts;
    if (!std::regex_match(statement, parts, alone)) {
        return "the wait does not stand on a line of its own";
    }
    const std::string awaited = parts[1];
    if (awaited.find_first_of("{}") != std::string::npos) {
        return "a brace-built temporary stands in the wait";
    }
    if (std::regex_search(awaited, lambda)) {
        return "a lambda stands in the wait";
    }
    if (awaited.find("co_await") != std::string::npos) {
        return "a wait stands in the wait";
    }
    std::string outer;
    int depth = 0;
    for (const char c : awaited) {
        depth -= c == ')' || c == ']';
        if (depth == 0) {
            outer += c;
        }
        depth += c == '(' || c == '[';
    }
    return std::regex_match(outer, chain) ? "" : "the wait is part of a larger expression";
}

/// Every fault of a text, as "line: what is wrong".
std::vector<std::string> faults_in(const std::string& text) {
    const std::string code = code_of(text);
    std::vector<std::string> faults;
    for (auto at = code.find("co_await"); at != std::string::npos; at = code.find("co_await", at + 1)) {
        if (const std::string fault = fault_in(statement_at(code, at)); !fault.empty()) {
            faults.push_back(
                std::to_string(1 + std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
                ": " + fault);
        }
    }
    return faults;
}

std::string text_of(const Source& source) {
    std::string text;
    for (const std::string& line : source.lines) {
        text += line + '\n';
    }
    return text;
}

TEST(CoroutineLint, every_wait_in_the_engine_and_in_the_models_stands_on_a_line_of_its_own) {
    for (const Source& source : sources({"sim", "models"})) {
        for (const std::string& fault : faults_in(text_of(source))) {
            ADD_FAILURE() << source.path << ':' << fault;
        }
    }
}

TEST(CoroutineLint, lets_the_two_forms_pass) {
    const std::vector<std::string> good{
        "co_await run.delay(5);",
        "const auto woke = co_await run.delay(works.permit.draw(facility, 2 * (a + b)));",
        "auto seat = co_await desk->acquire();",
        "if (ready) {\n    co_await all_of(network.predecessors[i]);\n}",
        "const auto crew =\n    co_await works.crews[i].acquire_during(works.season,\n        draw<Tick>(facility));",
        "// if (co_await x) in a comment",
        "log(\"if (co_await x)\");",
        "while (true) {\n    co_await sim::kernel::all_of(signals);\n}",
    };
    for (const std::string& text : good) {
        EXPECT_TRUE(faults_in(text).empty()) << text << "\n" << faults_in(text).front();
    }
}

TEST(CoroutineLint, finds_every_other_form) {
    const std::vector<std::string> bad{
        "while (true) { if (co_await run.delay(1) == Woke::done) { break; } }",
        "if (co_await desk.acquire()) { work(); }",
        "while (co_await next()) { work(); }",
        "if (ready) co_await run.delay(1);",
        "work(co_await desk.acquire());",
        "total += co_await next();",
        "const auto n = 1 + co_await next();",
        "const auto done = co_await run.delay(1) == Woke::done;",
        "const auto ticks = (co_await next()).count;",
        "co_await ask({name, 1});",
        "co_await Delay{run, 5};",
        "co_await asking([name] { return name; });",
        "co_await run.delay(co_await next());",
        "co_return co_await next();",
        "const auto x = ready ? co_await next() : 0;",
        "for (;;) co_await run.delay(1);",
    };
    for (const std::string& text : bad) {
        EXPECT_FALSE(faults_in(text).empty()) << text;
    }
}

TEST(CoroutineLint, says_on_which_line) {
    EXPECT_EQ(faults_in("/* a\n b */\nint x;\nwork(co_await next());\n"),
              (std::vector<std::string>{"4: the wait does not stand on a line of its own"}));
}

} // namespace
} // namespace tests::house
