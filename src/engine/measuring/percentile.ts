/** The nearest-rank percentile (Hyndman and Fan 1996, type 1) of values in ascending order: always one that was measured. Null: of nothing. */
export function percentile(ascending: ArrayLike<number>, percent: number): number | null {
  const rank = Math.max(1, Math.ceil((percent / 100) * ascending.length))
  return ascending[rank - 1] ?? null
}
