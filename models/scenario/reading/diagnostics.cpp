#include "models/scenario/reading/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace models::scenario::reading {

namespace {

std::string place_in_front(const Place& place) {
    if (place.line == 0) {
        return place.file;
    }
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string counted(std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

bool same_text(const Diagnostic& a, const Diagnostic& b) {
    return a.place == b.place && a.problem == b.problem;
}

} // namespace

std::string to_string(const Diagnostic& diagnostic) {
    const auto& d = diagnostic;
    const std::string_view severity = d.severity == Severity::error ? "error" : "warning";
    std::string text = fmt::format("{}: {}: {}", place_in_front(d.place), severity, d.problem);
    if (!d.reason.empty()) {
        text += "; " + d.reason;
    }
    if (!d.suggestion.empty()) {
        text += "\n    " + d.suggestion;
    }
    return text;
}

void Diagnostics::add(Diagnostic diagnostic) {
    ++(diagnostic.severity == Severity::error ? errors_ : warnings_);
    if (all_.size() < most_kept) {
        all_.push_back(std::move(diagnostic));
    }
}

void Diagnostics::error(const Place& place, std::string problem, std::string reason, std::string suggestion) {
    add({place, std::move(problem), std::move(reason), std::move(suggestion), Severity::error});
}

void Diagnostics::warning(const Place& place, std::string problem, std::string reason, std::string suggestion) {
    add({place, std::move(problem), std::move(reason), std::move(suggestion), Severity::warning});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    auto sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
    std::vector<Diagnostic> once;
    for (auto& diagnostic : sorted) {
        const auto again = [&](const Diagnostic& d) { return same_text(d, diagnostic); };
        const auto of_place =
            std::find_if(once.rbegin(), once.rend(), [&](const Diagnostic& d) { return d.place != diagnostic.place; });
        if (std::none_of(of_place.base(), once.end(), again)) {
            once.push_back(std::move(diagnostic));
        }
    }
    return once;
}

void Diagnostics::print(std::ostream& out, std::size_t most) const {
    const auto all = sorted();
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
        out << to_string(all[i]) << '\n';
    }
    const std::size_t repeated = all_.size() - all.size();
    const std::size_t found = errors_ + warnings_ - repeated;
    if (found > most) {
        out << "… and " << found - most << " more\n";
    }
}

std::string Diagnostics::summary() const {
    std::string text = errors() > 0 ? counted(errors(), "error") : "";
    if (warnings() > 0) {
        text += (text.empty() ? "" : ", ") + counted(warnings(), "warning");
    }
    return text;
}

} // namespace models::scenario::reading
