/** FUZZ=100 tries so many times as many inputs, others each time: for a night. Without it, each run tries the same. */
const MORE = Number(process.env.FUZZ ?? 1)

/** How hard a property is tried. */
export function effort(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  return MORE > 1 ? { numRuns: numRuns * MORE } : { numRuns, seed: 20261121 }
}

/** Milliseconds that it may take. */
export const PATIENCE = 60_000 * MORE
