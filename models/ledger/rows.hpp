#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace models::ledger {

/// Two neighbouring columns. All arithmetic on columns goes pair by pair, which compilers turn into one instruction
/// for both (SSE2) without a flag; each half is the same double arithmetic as ever.
struct Pair {
    double lower = 0;
    double upper = 0;

    double& operator[](std::size_t column) { return column % 2 == 0 ? lower : upper; }
    double operator[](std::size_t column) const { return column % 2 == 0 ? lower : upper; }
};

inline Pair operator+(Pair a, Pair b) {
    return {a.lower + b.lower, a.upper + b.upper};
}
inline Pair operator-(Pair a, Pair b) {
    return {a.lower - b.lower, a.upper - b.upper};
}
inline Pair operator*(Pair a, Pair b) {
    return {a.lower * b.lower, a.upper * b.upper};
}
inline Pair operator*(Pair a, double b) {
    return {a.lower * b, a.upper * b};
}
inline Pair operator+(Pair a, double b) {
    return {a.lower + b, a.upper + b};
}
inline Pair operator-(Pair a, double b) {
    return {a.lower - b, a.upper - b};
}
inline Pair larger(Pair a, Pair b) {
    return {std::max(a.lower, b.lower), std::max(a.upper, b.upper)};
}

/// A table of numbers, one for each column in every row. Rows are padded to whole pairs; the padding starts at zero.
class Rows {
public:
    Rows(std::size_t rows, std::size_t columns) : width_((columns + 1) / 2), pairs_(rows * width_) {}

    void fill(double value) { std::fill(pairs_.begin(), pairs_.end(), Pair{value, value}); }

    /// Appends a row of zeros.
    void grow() { pairs_.resize(pairs_.size() + width_); }
    void clear() { pairs_.clear(); }
    std::size_t size() const { return pairs_.size() / width_; }

    std::size_t pairs() const { return width_; } ///< in a row
    Pair* operator[](std::size_t row) { return pairs_.data() + row * width_; }
    const Pair* operator[](std::size_t row) const { return pairs_.data() + row * width_; }
    double& at(std::size_t row, std::size_t column) { return (*this)[row][column / 2][column]; }
    double at(std::size_t row, std::size_t column) const { return (*this)[row][column / 2][column]; }

    /// Replaces a row by as many numbers as there are columns.
    void write(std::size_t row, std::span<const double> numbers) {
        for (std::size_t column = 0; column < numbers.size(); ++column) {
            at(row, column) = numbers[column];
        }
    }

private:
    std::size_t width_;
    std::vector<Pair> pairs_;
};

} // namespace models::ledger
