import type { Localized } from '../../bounces/diagnosis.ts'
import type { SpfReason } from '../../spf/spf-tree.ts'
import type { CheckOutcome, FindingPart } from '../finding.ts'
import { shorten } from '../shorten.ts'
import type { SpfSender } from './spf-senders.ts'

/** One sending address as a part of a finding. */
export function senderPart({ address, verdict, sends }: SpfSender): FindingPart {
  const { result, mechanism } = verdict
  const term = mechanism === null ? '' : ` (${shorten(mechanism, 80)})`
  if (result === 'pass')
    return part(address, 'pass', { en: `${address} may send${term}.`, de: `${address} darf senden${term}.` })
  if (result === 'temperror') return part(address, 'temperror', withAddress(address, OPEN))
  const words = WORDS[result] ?? WORDS.permerror
  const outcome: CheckOutcome = result === 'fail' || result === 'permerror' ? 'fail' : 'warn'
  return part(
    address,
    bounded(outcome, sends),
    withAddress(address, { en: `${words.en}${term}.`, de: `${words.de}${term}.` }),
  )
}

/** The finding that already tells why SPF is broken for everybody; null: it is broken for this address alone. */
export function brokenElsewhere({
  result,
  reason,
}: {
  readonly result: string
  readonly reason: SpfReason
}): string | null {
  return result === 'permerror' ? (CHECK_OF_REASON[reason] ?? 'spf-include-target') : null
}

const CHECK_OF_REASON: Partial<Readonly<Record<SpfReason, string>>> = {
  tooManyLookups: 'spf-lookups',
  tooManyVoidLookups: 'spf-void-lookups',
  tooManyMxHosts: 'spf-mx-hosts',
  redirectWithoutRecord: 'spf-redirect-target',
}

/** Of an address that perhaps sends nothing at all, nothing grave can be said. */
function bounded(outcome: CheckOutcome, sends: SpfSender['sends']): CheckOutcome {
  if (sends === 'surely') return outcome
  return sends === 'probably' ? 'warn' : 'notice'
}

function part(target: string, outcome: CheckOutcome, summary: Localized): FindingPart {
  return { target, outcome, summary }
}

function withAddress(address: string, words: Localized): Localized {
  return { en: `${address} ${words.en}`, de: `${address} ${words.de}` }
}

const OPEN = {
  en: 'could not be judged: a question was not answered.',
  de: 'ließ sich nicht beurteilen: Eine Frage blieb ohne Antwort.',
}
const WORDS: Readonly<Record<'fail' | 'softfail' | 'neutral' | 'none' | 'permerror', Localized>> = {
  fail: { en: 'may not send, says SPF: “fail”', de: 'darf laut SPF nicht senden: „fail“' },
  softfail: { en: 'probably may not send, says SPF: “softfail”', de: 'darf laut SPF wohl nicht senden: „softfail“' },
  neutral: { en: 'is left open by SPF: “neutral”', de: 'lässt SPF offen: „neutral“' },
  none: { en: 'has no SPF', de: 'hat kein SPF' },
  permerror: {
    en: 'makes SPF break off: “permerror”, after too many look-ups that find nothing for its kind of address',
    de: 'lässt SPF abbrechen: „permerror“, nach zu vielen Abfragen, die für diese Art Adresse ins Leere gehen',
  },
}
