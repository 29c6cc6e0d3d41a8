import type { KnownFacts } from '../../appeals/render-letter.ts'
import type { Diagnosis } from '../../bounces/diagnosis.ts'
import type { HistoryEntry } from '../../bounces/history-entry.ts'
import { isInternalName } from '../../checks/internal-name.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { isHostName } from '../../dns/domain-name.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import { toMailDomain } from '../../dns/mail-domain.ts'
import type { Evidence } from '../evidence.ts'
import { withoutThirdParties } from './mask-third-parties.ts'
import { letterTime, refusedAt } from './refusal-time.ts'

/** A refusal of the history as evidence; null: the entry has no such recipient, or nothing was refused there. */
export function refusalEvidence(entry: HistoryEntry, recipient: number): Evidence | null {
  const diagnosis = entry.diagnosed.diagnoses[recipient]
  if (diagnosis === undefined || diagnosis.permanence === 'none') return null
  return {
    id: `refusal:${entry.id}:${recipient}`,
    kind: 'refusal',
    at: refusedAt(entry, diagnosis) ?? entry.createdAt,
    reference: entry.id,
    facts: factsOf(entry, diagnosis),
    line: oneLine(diagnosis.text || (diagnosis.enhancedStatusCode ?? diagnosis.replyCode ?? '')),
  }
}

/** The domain of a mail address in A-labels; null: it has none. */
export function domainOf(address: string | null): string | null {
  const at = address?.lastIndexOf('@') ?? -1
  return address === null || at < 0 ? null : toMailDomain(address.slice(at + 1))
}

/** More is no refusal but a mail. */
const LONGEST_REFUSAL = 4000
/** RFC 5322 §2.1.1. */
const LONGEST_SUBJECT = 998

function factsOf(entry: HistoryEntry, diagnosis: Diagnosis): KnownFacts {
  const { originalSubject, originalMessageId, originalMailFrom } = entry.diagnosed
  const at = refusedAt(entry, diagnosis)
  const { recipient, replyCode, remoteMta } = diagnosis
  const refusal = withoutThirdParties(diagnosis.text.slice(0, LONGEST_REFUSAL), {
    recipient,
    told: [...diagnosis.addresses, ...(originalMailFrom === null ? [] : [originalMailFrom])],
  })
  return known({
    refusal,
    refusedAt: at === null ? null : letterTime(at),
    recipient,
    recipientDomain: domainOf(recipient) ?? domainOf(diagnosis.originalRecipient),
    subject: originalSubject?.slice(0, LONGEST_SUBJECT) ?? null,
    messageId: originalMessageId,
    domain: domainOf(originalMailFrom),
    replyCode: replyCode ?? diagnosis.enhancedStatusCode,
    host: ownHost(diagnosis.reportingMta, remoteMta, domainOf(originalMailFrom)),
  })
}

/**
 * Who reports that another server refused is the server that was refused (RFC 3464 §2.2.2): ours where it has a name of ours, else perhaps one
 * to which the mail was forwarded.
 */
function ownHost(reportingMta: string | null, remoteMta: string | null, domain: string | null): string | null {
  const [host, remote] = [reportingMta?.toLowerCase() ?? '', remoteMta?.toLowerCase() ?? '']
  if (remote === '' || host === remote || !isHostName(host) || !host.includes('.')) return null
  if (ipFamily(host) !== null || isInternalName(host) || domain === null) return null
  return registeredDomain(host) === registeredDomain(domain) ? host : null
}

/** Without what is not known. */
export function known(facts: Readonly<Partial<Record<keyof KnownFacts, string | null>>>): KnownFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value?.trim() !== ''))
}

/** As a list shows it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500)
}
