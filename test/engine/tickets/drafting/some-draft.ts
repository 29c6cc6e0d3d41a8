import type { Appeal } from '../../../../src/engine/appeals/appeal.ts'
import { seeRun } from '../../../../src/engine/tickets/drafting/seen-run.ts'
import type { DraftMaterial } from '../../../../src/engine/tickets/drafting/write-draft.ts'
import type { Evidence } from '../../../../src/engine/tickets/evidence.ts'
import { EMPTY_PROFILE } from '../../../../src/engine/tickets/ticket-settings.ts'
import type { DraftOrder } from '../../../../src/engine/tickets/ticket-views.ts'
import { aFinding, aReport, aRun } from '../../../support/check-report.ts'
import { someAppeal } from '../../appeals/some-appeal.ts'
import { at, ticketAbout } from '../some-ticket.ts'

/** A first request, with all that is known and nothing private. */
export const ORDER: DraftOrder = {
  purpose: 'request',
  language: null,
  answer: null,
  evidence: null,
  tell: [],
  facts: {},
  overridden: [],
}
export const LINES = {
  'reverse-dns': { en: 'It has a name', de: 'Sie hat einen Namen', fr: 'Elle a un nom' },
  'blocklist-spamhaus': { en: 'Not listed', de: 'Nicht gelistet' },
  'ehlo-name': { en: 'A full name', de: 'Ein voller Name' },
}
const LISTS = [{ id: 'spamhaus-zen', name: 'Spamhaus ZEN', organization: 'spamhaus', zone: 'zen.spamhaus.org' }]
export const LETTER = {
  subject: 'Block of {{address}}',
  text: 'From {{host}}.\n\n{{refusal}}\n\n{{#checked}}{{checked}}\n\n{{/checked}}{{contactName}}',
}

/** A refusal, so many hours after the start. */
export function refusal(hours: number, changes: Evidence['facts'] = {}): Evidence {
  const facts = {
    refusal: '550 <zed@example.net> blocked',
    refusedAt: at(hours),
    recipient: 'zed@example.net',
    domain: 'example.org',
    ...changes,
  }
  return { id: `refusal:${hours}`, kind: 'refusal', at: at(hours), reference: `e${hours}`, facts, line: '' }
}

/** A run of checks that looked at the ticket's addresses. */
export function runOf(
  findings: readonly Parameters<typeof aFinding>[0][],
  changes: Parameters<typeof aReport>[1] = {},
  checks: ReadonlySet<string> = new Set(Object.keys(LINES)),
) {
  const vantage = { ...aReport().vantage, sendingAddresses: ['192.0.2.10', '2001:db8::25'] }
  const report = aReport(
    findings.map((one) => aFinding(one)),
    { startedAt: at(0), vantage, ...changes },
  )
  return seeRun(aRun(report), checks)
}

/** All that a draft is made of; a test says what matters to it. */
export function material(changes: Partial<DraftMaterial> = {}, appeal: Partial<Appeal> = {}): DraftMaterial {
  return {
    ticket: ticketAbout({}),
    appeal: someAppeal({ letters: { en: LETTER }, ...appeal }),
    evidence: [refusal(1)],
    profile: { ...EMPTY_PROFILE, contactName: 'Ann', contactAddress: 'ann@example.com' },
    run: null,
    reach: { blocked: [], asked: [], freemail: new Set(), others: [], watched: [], senders: [] },
    lists: LISTS,
    lines: LINES,
    now: Date.parse(at(24)),
    ...changes,
  }
}
