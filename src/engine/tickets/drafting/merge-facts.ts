import { APPEAL_FACTS, type AppealFact } from '../../appeals/facts.ts'
import type { KnownFacts } from '../../appeals/render-letter.ts'
import type { DraftFact } from '../ticket-views.ts'
import { MASK, type Masker, maskAddress } from './mask-private.ts'

/** What is known, by where it is from; the first that knows a fact tells it. */
export type FactLayers = readonly (readonly [from: DraftFact['from'], facts: KnownFacts])[]

/** Each fact that is known, from the first layer that has it. */
export function mergeFacts(layers: FactLayers): readonly Omit<DraftFact, 'masked'>[] {
  return APPEAL_FACTS.flatMap((fact) => {
    for (const [from, facts] of layers) {
      const value = Object.hasOwn(facts, fact) ? facts[fact]?.trim() : undefined
      if (value !== undefined && value !== '') return [{ fact, value, from }]
    }
    return []
  })
}

const PRIVATE: readonly AppealFact[] = ['recipient', 'subject']
/** In these anything may stand. */
const FREE: readonly AppealFact[] = ['refusal', 'checked', 'mended', 'volume', 'kindOfMail']
/** The user gives it to be told. */
const GIVEN: readonly AppealFact[] = ['contactAddress']

/** The same as they will stand in the text: what is private masked unless it may be told, in its own fact and in all that quote it. */
export function maskFacts(
  facts: readonly Omit<DraftFact, 'masked'>[],
  tell: readonly AppealFact[],
  mask: Masker,
): readonly DraftFact[] {
  return facts.map(({ fact, value, from }) => {
    const isPrivate = PRIVATE.includes(fact)
    if (isPrivate && !tell.includes(fact)) return { fact, value: maskWhole(fact, value), from, masked: true }
    if (isPrivate || GIVEN.includes(fact)) return { fact, value, from, masked: false }
    return { fact, value: mask(value, FREE.includes(fact) ? 'words' : 'addresses'), from, masked: false }
  })
}

function maskWhole(fact: AppealFact, value: string): string {
  return fact === 'recipient' ? value.split(/,\s*/).map(maskAddress).join(', ') : MASK
}

/** Facts as templates take them. */
export function factsOf(facts: readonly Pick<DraftFact, 'fact' | 'value'>[]): KnownFacts {
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]))
}
