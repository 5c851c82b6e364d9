#pragma once

#include "models/scenario/reading/fields.hpp"
#include "models/scenario/reading/table.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace models::quantity {

/// How a failed test shows a place.
inline void PrintTo(const Place& place, std::ostream* out) {
    *out << place.file << ':' << place.line << ':' << place.column;
}

} // namespace models::quantity

namespace models::scenario::reading {

/// Everything a reader needs, for files that are written in the test. References `wang2022` and `plan-2026` exist.
class Desk {
public:
    Desk();

    /// The file `a.yaml` with this text.
    const Node& yaml(const std::string& text);
    /// The file `a.csv` with this text.
    const Table& table(const std::string& text);
    /// A reader of a mapping, called "measure 3.3a", its key "mix/3.3a" and its address "3.3a".
    Fields fields(const std::string& text);

    /// The median of a number that has just been read.
    double median(Parameter parameter) const { return numbers.medians()[parameter]; }

    /// All diagnostics as printed.
    std::string said() const;
    bool silent() const { return diagnostics.empty(); }

    Diagnostics diagnostics;
    quantity::Units units;
    quantity::Register numbers;
    References references;
    Context context;

private:
    std::vector<std::unique_ptr<Node>> nodes_;
    std::vector<std::unique_ptr<Table>> tables_;
};

/// A folder of its own for each test, removed at its end.
class FolderTest : public testing::Test {
protected:
    FolderTest();
    ~FolderTest() override;

    void write(const std::string& name, std::string_view bytes) const;

    std::filesystem::path path;
};

} // namespace models::scenario::reading
