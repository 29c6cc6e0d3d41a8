import type { SetupValues } from '../../../../contract/setup-shapes.ts'
import type { Selectors } from './keys-store.ts'

/** Names for new keys: with the month in them, and others than those in use. */
export function nextSelectors(
  { selectorRsa, selectorEd25519 }: Pick<SetupValues, keyof Selectors>,
  now: number,
): Selectors {
  const month = new Date(now).toISOString().slice(0, 7).replace('-', '')
  const used = [selectorRsa, selectorEd25519]
  const free = (letter: string) =>
    ['', 'b', 'c'].map((more) => `${month}${letter}${more}`).find((name) => !used.includes(name)) ?? ''
  return { selectorRsa: free('r'), selectorEd25519: free('e') }
}

export type SelectorProblem = 'badName' | 'sameAsNow' | 'sameBoth'

/** What is wrong with a new selector (RFC 6376 §3.1, one label of it); null: nothing. */
export function selectorProblem(name: string, inUse: readonly string[], other: string): SelectorProblem | null {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return 'badName'
  if (inUse.includes(name)) return 'sameAsNow'
  return name === other ? 'sameBoth' : null
}
