import type { Leak } from '../../../engine/analysis/analysis.ts'

/** One remedy, and the leaks that it ends. */
export interface RemedyGroup {
  readonly key: string
  readonly remedy: Leak['remedies'][number]
  readonly leaks: readonly Leak[]
}

/** The same lines help against several leaks as a rule; each is shown once, what helps most first. */
export function groupRemedies(leaks: readonly Leak[]): readonly RemedyGroup[] {
  const groups = new Map<string, { remedy: RemedyGroup['remedy']; leaks: Leak[] }>()
  for (const leak of leaks)
    for (const remedy of leak.remedies) {
      const key = JSON.stringify([remedy.software, remedy.settings, remedy.say.en])
      const group = groups.get(key) ?? { remedy, leaks: [] }
      group.leaks.push(leak)
      groups.set(key, group)
    }
  return [...groups].map(([key, group]) => ({ key, ...group })).toSorted((a, b) => b.leaks.length - a.leaks.length)
}
