# Writes the revision of the tree to OUT; touches it only when the revision changed.
execute_process(COMMAND git describe --always --dirty --abbrev=12 --exclude=*
                WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE revision OUTPUT_STRIP_TRAILING_WHITESPACE
                RESULT_VARIABLE failed ERROR_QUIET)
if(failed)
  set(revision unknown)
endif()
file(CONFIGURE OUTPUT ${OUT} CONTENT "#pragma once

namespace tools::results {

constexpr const char* program_version = \"${VERSION}\";
constexpr const char* program_revision = \"${revision}\";

} // namespace tools::results
")
