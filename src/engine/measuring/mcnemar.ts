/** The exact two-sided test of McNemar (1947): of pairs that differ, each side is as likely as the other. P of a split as uneven as this, or more. */
export function mcNemar(onlyA: number, onlyB: number): number {
  const all = onlyA + onlyB
  const fewer = Math.min(onlyA, onlyB)
  // Summed by logarithms: 2^-all is 0 for more than a thousand pairs.
  let logTerm = -all * Math.LN2
  let sum = Math.exp(logTerm)
  for (let count = 1; count <= fewer; count++) {
    logTerm += Math.log((all - count + 1) / count)
    sum += Math.exp(logTerm)
  }
  return Math.min(1, 2 * sum)
}
