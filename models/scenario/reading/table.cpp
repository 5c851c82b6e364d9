#include "models/scenario/reading/table.hpp"

#include "models/scenario/reading/encoding.hpp"
#include "models/scenario/reading/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace models::scenario::reading {

namespace {

constexpr std::size_t most_cells = 500'000;
constexpr std::size_t most_columns = 1000;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Node cell_of(std::string text, Place place) {
    const auto kind = text.empty() ? Node::Kind::absent : Node::Kind::scalar;
    return {.kind = kind, .place = std::move(place), .text = std::move(text), .entries = {}};
}

/// Walks over the text and cuts it into lines of cells.
class Cutter {
public:
    Cutter(std::string_view text, const std::string& file, Diagnostics& diagnostics)
        : text_(text),
          file_(file),
          diagnostics_(diagnostics) {}

    /// The cells of the next line that holds any; nothing at the end.
    std::optional<std::vector<Node>> next_line() {
        while (next_ < text_.size()) {
            if (is_comment()) {
                skip_line();
                continue;
            }
            auto cells = cut_line();
            if (std::any_of(cells.begin(), cells.end(), [](const Node& cell) { return !cell.is_absent(); })) {
                return cells;
            }
        }
        return std::nullopt;
    }

private:
    bool at_end_of_line() const { return next_ >= text_.size() || text_[next_] == '\n'; }
    bool is_comment() const { return text_[next_] == '#'; }

    void skip_line() {
        next_ = std::min(text_.find('\n', next_), text_.size());
        end_line();
    }

    void end_line() {
        ++next_;
        begin_line();
    }

    void begin_line() {
        ++line_;
        column_ = 1;
        counted_ = next_;
    }

    Place here() {
        column_ += count_characters(text_.substr(counted_, next_ - counted_));
        counted_ = next_;
        return {file_, line_, column_};
    }

    std::vector<Node> cut_line() {
        std::vector<Node> cells;
        while (true) {
            cells.push_back(cut_cell());
            if (at_end_of_line()) {
                end_line();
                return cells;
            }
            ++next_; // the comma
        }
    }

    Node cut_cell() {
        while (!at_end_of_line() && (text_[next_] == ' ' || text_[next_] == '\t')) {
            ++next_;
        }
        Place place = here();
        if (!at_end_of_line() && text_[next_] == '"') {
            return cut_quoted(std::move(place));
        }
        const std::size_t begin = next_;
        next_ = std::min(text_.find_first_of(",\n", next_), text_.size());
        return cell_of(std::string{trimmed(text_.substr(begin, next_ - begin))}, std::move(place));
    }

    Node cut_quoted(Place place) {
        std::string text;
        for (++next_; next_ < text_.size(); ++next_) {
            if (text_[next_] == '"' && (next_ + 1 == text_.size() || text_[next_ + 1] != '"')) {
                ++next_;
                expect_end_of_cell();
                return cell_of(std::move(text), std::move(place));
            }
            next_ += text_[next_] == '"' ? 1 : 0; // a doubled quote is one
            text += text_[next_];
            note_line_end();
        }
        diagnostics_.error(place, "a quote is never closed", {}, "end the cell with \"");
        return cell_of(std::move(text), std::move(place));
    }

    /// A line end inside quotes belongs to the cell, but lines go on counting.
    void note_line_end() {
        if (text_[next_] == '\n') {
            ++line_;
            column_ = 1;
            counted_ = next_ + 1;
        }
    }

    void expect_end_of_cell() {
        const auto end = std::min(text_.find_first_of(",\n", next_), text_.size());
        if (!trimmed(text_.substr(next_, end - next_)).empty()) {
            diagnostics_.error(here(), "text after the closing quote", {}, "double the quotes inside a cell");
        }
        next_ = end;
    }

    std::string_view text_;
    const std::string& file_;
    Diagnostics& diagnostics_;
    std::size_t next_ = 0;
    int line_ = 1;
    int column_ = 1; // of the byte `counted_`
    std::size_t counted_ = 0;
};

Node header_of(std::vector<Node> cells, Diagnostics& diagnostics) {
    while (!cells.empty() && cells.back().is_absent()) {
        cells.pop_back(); // spreadsheets like to add empty columns
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto same = [&](const Node& cell) { return cell.text == cells[i].text; };
        if (cells[i].is_absent()) {
            diagnostics.error(cells[i].place, "a column without name");
        } else if (std::any_of(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(i), same)) {
            diagnostics.error(cells[i].place, fmt::format("repeated column '{}'", cells[i].text));
        }
    }
    const Place place = cells.front().place;
    if (cells.size() == 1 && cells.front().text.find_first_of(";\t") != std::string::npos) {
        diagnostics.error(place, "the columns are not separated by commas", {}, "save it as CSV with commas");
    }
    return {.kind = Node::Kind::list, .place = place, .items = std::move(cells), .entries = {}};
}

/// Reports a row with too few cells, or with more than columns.
void check_length(const std::vector<Node>& cells, std::size_t columns, Diagnostics& diagnostics) {
    const auto too_many = [&] {
        const auto beyond = cells.begin() + static_cast<std::ptrdiff_t>(std::min(columns, cells.size()));
        return std::find_if(beyond, cells.end(), [](const Node& cell) { return !cell.is_absent(); });
    }();
    if (too_many != cells.end()) {
        diagnostics.error(too_many->place,
                          fmt::format("the row has {} cells, the header {} columns", cells.size(), columns), {},
                          "put texts with commas in quotes");
    } else if (cells.size() < columns) {
        diagnostics.error(cells.front().place,
                          fmt::format("the row has {} cells, the header {} columns", cells.size(), columns));
    }
}

Node row_of(std::vector<Node> cells, const Node& header, Diagnostics& diagnostics) {
    check_length(cells, header.items.size(), diagnostics);
    Node row{.kind = Node::Kind::mapping, .place = cells.front().place, .entries = {}};
    row.place.column = 1;
    cells.resize(header.items.size(), {.place = row.place, .entries = {}});
    row.entries.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row.entries.push_back({header.items[i].text, header.items[i].place, std::move(cells[i])});
    }
    return row;
}

} // namespace

Table::Table(Node header, std::vector<Node> rows) : header_(std::move(header)), rows_(std::move(rows)) {}

bool Table::has(std::string_view column) const {
    return std::any_of(header_.items.begin(), header_.items.end(),
                       [&](const Node& cell) { return cell.text == column; });
}

bool Table::expect(std::initializer_list<std::string_view> required, std::initializer_list<std::string_view> optional,
                   Diagnostics& diagnostics) const {
    if (header_.items.empty()) {
        return true;
    }
    std::vector<std::string_view> known{required};
    known.insert(known.end(), optional);
    for (const auto& cell : header_.items) {
        if (std::find(known.begin(), known.end(), cell.text) == known.end()) {
            diagnostics.error(cell.place, fmt::format("unknown column '{}'", cell.text), {},
                              did_you_mean(cell.text, known));
        }
    }
    bool complete = true;
    for (const auto column : required) {
        if (!has(column)) {
            diagnostics.error(header_.place, fmt::format("the column '{}' is missing", column));
            complete = false;
        }
    }
    return complete;
}

Table read_table(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
    Cutter cutter{text, file, diagnostics};
    auto first = cutter.next_line();
    if (!first) {
        diagnostics.error({file, 1, 1}, "the file is empty");
        return {};
    }
    if (first->size() > most_columns) {
        diagnostics.error({file, 1, 1}, fmt::format("more than {} columns", most_columns));
        return {};
    }
    Node header = header_of(std::move(*first), diagnostics);
    std::vector<Node> rows;
    std::size_t cells = 0;
    while (auto line = cutter.next_line()) {
        cells += line->size();
        if (cells > most_cells) {
            diagnostics.error(line->front().place, fmt::format("more than {} cells", most_cells));
            break;
        }
        rows.push_back(row_of(std::move(*line), header, diagnostics));
    }
    return {std::move(header), std::move(rows)};
}

} // namespace models::scenario::reading
