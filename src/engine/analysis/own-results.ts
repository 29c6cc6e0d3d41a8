import type { AuthenticationResults } from '../authentication-results/read-results.ts'
import { receiverSays } from '../authentication-results/receiver-says.ts'
import type { MailSignatures } from '../checks/facts/mail-signatures.ts'
import type { MessageDmarc } from '../checks/facts/message-dmarc.ts'
import type { MessageSpf } from '../checks/facts/message-spf.ts'
import { receiverOn } from '../checks/receiver-on.ts'
import { shorten } from '../checks/shorten.ts'
import type { OwnResult } from './analysis.ts'
import { arcWords } from './arc-words.ts'
import { dkimWords, UNSIGNED } from './dkim-words.ts'
import { dmarcWords, NO_AUTHOR } from './dmarc-words.ts'
import { spfWords, UNKNOWN_WAY } from './spf-words.ts'

/** What our own verification found, and what the receiver says to the same. */
export interface Verified {
  readonly trusted: readonly AuthenticationResults[]
  /** The result of Received-SPF (RFC 7208 §9.1), which some write instead; null: there is none. */
  readonly receivedSpf: string | null
  readonly spf: MessageSpf | null
  readonly signatures: MailSignatures
  readonly dmarc: MessageDmarc | null
}

const MOST_SIGNATURES = 20

/** Our own results, each beside that of the receiver. */
export function ownResults(verified: Verified): readonly OwnResult[] {
  return [ofSpf(verified), ...ofDkim(verified), ofDmarc(verified), ...ofArc(verified)]
}

function ofSpf({ spf, trusted, receivedSpf }: Verified): OwnResult {
  const said = receiverSays(trusted, 'spf')
  // A receiver may note the envelope sender and the greeting; the result of the envelope sender comes first.
  const receiver = (said.find(({ domain }) => domain === spf?.domain) ?? said[0])?.result ?? receivedSpf
  if (spf === null)
    return result('spf', { result: 'unknown', reason: UNKNOWN_WAY, receiver, agrees: null, domain: null })
  const ours = spf.verdict.result
  return result('spf', {
    result: ours,
    domain: shorten(spf.domain, 120),
    reason: spfWords(spf),
    receiver,
    agrees: receiver === null || ours === 'temperror' ? null : plainSpf(receiver) === ours,
  })
}

/** Old receivers write `hardfail` (RFC 8601 §2.7.2 knows it as an error of theirs). */
function plainSpf(result: string): string {
  return result === 'hardfail' ? 'fail' : result
}

function ofDkim({ signatures: { all }, trusted }: Verified): readonly OwnResult[] {
  if (all.length === 0) {
    const receiver = receiverSays(trusted, 'dkim')[0]?.result ?? null
    const agrees = receiver === null ? null : receiver === 'none'
    return [result('dkim', { result: 'none', reason: UNSIGNED, receiver, agrees, domain: null })]
  }
  return all.slice(0, MOST_SIGNATURES).map((signature) => {
    const receiver = receiverOn(trusted, signature)
    const unknown = receiver === null || receiver === 'temperror' || signature.result === 'temperror'
    return result('dkim', {
      result: signature.result,
      domain: shorten(signature.domain, 120),
      selector: shorten(signature.selector, 120),
      reason: dkimWords(signature),
      receiver,
      secondOpinion: signature.secondOpinion,
      agrees: unknown ? null : (receiver === 'pass') === (signature.result === 'pass'),
    })
  })
}

function ofDmarc({ dmarc, trusted }: Verified): OwnResult {
  const receiver = receiverSays(trusted, 'dmarc')[0]?.result ?? null
  if (dmarc === null)
    return result('dmarc', { result: 'permerror', reason: NO_AUTHOR, receiver, agrees: null, domain: null })
  const { evaluation, spfUnknown } = dmarc
  const untold = evaluation.result === 'temperror' || (evaluation.result === 'fail' && spfUnknown)
  return result('dmarc', {
    result: untold ? 'unknown' : evaluation.result,
    domain: shorten(evaluation.authorDomain ?? '', 120),
    reason: dmarcWords(dmarc),
    receiver,
    agrees: receiver === null || untold ? null : plainDmarc(receiver) === evaluation.result,
  })
}

/** Microsoft's guesses where a domain has no record. */
function plainDmarc(result: string): string {
  return result === 'bestguesspass' ? 'none' : result
}

function ofArc({ signatures: { report }, trusted }: Verified): readonly OwnResult[] {
  const { arc, secondOpinion } = report
  const receiver = receiverSays(trusted, 'arc')[0]?.result ?? null
  if (arc.result === 'none' && receiver === null) return []
  const untold = arc.result === 'fail' && arc.detail?.endsWith('key unavailable') === true
  return [
    result('arc', {
      result: untold ? 'unknown' : arc.result,
      domain: shorten(arc.sealers.at(-1) ?? '', 120) || null,
      reason: arcWords(arc),
      receiver,
      secondOpinion: secondOpinion?.arc ?? null,
      agrees: receiver === null || untold ? null : receiver === arc.result,
    }),
  ]
}

function result(
  method: OwnResult['method'],
  told: Omit<OwnResult, 'method' | 'selector' | 'secondOpinion'> & Partial<OwnResult>,
): OwnResult {
  const receiver = told.receiver === null ? null : shorten(told.receiver, 40)
  return { selector: null, secondOpinion: null, ...told, receiver, method }
}
