import { judgePlacement } from '../../../engine/probes/judge-placement.ts'
import type { Placement } from '../../../engine/probes/placement.ts'
import type { ArrivalSummary, ProbeEvent, ProbeHappening, ProbeReport } from '../../../engine/probes/probe-event.ts'
import type { ProbePlan } from '../../../engine/probes/probe-plan.ts'
import { MAIL_HOST } from '../../scenarios/perfect/addresses.ts'
import type { ProviderData } from '../provider-data.ts'
import { type PastOutcome, TURNS } from './past-outcome.ts'
import type { Seeded } from './seeded.ts'

/** What the events of one probe are made of. */
export interface PastCourse {
  readonly provider: ProviderData
  readonly plan: ProbePlan
  /** When it was handed over. */
  readonly at: Date
  readonly daysAgo: number
  readonly outcome: PastOutcome
  readonly uid: number
  readonly chance: Seeded
}

/** Everything that happened to a probe of the past, in order. */
export function pastEvents(course: PastCourse): readonly ProbeEvent[] {
  const { plan, chance } = course
  const queueId = Buffer.from(chance.bytes(5)).toString('hex').toUpperCase()
  const reply = `250 2.0.0 Ok: queued as ${queueId}`
  return [
    at(course, -1.4, { type: 'composed', plan }),
    at(course, -0.9, { type: 'submitting', server: `${MAIL_HOST}:465` }),
    at(course, 0, { type: 'submitted', reply, queueId, dsn: true, tls: 'TLSv1.3' }),
    ...afterwards(course),
  ]
}

function afterwards(course: PastCourse): readonly ProbeEvent[] {
  const { outcome, plan } = course
  if (outcome.kind === 'found') return found(course, outcome)
  if (outcome.kind === 'neverSeen') {
    const never = at(course, plan.giveUpAfterSeconds, { type: 'neverSeen', afterSeconds: plan.giveUpAfterSeconds })
    const late = outcome.lateAfterSeconds
    return late === null ? [never] : [never, arrival(course, 'INBOX', late, 'idle', [])]
  }
  const report = reportOf(course, 'failed', outcome)
  return [at(course, outcome.seconds + 2, { type: 'reported', report })]
}

function found(course: PastCourse, outcome: Extract<PastOutcome, { readonly kind: 'found' }>): readonly ProbeEvent[] {
  const { folder, seconds, labels = [], greylistedSeconds, moved } = outcome
  const said = `450 4.2.0 <${course.plan.address}>: Recipient address rejected: Greylisted`
  const waited =
    greylistedSeconds === undefined
      ? []
      : [
          at(course, 12, {
            type: 'reported',
            report: reportOf(course, 'delayed', { said, reason: 'greylisted', seconds }),
          }),
        ]
  const noticedBy = folder === 'INBOX' ? ('idle' as const) : ('poll' as const)
  const summary = summaryOf(course, folder, seconds, greylistedSeconds !== undefined)
  const later =
    moved === undefined
      ? []
      : [
          at(course, seconds + moved.afterSeconds, {
            type: 'moved',
            placement: placementOf(course.provider, moved.folder, []),
            folder: moved.folder,
          }),
        ]
  return [
    ...waited,
    arrival(course, folder, seconds, noticedBy, labels),
    at(course, seconds + 5, { type: 'analysed', summary }),
    ...later,
  ]
}

function arrival(
  course: PastCourse,
  folder: string,
  seconds: number,
  noticedBy: 'idle' | 'poll',
  labels: readonly string[],
): ProbeEvent {
  return at(course, seconds + (noticedBy === 'idle' ? 0.6 : 3.1), {
    type: 'arrived',
    placement: placementOf(course.provider, folder, labels),
    folder,
    internalDate: timeOf(course, seconds).slice(0, 19).concat('.000Z'),
    uid: course.uid,
    uidValidity: '1600000000',
    noticedBy,
    delay: { seconds: Math.round(seconds), by: 'received', skewed: false },
  })
}

function placementOf(provider: ProviderData, folder: string, labels: readonly string[]): Placement {
  const use = provider.folders.find(({ name }) => name === folder)?.specialUse ?? null
  const specialUse = folder === 'INBOX' ? '\\Inbox' : use
  return judgePlacement({ folder, specialUse, labels, junkNames: [provider.junkFolder] })
}

function summaryOf(
  { provider, daysAgo }: PastCourse,
  folder: string,
  seconds: number,
  greylisted: boolean,
): ArrivalSummary {
  const isJunk = folder === provider.junkFolder
  const signed = daysAgo <= TURNS.signing
  return {
    spf: 'pass',
    dkim: signed ? 'pass' : 'none',
    dmarc: 'pass',
    hops: 3,
    greylisted,
    slowestHopSeconds: Math.max(0, Math.round(seconds) - 1),
    addressFamily: provider.family,
    tls: true,
    verdict: provider.style === 'microsoft' ? `microsoft-scl-${isJunk ? 5 : 1}` : null,
  }
}

function reportOf(
  { provider }: PastCourse,
  action: ProbeReport['action'],
  { said, reason }: { readonly said: string; readonly reason: string; readonly seconds: number },
): ProbeReport {
  const [, replyCode = null, enhancedStatusCode = null] = /^(\d{3}) (\d\.\d\.\d)/.exec(said) ?? []
  return {
    action,
    reason,
    organization: null,
    replyCode,
    enhancedStatusCode,
    text: said,
    remoteMta: `mx.${provider.domain}`,
    diagnosis: null,
  }
}

function at(course: PastCourse, seconds: number, happening: ProbeHappening): ProbeEvent {
  return { at: timeOf(course, seconds), ...happening }
}

function timeOf(course: PastCourse, seconds: number): string {
  return new Date(course.at.getTime() + Math.round(seconds * 1000)).toISOString()
}
