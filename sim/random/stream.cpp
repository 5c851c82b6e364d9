#include "sim/random/stream.hpp"

#include <stdexcept>

namespace sim::random {

Name AddressBook::enter(std::string_view text) {
    const Name entered = name(text);
    const auto [entry, is_new] = entries_.try_emplace(entered, text);
    if (!is_new && entry->second != text) {
        throw std::invalid_argument("'" + std::string(text) + "' and '" + entry->second +
                                    "' would share their random numbers (same hash); rename one of them");
    }
    return entered;
}

void Stream::fill(std::span<double> out) {
    std::size_t i = 0;
    if (spare_waits_ && !out.empty()) {
        out[i++] = next();
    }
    for (; i + 1 < out.size(); i += 2) {
        const auto block = philox(chance_.seed, chance_.draw, word_, entity_, block_++);
        out[i] = open_uniform(block[0], block[1]);
        out[i + 1] = open_uniform(block[2], block[3]);
    }
    if (i < out.size()) {
        out[i] = next();
    }
}

} // namespace sim::random
