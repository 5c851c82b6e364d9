#include "tools/abate/complaint.hpp"

#include "tools/abate/texts.hpp"

#include <ostream>

namespace tools::abate {

void complain(std::ostream& err, Language language, const Complaint& complaint) {
    err << "abate: " << say(language, Say::error) << ": " << complaint.what() << '\n';
    if (!complaint.hint().empty()) {
        err << "    " << complaint.hint() << '\n';
    }
}

} // namespace tools::abate
