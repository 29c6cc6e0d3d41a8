import type { KnownFacts } from '../../appeals/render-letter.ts'
import { isBlock } from '../../probes/is-block.ts'
import type { Probe } from '../../probes/probe.ts'
import type { ProbeReport } from '../../probes/probe-event.ts'
import type { Evidence } from '../evidence.ts'
import { withoutThirdParties } from './mask-third-parties.ts'
import { domainOf, known, oneLine } from './refusal-evidence.ts'
import { letterTime } from './refusal-time.ts'

/** What a probe shows: a refusal, junk, or that it was never seen. Null: nothing that a request could be about. */
export function probeEvidence(probe: Probe): Evidence | null {
  const { plan } = probe
  const shown = refusalOf(probe) ?? badPlacement(probe)
  if (shown === null) return null
  const { at, line, facts } = shown
  return {
    id: `probe:${plan.id}`,
    kind: 'probe',
    at,
    reference: plan.id,
    facts: known({
      recipient: plan.address,
      recipientDomain: domainOf(plan.address),
      subject: plan.subject,
      messageId: plan.messageId,
      domain: domainOf(plan.from.address),
      ...facts,
    }),
    line: oneLine(line),
  }
}

/** The last report that mail is turned away; null: none. */
export function refusingReport({ reports }: Probe): ProbeReport | null {
  return reports.findLast((report) => report.action === 'failed' || isBlock(report)) ?? null
}

interface Shown {
  readonly at: string
  readonly line: string
  readonly facts: KnownFacts
}

function refusalOf(probe: Probe): Shown | null {
  const { events, plan } = probe
  const report = refusingReport(probe)
  const refusal = events.findLast((event) => event.type === 'submissionRefused')
  const text = report?.text ?? refusal?.reply
  if (text === undefined || text.trim() === '') return null
  const reported = events.findLast((event) => event.type === 'reported' && event.report === report)
  const at = (report === null ? refusal : reported)?.at ?? plan.notBefore
  const told = [plan.from.address, plan.envelopeFrom]
  const replyCode = report?.replyCode ?? /^([245]\d\d)\b/.exec(text)?.[1] ?? null
  return {
    at,
    line: text,
    facts: known({
      refusal: withoutThirdParties(text.slice(0, 4000), { recipient: plan.address, told }),
      // When a report was written nobody told us: only when it was read here.
      refusedAt: report === null ? letterTime(at) : null,
      replyCode,
    }),
  }
}

/** Junk is what some desks answer about; it is no refusal, so nothing of the kind is said. */
function badPlacement({ plan, placement, folder, state, endedAt, submittedAt, composedAt }: Probe): Shown | null {
  const at = endedAt ?? submittedAt ?? composedAt
  if (placement?.kind === 'junk') return { at, line: `${plan.address}: ${folder ?? 'Junk'}`, facts: {} }
  return state === 'neverSeen' ? { at, line: `${plan.address}: –`, facts: {} } : null
}
