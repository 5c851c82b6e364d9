#include "tools/results/hash.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace tools::results {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"libcrypto could not compute SHA-256"};
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest[i] / 16];
        text += digits[digest[i] % 16];
    }
    return text;
}

} // namespace tools::results
