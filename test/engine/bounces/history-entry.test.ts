import { describe, expect, it } from 'vitest'
import type { DiagnosedInput } from '../../../src/engine/bounces/diagnosis.ts'
import { searchableText, summarize } from '../../../src/engine/bounces/history-entry.ts'
import { judge } from '../../../src/engine/bounces/judge.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'
import { makeKnowledge } from '../make-knowledge.ts'

const knowledge = makeKnowledge([], {})
const judged = (recipient: string, enhancedStatusCode: string) =>
  judge({ ...EMPTY_OUTCOME, recipient, enhancedStatusCode, text: `${enhancedStatusCode} no` }, '', knowledge)

const diagnosed: DiagnosedInput = {
  kind: 'dsn',
  detail: 'deliveryStatusNotification',
  diagnoses: [judged('a@b.example', '4.2.2'), judged('a@b.example', '5.1.1'), judged('c@d.example', '5.1.1')],
  subject: 'Undelivered',
  originalSubject: 'Hello',
  originalMessageId: '<1@example.org>',
  originalMailFrom: null,
  limits: [],
}
const entry = {
  id: '1',
  name: 'x.eml',
  createdAt: '2026-11-01T00:00:00Z',
  size: 10,
  diagnosed,
  source: { text: '', truncated: false, marks: [] },
}

describe('an entry of the history', () => {
  it('names each recipient, reason and move once, and what is worst', () => {
    expect(summarize(entry)).toEqual({
      id: '1',
      name: 'x.eml',
      createdAt: '2026-11-01T00:00:00Z',
      kind: 'dsn',
      detail: 'deliveryStatusNotification',
      subject: 'Hello',
      recipients: ['a@b.example', 'c@d.example'],
      reasons: ['mailbox-full', 'user-unknown'],
      organizations: [],
      permanence: 'permanent',
      whoseMove: ['recipient', 'you'],
    })
  })

  it('of nothing has no permanence, and its own subject', () => {
    const empty = { ...entry, diagnosed: { ...diagnosed, diagnoses: [], originalSubject: null } }
    expect([summarize(empty).permanence, summarize(empty).subject]).toEqual([null, 'Undelivered'])
  })

  it('is found by its name, subjects, ids, recipients, codes, reasons and words', () => {
    expect(searchableText(entry).split('\n')).toEqual([
      'x.eml',
      'Undelivered',
      'Hello',
      '<1@example.org>',
      'a@b.example',
      '4.2.2',
      'mailbox-full',
      '4.2.2 no',
      '5.1.1',
      'user-unknown',
      '5.1.1 no',
      'c@d.example',
    ])
  })
})
