#pragma once

#include <string>

namespace models::quantity {

/// A text in the two languages of the house.
struct Text {
    std::string zh;
    std::string en;
};

} // namespace models::quantity
