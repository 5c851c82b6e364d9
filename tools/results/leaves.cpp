#include "tools/results/leaves.hpp"

#include "tools/results/answer_fields.hpp"

#include <type_traits>

namespace tools::results {

namespace {

constexpr double half_width_in_errors = 1.96; // of a 95 % interval

double standard_error(const study::Interval& interval) {
    return (interval.high - interval.low) / (2.0 * half_width_in_errors);
}

/// What an element of a list is called.
template<class T>
std::string name_of(const T& element, std::size_t index) {
    if constexpr (requires { element.id; }) {
        return element.id;
    } else if constexpr (requires { element.group + element.pollutant; }) {
        return element.group + "/" + element.pollutant;
    } else if constexpr (requires { element.a + element.b + element.key; }) {
        return element.a + "-" + element.b + "/" + element.kind + "/" + element.key;
    } else if constexpr (requires { element.both; }) {
        return element.a + "&" + element.b;
    } else if constexpr (requires { element.key; }) {
        return element.key;
    } else if constexpr (requires { element.cause; }) {
        return element.cause;
    } else if constexpr (requires { element.part; }) {
        return element.part;
    } else if constexpr (requires { element.pollutant; }) {
        return element.pollutant;
    } else if constexpr (requires { element.status; }) {
        return element.status;
    } else {
        return std::to_string(index);
    }
}

/// Walks the fields of an Answer and notes each leaf.
class Walker {
public:
    explicit Walker(std::vector<Leaf>& found) : found_{found} {}

    template<class T>
    void operator()(const char* name, T& member) {
        walk(path_ + name, member);
    }

private:
    template<class T>
    void walk(const std::string& path, T& x) {
        if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
            Walker inside{found_};
            inside.path_ = path + "/";
            inside.error_ = error_of(x);
            fields(inside, x);
        } else {
            leaf(path, x);
        }
    }
    template<class T>
    void walk(const std::string& path, std::optional<T>& x) {
        if (x) {
            walk(path, *x);
        } else {
            found_.push_back({path, "null", {}, {}});
        }
    }
    template<class T>
    void walk(const std::string& path, std::vector<T>& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            walk(path + "/" + name_of(list[i], i), list[i]);
        }
    }

    template<class T>
    void leaf(const std::string& path, T& x) {
        Leaf leaf{path, JsonWriter::value(x).dump(), {}, {}};
        if constexpr (std::is_floating_point_v<T>) {
            leaf.number = x;
            leaf.standard_error = error_;
        }
        found_.push_back(std::move(leaf));
    }

    template<class T>
    std::optional<double> error_of(const T& x) const {
        if constexpr (std::is_same_v<T, study::Figure>) {
            return standard_error(x.mean_interval);
        } else if constexpr (std::is_same_v<T, study::Probability> || std::is_same_v<T, study::Shift>) {
            return standard_error(x.interval);
        } else {
            return error_;
        }
    }

    std::vector<Leaf>& found_;
    std::string path_;
    std::optional<double> error_;
};

} // namespace

std::vector<Leaf> leaves(const models::study::Answer& answer) {
    auto copy = answer; // the field tables serve readers too and want something to write to
    std::vector<Leaf> found;
    Walker walker{found};
    fields(walker, copy);
    return found;
}

} // namespace tools::results
