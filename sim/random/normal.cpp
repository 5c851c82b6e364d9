#include "sim/random/normal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace sim::random {
namespace {

template<std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x) {
    double sum = coefficients[N - 1];
    for (std::size_t i = N - 1; i-- > 0;) {
        sum = sum * x + coefficients[i];
    }
    return sum;
}

double central_quantile(double q) {
    static constexpr std::array a{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                  1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                  3.3430575583588128105e4, 2.5090809287301226727e3};
    static constexpr std::array b{1.0,
                                  4.2313330701600911252e1,
                                  6.8718700749205790830e2,
                                  5.3941960214247511077e3,
                                  2.1213794301586595867e4,
                                  3.9307895800092710610e4,
                                  2.8729085735721942674e4,
                                  5.2264952788528545610e3};
    const double r = 0.180625 - q * q;
    return q * polynomial(a, r) / polynomial(b, r);
}

double near_tail_quantile(double r) {
    static constexpr std::array c{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                  3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                  2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static constexpr std::array d{1.0,
                                  2.05319162663775882187e0,
                                  1.67638483018380384940e0,
                                  6.89767334985100004550e-1,
                                  1.48103976427480074590e-1,
                                  1.51986665636164571966e-2,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
    return polynomial(c, r - 1.6) / polynomial(d, r - 1.6);
}

double far_tail_quantile(double r) {
    static constexpr std::array e{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                  2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static constexpr std::array f{1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
    return polynomial(e, r - 5.0) / polynomial(f, r - 5.0);
}

} // namespace

double normal_density(double z) {
    return std::exp(-0.5 * z * z) * 0.3989422804014327;
}

double normal_cdf(double z) {
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normal_quantile(double u) {
    assert(u > 0 && u < 1);
    const double q = u - 0.5;
    if (std::abs(q) <= 0.425) {
        return central_quantile(q);
    }
    const double r = std::sqrt(-std::log(q < 0 ? u : 1.0 - u));
    return std::copysign(r <= 5.0 ? near_tail_quantile(r) : far_tail_quantile(r), q);
}

double correlate(double u_parent, double u_own, double rank_correlation) {
    assert(rank_correlation >= -1 && rank_correlation <= 1);
    if (rank_correlation == 0) {
        return u_own;
    }
    if (std::abs(rank_correlation) == 1) {
        return rank_correlation > 0 ? u_parent : 1.0 - u_parent;
    }
    const double r = 2.0 * std::sin(std::numbers::pi * rank_correlation / 6.0);
    const double z = r * normal_quantile(u_parent) + std::sqrt(1.0 - r * r) * normal_quantile(u_own);
    return std::clamp(normal_cdf(z), 0x1p-60, 1.0 - 0x1p-53);
}

} // namespace sim::random
