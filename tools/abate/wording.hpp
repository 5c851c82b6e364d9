#pragma once

#include "models/study/answer.hpp"
#include "tools/abate/grid.hpp"
#include "tools/abate/language.hpp"

#include <string>

/// How figures are written for people. Nothing is computed here: digits are cut, signs and units are set.
namespace tools::abate {

/// A number with as many digits as its size deserves: 3,210 · 40.5 · 2.25 · 0.125.
std::string number(double x);

/// Whole numbers without decimals, others like number(): for counts.
std::string count(double x);

/// "34.1–40.5", "-3.00 to 1.00"; in Chinese "34.1~40.5".
std::string range(Language language, double low, double high);

/// A share as percent without the sign: "81"; "<1" and ">99" where rounding would claim certainty.
std::string percent(double share);

/// "81 % (78–84)".
std::string probability(Language language, const models::study::Probability& probability);

/// The word of the likelihood scale, in its colour.
Cell likelihood(Language language, models::study::Likelihood likelihood);

/// A unit as people write it: 吨, 个百分点; in English as the files have it.
std::string unit(Language language, const std::string& unit);

/// What is known of how numbers came about: plan, measured … in the language.
std::string status(Language language, const std::string& status);

} // namespace tools::abate
