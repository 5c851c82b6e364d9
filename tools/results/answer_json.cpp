#include "tools/results/answer_json.hpp"

#include "tools/results/answer_fields.hpp"

namespace tools::results {

std::string to_json(const models::study::Answer& answer) {
    return write_json(answer);
}

models::study::Answer answer_from_json(std::string_view text) {
    return read_json<models::study::Answer>(text);
}

} // namespace tools::results
