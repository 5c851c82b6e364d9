#include "models/sources/inventory.hpp"

namespace models::sources {
namespace {

template<class Source>
void open_if_there(const std::optional<Source>& source, const Opening& opening) {
    if (source) {
        source->open(opening);
    }
}

} // namespace

void open(const Inventory& inventory, const Opening& opening) {
    open_if_there(inventory.fleet, opening);
    open_if_there(inventory.boilers, opening);
    open_if_there(inventory.asphalt, opening);
    open_if_there(inventory.roads, opening);
    open_if_there(inventory.construction, opening);
    open_if_there(inventory.plain, opening);
}

} // namespace models::sources
