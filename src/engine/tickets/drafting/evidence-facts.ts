import type { KnownFacts } from '../../appeals/render-letter.ts'
import type { Evidence } from '../evidence.ts'

/** More refusals in one letter nobody reads. */
const MOST_REFUSALS = 3
const MOST_RECIPIENTS = 5

/** What the chosen evidence tells together: of each fact the newest, of refusals those that differ in their words. */
export function evidenceFacts(chosen: readonly Evidence[]): KnownFacts {
  const newest = chosen.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const refused = newest.filter(({ facts }) => facts.refusal !== undefined)
  const others = newest.filter((one) => !refused.includes(one))
  const facts: KnownFacts = Object.assign({}, ...[...refused, ...others].toReversed().map((one) => one.facts))
  const recipients = [...new Set(newest.flatMap((one) => one.facts.recipient ?? []))].slice(0, MOST_RECIPIENTS)
  const refusals = differing(refused.flatMap((one) => one.facts.refusal ?? [])).slice(0, MOST_REFUSALS)
  return {
    ...facts,
    ...(recipients.length > 0 ? { recipient: recipients.join(', ') } : {}),
    ...(refusals.length > 0 ? { refusal: refusals.join('\n\n') } : {}),
  }
}

/** Two that differ only in numbers, times and ids say the same. */
function differing(refusals: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return refusals.filter((refusal) => {
    const words = refusal
      .split(/\s+/)
      .filter((word) => !/\d/.test(word) && !word.includes('@'))
      .join(' ')
      .toLowerCase()
    return seen.size < seen.add(words).size
  })
}
