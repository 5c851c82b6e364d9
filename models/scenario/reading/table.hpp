#pragma once

#include "models/scenario/reading/diagnostics.hpp"
#include "models/scenario/reading/node.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace models::scenario::reading {

/// A table: a line of column names and rows under it. Each row is a mapping from column to cell, empty cells absent, so
/// that `Fields` reads it like any other mapping.
///
///     const Table fleet = folder.table("sources/fleet.csv");
///     if (fleet.expect({"class", "powertrain"}, {"note"}, diagnostics)) {
///         for (const Node& row : fleet.rows()) {
///             Fields fields{row, context, {.what = "fleet", .key = ...}};
class Table {
public:
    Table() = default;
    Table(Node header, std::vector<Node> rows);

    const std::vector<Node>& rows() const { return rows_; }
    /// The first line: a list of column names with their places.
    const Node& header() const { return header_; }
    bool has(std::string_view column) const;

    /// Reports every required column that is missing and every column that is neither required nor optional. False when
    /// a required one is missing, so that reading the rows would only repeat that. An empty table is fine: whatever is
    /// wrong with it has been reported.
    bool expect(std::initializer_list<std::string_view> required, std::initializer_list<std::string_view> optional,
                Diagnostics& diagnostics) const;

private:
    Node header_;
    std::vector<Node> rows_;
};

/// The columns of a table whose rows are numbers, for `expect`:
/// value, unit, low, high, shape, with, status, ref, at, note, whole.
inline constexpr std::string_view number_columns[] = {"value",  "unit", "low", "high", "shape", "with",
                                                      "status", "ref",  "at",  "note", "whole"};

/// Reads comma-separated values as RFC 4180 has them: quotes around cells with commas, quotes or line ends, doubled
/// quotes inside. Spaces around cells are dropped, empty lines and lines that begin with `#` skipped. Rows that are too
/// short or too long, repeated column names and stray quotes are diagnostics.
Table read_table(std::string_view text, const std::string& file, Diagnostics& diagnostics);

} // namespace models::scenario::reading
