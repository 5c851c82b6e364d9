#include "tools/abate/console.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace tools::abate {

namespace {

bool is_set(const char* name) {
    const auto* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool terminal_is_dumb() {
    const auto* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view{terminal} == "dumb";
}

} // namespace

Console standard_console() {
    const bool colours = ::isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") && !terminal_is_dumb();
    const bool bar = ::isatty(STDERR_FILENO) == 1 && !terminal_is_dumb();
    return {std::cout, std::cerr, colours ? Colours::ansi : Colours::none, bar};
}

} // namespace tools::abate
