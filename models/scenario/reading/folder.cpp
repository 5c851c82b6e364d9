#include "models/scenario/reading/folder.hpp"

#include "models/scenario/reading/encoding.hpp"
#include "models/scenario/reading/yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

namespace models::scenario::reading {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mebibyte = 1U << 20U;
constexpr std::size_t largest_yaml = 4 * mebibyte;
constexpr std::size_t largest_table = 16 * mebibyte;

Node broken() {
    return {.kind = Node::Kind::broken, .entries = {}};
}

/// Up to `most` bytes of an open file, and one more if there are more; `size` is what the file system says it has.
std::string read_up_to(std::ifstream& stream, std::uintmax_t size, std::size_t most) {
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(size, most)) + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

} // namespace

Folder::Folder(fs::path path, Diagnostics& diagnostics) : path_(std::move(path)), diagnostics_(diagnostics) {
    std::error_code unreadable;
    usable_ = fs::is_directory(path_, unreadable);
    if (!usable_) {
        diagnostics_.error({path_.string()}, fs::exists(path_, unreadable) ? "this is no folder" : "no such folder");
    }
}

std::string Folder::path(const std::string& name) const {
    return (path_ / name).string();
}

bool Folder::has(const std::string& name) const {
    std::error_code unreadable;
    return fs::is_regular_file(path_ / name, unreadable);
}

std::vector<std::string> Folder::list(const std::string& folder, std::string_view extension) const {
    std::vector<std::string> names;
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator{path_ / folder, unreadable}) {
        if (entry.path().extension() == extension) {
            names.push_back((fs::path{folder} / entry.path().filename()).generic_string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

const std::string* Folder::bytes(const std::string& name, std::size_t most) {
    const auto kept = std::find_if(files_.begin(), files_.end(), [&](const InputFile& f) { return f.name == name; });
    if (kept != files_.end()) {
        return &kept->bytes;
    }
    std::error_code unreadable;
    const Place place{path(name)};
    if (!usable_) {
        return nullptr;
    }
    if (!has(name)) {
        diagnostics_.error(place, fs::exists(path_ / name, unreadable) ? "this is no file" : "no such file");
        return nullptr;
    }
    std::ifstream stream{path_ / name, std::ios::binary};
    if (!stream) {
        diagnostics_.error(place, "the file cannot be opened");
        return nullptr;
    }
    auto bytes = read_up_to(stream, fs::file_size(path_ / name, unreadable), most);
    if (bytes.size() > most) {
        diagnostics_.error(place, fmt::format("the file is larger than {} MB", most / mebibyte));
        return nullptr;
    }
    if (stream.bad()) {
        diagnostics_.error(place, "the file cannot be read");
        return nullptr;
    }
    files_.push_back({name, std::move(bytes)});
    return &files_.back().bytes;
}

Node Folder::yaml(const std::string& name) {
    const std::string* const raw = bytes(name, largest_yaml);
    if (raw == nullptr) {
        return broken();
    }
    const auto text = decode(*raw, Encoding::utf8, path(name), diagnostics_);
    return text ? read_yaml(*text, path(name), diagnostics_) : broken();
}

Table Folder::table(const std::string& name) {
    const std::string* const raw = bytes(name, largest_table);
    if (raw == nullptr) {
        return {};
    }
    const auto text = decode(*raw, Encoding::utf8_or_gbk, path(name), diagnostics_);
    return text ? read_table(*text, path(name), diagnostics_) : Table{};
}

} // namespace models::scenario::reading
