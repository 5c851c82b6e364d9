#pragma once

#include "tools/results/answer_words.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// One table of fields per struct both writes and reads it: `template <class Io> void fields(Io& io, T& object)` calls
/// `io("name", object.member)` for each member. An enum has `std::span<const std::string_view> words(Words, T)`
/// instead, the word of each enumerator in order.
namespace tools::results {

using Json = nlohmann::ordered_json; // fields stand in the order of the structs

/// A text that is no JSON or not the JSON of what was asked for; says where.
class BrokenJson : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Writes an object; a number that is not finite becomes null, and so does nothing.
class JsonWriter {
public:
    template<class T>
    void operator()(const char* name, T& member) {
        object_[name] = value(member);
    }

    template<class T>
    static Json value(T& x) {
        if constexpr (std::is_enum_v<T>) {
            return word(x);
        } else if constexpr (std::is_floating_point_v<T>) {
            return std::isfinite(x) ? Json(x) : Json();
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            return x;
        } else {
            JsonWriter writer;
            fields(writer, x);
            return std::move(writer.object_);
        }
    }
    template<class T>
    static Json value(std::optional<T>& x) {
        return x ? value(*x) : Json();
    }
    template<class T>
    static Json value(std::vector<T>& list) {
        auto array = Json::array();
        for (auto& element : list) {
            array.push_back(value(element));
        }
        return array;
    }

private:
    Json object_ = Json::object();
};

/// Reads an object that JsonWriter wrote. Every field must be there; fields it does not know are left alone, so that a
/// later version may add some. Throws BrokenJson with the path of the field.
class JsonReader {
public:
    JsonReader(const Json& object, std::string path) : object_{object}, path_{std::move(path)} {
        if (!object.is_object()) {
            throw BrokenJson{(path_.empty() ? "the whole" : path_) + " is not an object"};
        }
    }

    template<class T>
    void operator()(const char* name, T& member) {
        const auto path = path_.empty() ? std::string{name} : path_ + "." + name;
        const auto found = object_.find(name);
        if (found == object_.end()) {
            throw BrokenJson{path + " is missing"};
        }
        read(*found, path, member);
    }

private:
    template<class T>
    static void read(const Json& json, const std::string& path, T& x) {
        if constexpr (std::is_enum_v<T>) {
            read_word(json, path, x);
        } else if constexpr (std::is_floating_point_v<T>) {
            demand(json.is_number() || json.is_null(), path, "a number");
            x = json.is_null() ? std::numeric_limits<T>::quiet_NaN() : json.get<T>();
        } else if constexpr (std::is_same_v<T, bool>) {
            demand(json.is_boolean(), path, "true or false");
            x = json.get<bool>();
        } else if constexpr (std::is_arithmetic_v<T>) {
            demand(json.is_number_integer(), path, "a whole number");
            x = json.get<T>();
        } else if constexpr (std::is_same_v<T, std::string>) {
            demand(json.is_string(), path, "a text");
            x = json.get<std::string>();
        } else {
            JsonReader reader{json, path};
            fields(reader, x);
        }
    }
    template<class T>
    static void read(const Json& json, const std::string& path, std::optional<T>& x) {
        x.reset();
        if (!json.is_null()) {
            read(json, path, x.emplace());
        }
    }
    template<class T>
    static void read(const Json& json, const std::string& path, std::vector<T>& list) {
        demand(json.is_array(), path, "a list");
        list.clear();
        list.resize(json.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            read(json[i], path + "[" + std::to_string(i) + "]", list[i]);
        }
    }
    template<class T>
    static void read_word(const Json& json, const std::string& path, T& x) {
        demand(json.is_string(), path, "a text");
        const auto word = json.get<std::string>();
        const auto known = words(Words{}, x);
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (known[i] == word) {
                x = static_cast<T>(i);
                return;
            }
        }
        throw BrokenJson{path + " is '" + word + "', which is no word of its list"};
    }
    static void demand(bool right, const std::string& path, const char* kind) {
        if (!right) {
            throw BrokenJson{path + " is not " + kind};
        }
    }

    const Json& object_;
    std::string path_;
};

/// The object as readable text.
template<class T>
std::string write_json(T object) {
    return JsonWriter::value(object).dump(1) + "\n";
}

/// The object that `text` holds. Throws BrokenJson.
template<class T>
T read_json(std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        throw BrokenJson{"the text is no JSON"};
    }
    T object;
    JsonReader reader{json, ""};
    fields(reader, object);
    return object;
}

} // namespace tools::results
