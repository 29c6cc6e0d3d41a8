/** P(|Z| > z) for a standard normal variable: erfc(z/√2), by the rational approximation of Numerical Recipes §6.2 (relative error below 1.2e-7). */
export function twoSidedTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  return t * Math.exp(-x * x + COEFFICIENTS.reduceRight((sum, coefficient) => coefficient + t * sum, 0))
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
]
