#include "tools/abate/grid.hpp"

#include "tools/abate/display_width.hpp"

#include <algorithm>
#include <cassert>
#include <ostream>

namespace tools::abate {

namespace {

constexpr std::size_t gap = 2; // blanks between columns

const char* code(Look look) {
    switch (look) {
    case Look::plain:
        return "";
    case Look::strong:
        return "\033[1m";
    case Look::faint:
        return "\033[2m";
    case Look::good:
        return "\033[32m";
    case Look::fair:
        return "\033[33m";
    case Look::poor:
        return "\033[31m";
    }
    return "";
}

} // namespace

std::string painted(const std::string& text, Look look, Colours colours) {
    if (colours == Colours::none || look == Look::plain || text.empty()) {
        return text;
    }
    return code(look) + text + "\033[0m";
}

void Grid::row(std::vector<Cell> cells) {
    assert(cells.size() <= columns_.size());
    rows_.push_back({std::move(cells)});
}

void Grid::note(std::size_t column, Cell cell) {
    std::vector<Cell> cells(column);
    cells.push_back(std::move(cell));
    rows_.push_back({std::move(cells), true});
}

std::vector<std::size_t> Grid::widths() const {
    std::vector<std::size_t> widths(columns_.size());
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.cells.size() && !row.note; ++i) {
            widths[i] = std::max(widths[i], display_width(row.cells[i].text));
        }
    }
    return widths;
}

void Grid::print(std::ostream& out, Colours colours) const {
    const auto widest = widths();
    for (const auto& row : rows_) {
        std::size_t blanks = 0; // owed before the next text, so that no line ends in blanks
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto& cell = row.cells[i];
            const auto width = display_width(cell.text);
            const auto padding = widest[i] > width ? widest[i] - width : 0;
            blanks += columns_[i] == Align::right ? padding : 0;
            if (!cell.text.empty()) {
                out << std::string(blanks, ' ') << painted(cell.text, cell.look, colours);
                blanks = 0;
            }
            blanks += (columns_[i] == Align::left ? padding : 0) + gap;
        }
        out << '\n';
    }
}

} // namespace tools::abate
