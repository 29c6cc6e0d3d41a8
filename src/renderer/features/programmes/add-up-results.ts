import type { useProgrammeImport } from './import-store.ts'

type Result = ReturnType<typeof useProgrammeImport.getState>['results'][number]

/** As many are shown one by one. */
const MOST_SINGLE = 10

/** Of many files those that went well are added up, one line for a kind; of the others the first are shown by themselves. */
export function addUpResults(results: readonly Result[]): { readonly shown: readonly Result[]; readonly more: number } {
  if (results.length <= MOST_SINGLE) return { shown: results, more: 0 }
  const well = new Map<string, Result>()
  const others: Result[] = []
  for (const one of results) {
    const { kind, rows, known, troubles } = one.result
    const sum = well.get(kind ?? '')
    if (kind === null || troubles.length > 0) others.push(one)
    else if (sum === undefined) well.set(kind, { ...one, name: null })
    else
      well.set(kind, {
        ...sum,
        result: { ...sum.result, rows: sum.result.rows + rows, known: sum.result.known + known },
      })
  }
  return { shown: [...well.values(), ...others.slice(0, MOST_SINGLE)], more: Math.max(0, others.length - MOST_SINGLE) }
}
