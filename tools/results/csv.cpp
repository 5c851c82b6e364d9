#include "tools/results/csv.hpp"

#include <fmt/format.h>

#include <cassert>
#include <cmath>

namespace tools::results {

namespace {

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string text = "\"";
    for (const char c : cell) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    return text + "\"";
}

} // namespace

CsvText::CsvText(const std::vector<std::string>& header) : columns_{header.size()}, text_{"\xEF\xBB\xBF"} {
    line(header);
}

void CsvText::row(const std::vector<std::string>& cells) {
    assert(cells.size() == columns_);
    line(cells);
}

void CsvText::line(const std::vector<std::string>& cells) {
    const char* separator = "";
    for (const auto& cell : cells) {
        text_ += separator + quoted(cell);
        separator = ",";
    }
    text_ += '\n';
}

std::string cell(double number) {
    return std::isfinite(number) ? fmt::format("{:.9g}", number) : std::string{};
}

} // namespace tools::results
