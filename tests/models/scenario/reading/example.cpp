#include "tests/models/scenario/reading/example.hpp"

#include "models/scenario/reading/yaml.hpp"

#include <fstream>
#include <sstream>

namespace models::scenario::reading {

Desk::Desk() : context{diagnostics, units, numbers, references} {
    references.entries["wang2022"] = {.title = "Emission factors of trucks"};
    references.entries["plan-2026"] = {.title = "Action plan 2026"};
}

const Node& Desk::yaml(const std::string& text) {
    nodes_.push_back(std::make_unique<Node>(read_yaml(text, "a.yaml", diagnostics)));
    return *nodes_.back();
}

const Table& Desk::table(const std::string& text) {
    tables_.push_back(std::make_unique<Table>(read_table(text, "a.csv", diagnostics)));
    return *tables_.back();
}

Fields Desk::fields(const std::string& text) {
    return {yaml(text), context, {.what = "measure 3.3a", .key = "mix/3.3a", .address = "3.3a"}};
}

std::string Desk::said() const {
    std::ostringstream out;
    diagnostics.print(out);
    return out.str();
}

FolderTest::FolderTest() {
    const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
    path = std::filesystem::temp_directory_path() /
           ("abate-reading-" + std::string{info->test_suite_name()} + "-" + info->name());
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
}

FolderTest::~FolderTest() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

void FolderTest::write(const std::string& name, std::string_view bytes) const {
    const auto file = path / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << bytes;
}

} // namespace models::scenario::reading
