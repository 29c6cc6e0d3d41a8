import { randomUUID } from 'node:crypto'
import type { Diagnosis } from '../../src/engine/bounces/diagnosis.ts'
import type { HistoryEntry } from '../../src/engine/bounces/history-entry.ts'

/** A diagnosis in which nothing stands out; a test says what matters to it. */
export function aDiagnosis(different: Partial<Diagnosis> = {}): Diagnosis {
  return {
    recipient: 'anna@example.org',
    originalRecipient: null,
    action: 'failed',
    replyCode: '550',
    enhancedStatusCode: '5.1.1',
    text: '550 5.1.1 User unknown',
    command: 'RCPT',
    remoteMta: 'mx.example.org',
    reportingMta: 'mail.example.com',
    arrivalDate: null,
    lastAttemptDate: null,
    willRetryUntil: null,
    queueId: null,
    reason: 'user-unknown',
    sisimaiReason: 'userunknown',
    permanence: 'permanent',
    organization: null,
    says: null,
    rule: null,
    ruleSource: null,
    confidence: 'high',
    whoseMove: 'you',
    wait: null,
    steps: [],
    appeal: [],
    pointsTo: [],
    links: [],
    addresses: [],
    senderAddresses: [],
    ...different,
  }
}

/** An entry of the history with one diagnosis. */
export function anEntry(different: Partial<HistoryEntry> = {}, ...diagnoses: readonly Diagnosis[]): HistoryEntry {
  return {
    id: randomUUID(),
    name: 'bounce.eml',
    createdAt: '2026-11-01T12:00:00.000Z',
    size: 1234,
    diagnosed: {
      kind: 'dsn',
      detail: 'deliveryStatusNotification',
      diagnoses: diagnoses.length > 0 ? diagnoses : [aDiagnosis()],
      subject: 'Undelivered Mail Returned to Sender',
      originalSubject: 'Invoice 42',
      originalMessageId: '<1@example.com>',
      originalMailFrom: 'ben@example.com',
      limits: [],
    },
    source: { text: 'a bounce', truncated: false, marks: [] },
    ...different,
  }
}
