import { replay } from '../../../src/engine/probes/apply-event.ts'
import type { Placement } from '../../../src/engine/probes/placement.ts'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import type { ProbeEvent, ProbeHappening, ProbeReport } from '../../../src/engine/probes/probe-event.ts'
import type { ProbePlan } from '../../../src/engine/probes/probe-plan.ts'

/** When the probes of tests are composed. */
export const START = Date.parse('2026-11-21T12:00:00.000Z')

export function plan(changes: Partial<ProbePlan> = {}): ProbePlan {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    token: 'abcdefghijklmnopqrstuvwxyz',
    batch: '00000000-0000-4000-8000-00000000000b',
    experiment: null,
    sender: '00000000-0000-4000-8000-00000000000c',
    mailbox: '00000000-0000-4000-8000-00000000000d',
    address: 'test@example.net',
    preset: 'other',
    family: 'example.net',
    from: { name: 'Ann', address: 'ann@example.org' },
    envelopeFrom: 'ann@example.org',
    subject: 'Hello',
    variant: 'plain',
    language: 'en',
    messageId: '<pd.abcdefghijklmnopqrstuvwxyz@example.org>',
    contact: 'cold',
    firstContact: false,
    sha256: '0'.repeat(64),
    size: 700,
    notBefore: at(0),
    giveUpAfterSeconds: 7200,
    ...changes,
  }
}

/** RFC 3339, so many seconds after the start. */
export function at(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString()
}

export function event(seconds: number, happening: ProbeHappening): ProbeEvent {
  return { at: at(seconds), ...happening }
}

export const INBOX: Placement = { kind: 'inbox', detail: null, specialUse: '\\Inbox', labels: [] }
export const JUNK: Placement = { kind: 'junk', detail: null, specialUse: '\\Junk', labels: [] }

export const SUBMITTING: ProbeHappening = { type: 'submitting', server: 'mail.example.org:465' }
export const SUBMITTED: ProbeHappening = {
  type: 'submitted',
  reply: '250 2.0.0 Ok: queued as 4XyZ',
  queueId: '4XyZ',
  dsn: true,
  tls: 'TLSv1.3',
}
export const NOT_SUBMITTED: ProbeHappening = {
  type: 'notSubmitted',
  trouble: { stage: 'tcp', code: 'tcp-no-answer', said: '', certificate: null },
}

export function arrived(changes: Partial<Extract<ProbeHappening, { readonly type: 'arrived' }>> = {}): ProbeHappening {
  return {
    type: 'arrived',
    placement: INBOX,
    folder: 'INBOX',
    internalDate: null,
    uid: 1,
    uidValidity: '1',
    noticedBy: 'idle',
    delay: { seconds: 5, by: 'received', skewed: false },
    ...changes,
  }
}

export function reported(action: ProbeReport['action'], changes: Partial<ProbeReport> = {}): ProbeHappening {
  const report: ProbeReport = {
    action,
    reason: action === 'failed' ? 'user-unknown' : null,
    organization: null,
    replyCode: action === 'failed' ? '550' : null,
    enhancedStatusCode: null,
    text: '',
    remoteMta: null,
    diagnosis: null,
    ...changes,
  }
  return { type: 'reported', report }
}

/** A probe to which these things happened, ten seconds apart, from its composing on. */
export function probeOf(...happenings: readonly ProbeHappening[]): Probe {
  const events = [{ type: 'composed', plan: plan() } as const, ...happenings].map((one, number) =>
    event(number * 10, one),
  )
  const probe = replay(events)
  if (probe === null) throw new Error('it begins with composed')
  return probe
}
