import type { ProbePreview, ProbeRow, ProbeView } from '../../src/contract/probe-shapes.ts'
import { placementReport } from '../../src/engine/measuring/make-placement-report.ts'
import type { PlacementReport, TimelineMark } from '../../src/engine/measuring/placement-report.ts'
import { replay } from '../../src/engine/probes/apply-event.ts'
import type { Placement } from '../../src/engine/probes/placement.ts'
import type { Probe } from '../../src/engine/probes/probe.ts'
import type { ProbeEvent, ProbeHappening } from '../../src/engine/probes/probe-event.ts'
import type { ProbePlan } from '../../src/engine/probes/probe-plan.ts'

/** Providers of the samples, by family. */
export const FAMILIES: Readonly<Record<string, string>> = { google: 'Gmail', microsoft: 'Outlook.com', gmx: 'GMX' }

let count = 0

/** A UUID that is another one each time, and the same in each run. */
export function sampleId(): string {
  count += 1
  return `5f0c0000-0000-4000-8000-${String(count).padStart(12, '0')}`
}

/** What is settled about a probe in which nothing stands out. */
function aPlan(different: Partial<ProbePlan> = {}): ProbePlan {
  const id = different.id ?? sampleId()
  return {
    id,
    token: 'abcdefghijklmnopqrstuvwxy2',
    batch: '5f0c0000-0000-4000-8000-00000000aaaa',
    experiment: null,
    sender: '6f1d2c1e-0000-4000-8000-0000000000aa',
    mailbox: '6f1d2c1e-0000-4000-8000-000000000001',
    address: 'anna.probe@gmail.example',
    preset: 'gmail',
    family: 'google',
    from: { name: 'Anna', address: 'anna@example.net' },
    envelopeFrom: 'anna@example.net',
    subject: 'Choir practice',
    variant: 'plain',
    language: 'en',
    messageId: '<pd.abcdefghijklmnopqrstuvwxy2@example.net>',
    contact: 'cold',
    firstContact: false,
    sha256: '0'.repeat(64),
    size: 1210,
    notBefore: '2026-11-20T09:00:00.000Z',
    giveUpAfterSeconds: 7200,
    ...different,
  }
}

/** Where a mail can come to lie. */
export function aPlacement(kind: Placement['kind'], different: Partial<Placement> = {}): Placement {
  return { kind, detail: null, specialUse: kind === 'junk' ? '\\Junk' : null, labels: [], ...different }
}

/** It was handed over, and the user's server took it. */
export const TAKEN: readonly ProbeHappening[] = [
  { type: 'submitting', server: 'mail.example.net' },
  { type: 'submitted', reply: '250 2.0.0 Ok: queued as 4cR7w1', queueId: '4cR7w1', dsn: true, tls: 'TLSv1.3' },
]

/** It was found there after so many seconds. */
export function arrivedIn(placement: Placement, seconds = 6): readonly ProbeHappening[] {
  return [
    ...TAKEN,
    {
      type: 'arrived',
      placement,
      folder: placement.kind === 'inbox' ? 'INBOX' : placement.kind === 'junk' ? 'Junk' : 'Lists',
      internalDate: null,
      uid: 7,
      uidValidity: '1',
      noticedBy: 'idle',
      delay: { seconds, by: 'received', skewed: false },
    },
  ]
}

/** A probe as the engine makes it of what happened to it, one thing a second. */
export function aProbe(happenings: readonly ProbeHappening[] = TAKEN, plan: Partial<ProbePlan> = {}): Probe {
  const settled = aPlan(plan)
  const start = Date.parse(settled.notBefore)
  const all: readonly ProbeHappening[] = [{ type: 'composed', plan: settled }, ...happenings]
  const events = all.map(
    (happening, second): ProbeEvent => ({
      at: new Date(start + second * 1000).toISOString(),
      ...happening,
    }),
  )
  const probe = replay(events)
  if (probe === null) throw new Error('The sample is no probe')
  return probe
}

/** The same, as it stands in lists. */
export function aRow(...of: Parameters<typeof aProbe>): ProbeRow {
  const { events, ...probe } = aProbe(...of)
  return { ...probe, mailboxLabel: probe.plan.address, familyName: FAMILIES[probe.plan.family] ?? probe.plan.family }
}

/** The same, as it is looked at. */
export function aView(probe: Probe = aProbe(), different: Partial<ProbeView> = {}): ProbeView {
  return {
    probe,
    mailboxLabel: probe.plan.address,
    familyName: FAMILIES[probe.plan.family] ?? probe.plan.family,
    hasAnalysis: false,
    source: `Subject: ${probe.plan.subject}\r\n\r\nHello`,
    ...different,
  }
}

/** A probe before it goes. */
export function aPreview(calm: ProbePreview['calm'] = { may: 'now' }, plan: Partial<ProbePlan> = {}): ProbePreview {
  const { notBefore, giveUpAfterSeconds, ...settled } = aPlan(plan)
  return {
    plan: settled,
    mailboxLabel: settled.address,
    source: `From: Anna <anna@example.net>\r\nTo: ${settled.address}\r\nSubject: ${settled.subject}\r\n\r\nHello`,
    subject: settled.subject,
    text: 'Hello',
    calm,
  }
}

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-21T12:00:00Z')

/** Some weeks with three providers: one takes all, one turned to junk and refuses meanwhile, one is hardly measured. */
export function aReport(marks: readonly TimelineMark[] = MARKS): PlacementReport {
  const probes = Array.from({ length: 40 }, (_, index) => {
    const notBefore = new Date(NOW - (index * 2 + 1) * DAY_MS).toISOString()
    const google = aProbe(arrivedIn(aPlacement(index % 9 === 4 ? 'category' : 'inbox'), 3 + (index % 7)), {
      notBefore,
      firstContact: index === 39,
    })
    const microsoft = aProbe(microsoftEnds(index), {
      notBefore,
      family: 'microsoft',
      contact: index % 3 === 0 ? 'warm' : 'cold',
    })
    const gmx = index < 4 ? [aProbe(arrivedIn(aPlacement('inbox'), 300), { notBefore, family: 'gmx' })] : []
    return [google, microsoft, ...gmx]
  }).flat()
  return placementReport(probes, marks, {
    from: new Date(NOW - 90 * DAY_MS).toISOString(),
    to: new Date(NOW).toISOString(),
    bucketDays: 7,
    now: new Date(NOW).toISOString(),
    nameOf: (family) => FAMILIES[family] ?? family,
  })
}

/** It began to put mail into junk a month ago; some it refused or dropped. */
function microsoftEnds(index: number): readonly ProbeHappening[] {
  if (index % 10 === 7) return [...TAKEN, { type: 'neverSeen', afterSeconds: 7200 }]
  if (index % 10 === 3) return [...TAKEN, { type: 'reported', report: A_REFUSAL }]
  return arrivedIn(aPlacement(index < 16 ? 'junk' : 'inbox'), 20 + index)
}

/** What a report of a block says. */
export const A_REFUSAL = {
  action: 'failed',
  reason: 'ip-blocklisted',
  organization: 'Microsoft',
  replyCode: '550',
  enhancedStatusCode: '5.7.1',
  text: '550 5.7.1 Unfortunately, messages from [203.0.113.25] weren’t sent. (S3140)',
  remoteMta: 'outlook-com.olc.protection.outlook.example',
  diagnosis: '5f0c0000-0000-4000-8000-00000000dddd',
} as const

const MARKS: readonly TimelineMark[] = [
  {
    at: '2026-10-12T10:00:00Z',
    kind: 'recordChange',
    en: 'The SPF record changed.',
    de: 'Der SPF-Eintrag wurde geändert.',
    link: { place: 'checks', id: '5f0c0000-0000-4000-8000-00000000cccc' },
  },
  {
    at: '2026-11-02T10:00:00Z',
    kind: 'note',
    en: 'Moved to the new address',
    de: 'Moved to the new address',
    link: null,
  },
]
