// In pairs of doubles ("double-double", Dekker 1971; Hida, Li and Bailey 2001): about 100 bits, of which a step takes
// 64, from additions, multiplications and divisions alone.
#include "schema/convert/rope_steps.hpp"

#include <cmath>

namespace whit::convert {
namespace {

// The unevaluated sum of two doubles, the second at most half a unit in the last place of the first.
struct Pair {
  double high = 0, low = 0;
};

// a + b, exactly.
Pair two_sum(double a, double b) {
  const double sum = a + b, part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}

// a * b, exactly: halves of 26 bits have exact products.
Pair two_product(double a, double b) {
  const auto split = [](double x) {
    const double scaled = 134217729.0 * x;  // 2^27 + 1
    const double high = scaled - (scaled - x);
    return Pair{high, x - high};
  };
  const double product = a * b;
  const Pair x = split(a), y = split(b);
  return {product, ((x.high * y.high - product) + x.high * y.low + x.low * y.high) + x.low * y.low};
}

Pair operator+(Pair a, Pair b) {
  Pair s = two_sum(a.high, b.high);
  const Pair t = two_sum(a.low, b.low);
  s = two_sum(s.high, s.low + t.high);
  return two_sum(s.high, s.low + t.low);
}

Pair operator*(Pair a, Pair b) {
  const Pair p = two_product(a.high, b.high);
  return two_sum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

Pair operator-(Pair a) { return {-a.high, -a.low}; }

Pair operator/(Pair a, Pair b) {
  const double first = a.high / b.high;
  const Pair rest = a + -(b * Pair{first});
  const double second = rest.high / b.high;
  const Pair more = rest + -(b * Pair{second});
  return two_sum(first, second) + Pair{more.high / b.high};
}

Pair scaled(Pair a, int power) { return {std::ldexp(a.high, power), std::ldexp(a.low, power)}; }

constexpr Pair kLn2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
constexpr Pair kTurn{0x1.921fb54442d18p2, 0x1.1a62633145c07p-52};  // 2 pi

// x = m 2^e with 0.7 < m < 1.42; ln m = 2 artanh(t) = 2 (t + t^3 / 3 + ...), t = (m - 1) / (m + 1), |t| < 0.18.
Pair log(double x) {
  int exponent;
  double m = std::frexp(x, &exponent);
  if (m < 0.7071) {
    m *= 2;
    --exponent;
  }
  const Pair t = Pair{m - 1} / two_sum(m, 1), square = t * t;
  Pair sum, power = t;
  for (int n = 1; n < 50; n += 2) {  // 0.18^50 is 2^-123
    sum = sum + power / Pair{static_cast<double>(n)};
    power = power * square;
  }
  return scaled(sum, 1) + Pair{static_cast<double>(exponent)} * kLn2;
}

// exp(x) = 2^k exp(r / 512)^512, |r| <= ln 2 / 2.
Pair exp(Pair x) {
  const double k = std::floor(x.high / kLn2.high + 0.5);
  const Pair r = scaled(x + -(Pair{k} * kLn2), -9);
  Pair sum{1}, term{1};
  for (int n = 1; n < 12; ++n) {  // (2^-10.5)^12 / 12! is 2^-154
    term = term * r / Pair{static_cast<double>(n)};
    sum = sum + term;
  }
  for (int i = 0; i < 9; ++i) sum = sum * sum;
  return scaled(sum, static_cast<int>(k));
}

// The fraction of a turn, as 64 bits, to the nearest.
uint64_t fraction(Pair turns) {
  turns = turns + Pair{-std::floor(turns.high)};
  turns = turns + Pair{-std::floor(turns.high)};  // where the first left a sum just below 0
  const double high = std::ldexp(turns.high, 64), whole = std::floor(high);
  const double rest = std::floor((high - whole) + std::ldexp(turns.low, 64) + 0.5);
  return (whole < 0x1p64 ? static_cast<uint64_t>(whole) : 0) + static_cast<uint64_t>(static_cast<int64_t>(rest));
}

}  // namespace

std::vector<uint64_t> rope_steps(double base, uint32_t turned, double linear, const std::vector<float>& factors) {
  const Pair log_base = log(base);
  std::vector<uint64_t> steps;
  for (uint32_t i = 0; i < turned / 2; ++i) {
    const Pair exponent = Pair{-2.0 * i} / Pair{static_cast<double>(turned)};
    Pair frequency = exp(exponent * log_base) / Pair{linear};
    if (!factors.empty()) frequency = frequency / Pair{factors[i]};
    steps.push_back(fraction(frequency / kTurn));
  }
  return steps;
}

}  // namespace whit::convert
