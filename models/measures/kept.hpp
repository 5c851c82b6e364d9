#pragma once

#include "models/measures/assignment.hpp"
#include "models/measures/replication.hpp"

namespace models::measures {

/// The end of a duty that goes on until its deadline: the part is finished now when it has delivered this share of what
/// it owed so far; who owed nothing has kept it. A duty that was not kept is never finished.
void finish_if_kept(Replication& run, const Assignment& job, double required);

} // namespace models::measures
