import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/engine/bounces/diagnose.ts'
import type { HistoryEntry } from '../../src/engine/bounces/history-entry.ts'
import { readSource } from '../../src/engine/bounces/readable-source.ts'
import { compileKnowledge } from '../../src/engine/knowledge/compile.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { RuleFile } from '../../src/engine/knowledge/rule.ts'
import { toByteString } from '../../src/engine/messages/byte-string.ts'
import { chooseRecipient } from '../../src/engine/tickets/drafting/choose-recipient.ts'
import { maskerOf } from '../../src/engine/tickets/drafting/mask-private.ts'
import { refusalEvidence } from '../../src/engine/tickets/drafting/refusal-evidence.ts'
import { askedAbout, isForDomain, startTicket } from '../../src/engine/tickets/drafting/start-ticket.ts'
import { realTicketKnowledge } from '../support/real-ticket-knowledge.ts'
import { sample } from '../support/samples.ts'
import { readResources } from './read-resources.ts'

const files = readResources('bounce-rules').map(({ json }) => json as RuleFile)
const providers = readResources('providers').map(({ json }) => json as Provider)
const knowledge = compileKnowledge(providers, files)
const { appeals } = realTicketKnowledge()

/** An input as the history keeps it. */
function entryOf(text: string): HistoryEntry {
  const source = toByteString(text)
  const diagnosed = diagnose(source, knowledge)
  const kept = { id: 'e1', name: null, createdAt: '2026-11-21T12:00:00.000Z', size: text.length }
  return { ...kept, diagnosed, source: readSource(source, diagnosed) }
}

function begin(entry: HistoryEntry, recipient = 0) {
  const diagnosis = entry.diagnosed.diagnoses[recipient]
  const evidence = refusalEvidence(entry, recipient)
  if (diagnosis === undefined || evidence === null) throw new Error('expected a refusal')
  const start = startTicket(
    {
      asked: askedAbout(diagnosis),
      addresses: diagnosis.senderAddresses,
      domain: evidence.facts.domain ?? null,
      reason: diagnosis.reason,
      recipientDomain: evidence.facts.recipientDomain ?? null,
      evidence: [evidence],
    },
    appeals,
    (id) => id,
  )
  return { ...start, way: appeals.find(({ id }) => id === start.ways[0]?.id) }
}

describe('a bounce of our samples', () => {
  const entry = entryOf(sample('two-recipients.eml'))

  test('tells what it states, and nothing of the other recipient', () => {
    const evidence = refusalEvidence(entry, 1)
    expect(evidence?.facts).toEqual({
      refusal:
        '554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.25',
      refusedAt: '2026-11-17 08:30:45 UTC',
      recipient: 'dora@example.com',
      recipientDomain: 'example.com',
      subject: 'Minutes of the last meeting',
      messageId: '<minutes@example.org>',
      domain: 'example.org',
      replyCode: '554',
      host: 'mail.example.org',
    })
    expect(evidence?.at).toBe('2026-11-17T08:30:45.000Z')
    expect(JSON.stringify(evidence)).not.toContain('carl')
  })

  test('leads to who really holds the listing', () => {
    const start = begin(entry, 1)
    expect(start.organizations[0]?.id).toBe('spamhaus')
    expect(start.addresses).toEqual(['203.0.113.25'])
    expect(start.way?.organization).toBe('spamhaus')
  })

  test('that is no refusal shows nothing', () => {
    const away = entryOf(sample('out-of-office.eml'))
    expect(refusalEvidence(away, 0)).toBeNull()
  })
})

const WAYS: readonly (readonly [refusal: string, way: string, to: string | null])[] = [
  [
    '554 IP=192.0.2.10 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
    't-online-block',
    'tosa@rx.t-online.de',
  ],
  [
    '554 IP=192.0.2.10 - Dialup/transient IP not allowed. Use a mailgateway or contact toda@rx.t-online.de if obsolete. (DIAL)',
    't-online-dynamic',
    'toda@rx.t-online.de',
  ],
  [
    '554 IP=192.0.2.10 - None/bad reputation. Ask your postmaster for help or to contact tobr@rx.t-online.de for reset. (NOWL)',
    't-online-reputation',
    'tobr@rx.t-online.de',
  ],
  [
    "550 5.7.1 Unfortunately, messages from [192.0.2.10] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    'microsoft-outlook-block',
    null,
  ],
  ['554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.10', 'proofpoint', null],
  [
    '550 5.7.1 Mail from IP 192.0.2.10 was rejected due to listing in Spamhaus PBL. For details please see http://www.spamhaus.org/query/bl?ip=192.0.2.10',
    'spamhaus-pbl',
    null,
  ],
  [
    '554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using xbl.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.10',
    'spamhaus-xbl',
    null,
  ],
  [
    '550-5.7.28 [192.0.2.10] Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been blocked.',
    'google-gmail',
    null,
  ],
  [
    '554-gmx.net (mxgmx104) Nemesis ESMTP Service not available 554-No SMTP service 554-IP address is block listed. 554 For explanation visit https://postmaster.gmx.net/en/case?c=r0201&i=ip&v=192.0.2.10',
    'gmx-webde',
    null,
  ],
]

describe('what a provider writes leads to the way to ask it', () => {
  test.each(WAYS)('%s', (refusal, way, to) => {
    const start = begin(entryOf(bounce(refusal, 'quentin.quimby@recipient.example')))
    expect(start.way?.id).toBe(way)
    if (start.way !== undefined && to !== null)
      expect(
        chooseRecipient({ appeal: start.way, purpose: 'request', answer: null, step: 0, evidence: start.evidence }),
      ).toBe(to)
    if (refusal.includes('192.0.2.10') && !refusal.includes('postmaster.gmx'))
      expect(start.addresses[0]).toBe('192.0.2.10')
  })
})

test('whatever servers write, the recipient is masked in it and the rest stays', () => {
  const recipient = 'quentin.quimby@recipient.example'
  const mask = maskerOf({ recipients: [recipient], subjects: ['Minutes of the meeting'] })
  const wrong: string[] = []
  for (const { rules } of files)
    for (const { examples } of rules)
      for (const { text } of examples.slice(0, 2)) {
        const told = text.replaceAll(/some(?:one|body)@[\w.-]+/g, recipient)
        const entry = entryOf(bounce(told.replaceAll('\n', ' '), recipient))
        const refusal = refusalEvidence(entry, 0)?.facts.refusal ?? ''
        if (/quentin|quimby/i.test(mask(refusal))) wrong.push(told)
      }
  expect(wrong).toEqual([])
})

test('ways about lists of domains ask about a domain', () => {
  const wanted = ['spamhaus-dbl', 'surbl', 'uribl', 'abusix-domain', 'invaluement-domain']
  for (const id of wanted) {
    const appeal = appeals.find((one) => one.id === id)
    expect({ id, isForDomain: appeal !== undefined && isForDomain(appeal) }).toEqual({ id, isForDomain: true })
  }
  expect(appeals.filter((appeal) => appeal.id === 'spamhaus-pbl' && isForDomain(appeal))).toEqual([])
})

/** A report as Postfix writes it. */
function bounce(refusal: string, recipient: string): string {
  return `Date: Tue, 17 Nov 2026 09:30:45 +0100
From: Mail Delivery System <MAILER-DAEMON@mail.example.org>
Subject: Undelivered Mail Returned to Sender
To: club@example.org
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="limit"

--limit
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.recipient.example
Diagnostic-Code: smtp; ${refusal}

--limit
Content-Type: text/rfc822-headers

From: Club <club@example.org>
To: ${recipient}
Subject: Minutes of the meeting
Message-ID: <minutes@example.org>

--limit--
`
}
