import type { KnownFacts } from '../../appeals/render-letter.ts'
import type { Evidence } from '../evidence.ts'

/** More refusals in one letter nobody reads. */
const MOST_REFUSALS = 3
const MOST_RECIPIENTS = 5

/** These are told of one mail: that of the refusal. */
const OF_ONE_MAIL = ['refusal', 'refusedAt', 'replyCode', 'messageId', 'subject'] as const

/** What the chosen evidence tells together: of each fact the newest, of refusals those that differ in their words. */
export function evidenceFacts(chosen: readonly Evidence[]): KnownFacts {
  const newest = chosen.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const refused = newest.filter(({ facts }) => facts.refusal !== undefined)
  const [first, ...rest] = [...refused, ...newest.filter((one) => !refused.includes(one))]
  const facts: KnownFacts = Object.assign({}, ...rest.toReversed().map(ofAnyMail), first?.facts)
  const recipients = [...new Set(newest.flatMap((one) => one.facts.recipient ?? []))].slice(0, MOST_RECIPIENTS)
  const refusals = differing(refused.flatMap((one) => one.facts.refusal ?? [])).slice(0, MOST_REFUSALS)
  return {
    ...facts,
    ...(recipients.length > 0 ? { recipient: recipients.join(', ') } : {}),
    ...(refusals.length > 0 ? { refusal: refusals.join('\n\n') } : {}),
  }
}

function ofAnyMail({ facts }: Evidence): KnownFacts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !OF_ONE_MAIL.some((one) => one === fact)))
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
