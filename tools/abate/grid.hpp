#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace tools::abate {

/// How a cell stands out on a terminal that can show it.
enum class Look { plain, strong, faint, good, fair, poor };

struct Cell {
    std::string text{};
    Look look = Look::plain;
};

/// Whether looks are printed as colours or left out.
enum class Colours { none, ansi };

/// The text in its look.
std::string painted(const std::string& text, Look look, Colours colours);

/// A table for a terminal: columns as wide as their widest cell, two blanks between them, Chinese characters counted as
/// two columns.
class Grid {
public:
    enum class Align { left, right };

    explicit Grid(std::vector<Align> columns) : columns_{std::move(columns)} {}

    /// Adds a row; cells that are missing at the end stay empty.
    void row(std::vector<Cell> cells);
    /// Adds a row whose only cell begins in `column` and may be wider than it.
    void note(std::size_t column, Cell cell);

    void print(std::ostream& out, Colours colours) const;

private:
    struct Row {
        std::vector<Cell> cells;
        bool note = false;
    };
    std::vector<std::size_t> widths() const;

    std::vector<Align> columns_;
    std::vector<Row> rows_;
};

} // namespace tools::abate
