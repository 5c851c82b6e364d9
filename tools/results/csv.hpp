#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tools::results {

/// A table as text: UTF-8 with a byte order mark, so that Excel reads Chinese right; comma, quotes where needed, one
/// line per row.
class CsvText {
public:
    explicit CsvText(const std::vector<std::string>& header);

    /// Adds a row. Cells beyond the header are a bug.
    void row(const std::vector<std::string>& cells);

    const std::string& text() const { return text_; }

private:
    void line(const std::vector<std::string>& cells);

    std::size_t columns_ = 0;
    std::string text_;
};

/// A number as a cell: nine significant digits, a point, no grouping; empty when it is not finite.
std::string cell(double number);

} // namespace tools::results
