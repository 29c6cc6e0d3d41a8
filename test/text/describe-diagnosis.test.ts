import { describe, expect, test } from 'vitest'
import type { DiagnosedInput, Diagnosis } from '../../src/engine/bounces/diagnosis.ts'
import { REASON_IDS } from '../../src/engine/bounces/reasons.ts'
import { STEP_IDS, STEPS } from '../../src/engine/bounces/steps.ts'
import { describeDiagnosis } from '../../src/text/describe-diagnosis.ts'
import { describeInput } from '../../src/text/describe-input.ts'
import { LANGUAGES } from '../../src/text/language.ts'

const REFUSED: Diagnosis = {
  recipient: 'ann@example.net',
  originalRecipient: null,
  action: 'failed',
  replyCode: '550',
  enhancedStatusCode: '5.7.1',
  text: '550 5.7.1 blocked, see https://lists.example/why',
  command: 'RCPT',
  remoteMta: 'mx.example.net',
  reportingMta: 'mail.example.org',
  arrivalDate: null,
  lastAttemptDate: null,
  willRetryUntil: null,
  queueId: null,
  reason: 'address-blocked',
  sisimaiReason: 'blocked',
  permanence: 'permanent',
  organization: { id: 'example', name: 'Example Mail', because: [{ kind: 'remoteMta', quote: 'mx.example.net' }] },
  says: null,
  rule: 'example-blocked',
  ruleSource: { source: 'https://example.net/help', verifiedOn: '2026-11-01', unsure: false },
  confidence: 'high',
  whoseMove: 'provider',
  wait: null,
  steps: [
    { id: 'request-delisting', parameters: {}, confirmBy: [] },
    { id: 'set-reverse-dns', parameters: { ip: '192.0.2.7' }, confirmBy: ['reverse-dns'] },
  ],
  appeal: [
    {
      organization: { id: 'lists', name: 'Lists Inc.' },
      kind: 'form',
      target: 'https://lists.example/form',
      from: 'text',
      helps: 'maybe',
      needs: ['sender-address', 'cause-and-fix'],
    },
  ],
  pointsTo: [{ id: 'lists', name: 'Lists Inc.', dead: false }],
  links: ['https://lists.example/why'],
  addresses: [],
  senderAddresses: ['192.0.2.7'],
}

describe('describeDiagnosis', () => {
  test('says who, why, whose move and what to do', () => {
    expect(describeDiagnosis(REFUSED, 'en')).toEqual({
      headline: 'The IP address of your server is blocked',
      sentence: expect.stringContaining('an earlier user of the address'),
      organization: 'Refused by Example Mail (shown by the server that answered “mx.example.net”).',
      pointsTo: 'The refusal rests on Lists Inc.: that is where to ask, not at the one who refused.',
      whoseMove: 'Only Lists Inc. can lift the listing; put your own side in order first, then ask there.',
      permanence: 'Permanent: the same mail will be refused again until something is changed.',
      wait: null,
      steps: [
        {
          id: 'request-delisting',
          text: 'When the cause is removed, ask Lists Inc. once for removal (https://lists.example/form); say what the cause was and what you have done.',
          confirmBy: [],
        },
        {
          id: 'set-reverse-dns',
          text: expect.stringContaining('IP address 192.0.2.7 (usually your hoster)'),
          confirmBy: ['reverse-dns'],
        },
      ],
      appeal: [
        {
          text: 'Form of Lists Inc.: https://lists.example/form (named in the refusal itself) (helps in some cases only)',
          needs: ['the IP address that you send from', 'what the cause was and what you have done about it'],
        },
      ],
      confidence: 'Sure: the refusal states this in words or codes whose meaning is known.',
    })
  })

  test('speaks German', () => {
    const { organization, whoseMove } = describeDiagnosis(REFUSED, 'de')
    expect([organization, whoseMove]).toEqual([
      'Abgewiesen von Example Mail (erkennbar: der Server, der geantwortet hat „mx.example.net“).',
      'Den Eintrag aufheben kann nur Lists Inc.; bringen Sie erst Ihre eigene Seite in Ordnung und bitten Sie dann dort darum.',
    ])
  })

  test('the rule’s own words go before the reason’s', () => {
    expect(describeDiagnosis({ ...REFUSED, says: { en: 'Said so.', de: 'Gesagt.' } }, 'de').sentence).toBe('Gesagt.')
  })

  test('greylisting tells how long it takes, and that nothing is to be done', () => {
    const greylisted = describeDiagnosis(
      {
        ...REFUSED,
        action: 'delayed',
        reason: 'greylisted',
        permanence: 'transient',
        whoseMove: 'wait',
        wait: { minMinutes: 5, maxMinutes: 60 },
        steps: [{ id: 'wait-greylisting', parameters: {}, confirmBy: [] }],
      },
      'en',
    )
    expect([greylisted.wait, greylisted.whoseMove, greylisted.steps[0]?.text]).toEqual([
      'Waiting time: usually 5 to 60 minutes.',
      'Nobody needs to act: your mail server goes on trying by itself.',
      'Do nothing for now. Your mail server tries again by itself, and the mail then gets through, usually after 5 to 60 minutes.',
    ])
  })

  test.each([
    ['en', 'Only Example Mail can lift this; you can put your own side in order and ask.'],
    ['de', 'Aufheben kann das nur Example Mail; Sie können Ihre eigene Seite in Ordnung bringen und darum bitten.'],
  ] as const)('where no list can be asked, the one who refused has the move: %s', (language, line) => {
    const { whoseMove } = describeDiagnosis({ ...REFUSED, whoseMove: 'provider', pointsTo: [] }, language)
    expect(whoseMove).toBe(line)
  })

  test('a step’s own waiting time goes before the diagnosis’s', () => {
    const steps = [
      { id: 'resend-later', parameters: { minMinutes: '1440', maxMinutes: '4320' }, confirmBy: [] },
    ] as const
    expect(describeDiagnosis({ ...REFUSED, steps }, 'en').steps[0]?.text).toBe(
      'Your server has given this mail up. Send it again later, after 1 to 3 days.',
    )
  })

  test('a mail that was given up does not tell the user to wait for the server', () => {
    const line = describeDiagnosis({ ...REFUSED, permanence: 'transient', whoseMove: 'wait' }, 'en').whoseMove
    expect(line).toBe('Nothing needs to be changed, but your mail server has given this mail up: send it again later.')
  })

  test('a delay warning is not called the end', () => {
    const delayed = { ...REFUSED, action: 'delayed', reason: 'delivery-expired', permanence: 'transient' } as const
    expect(describeDiagnosis(delayed, 'en').headline).toBe('Not delivered yet')
  })

  test('who refused is not made up', () => {
    const reported = { ...REFUSED, organization: null, remoteMta: null }
    expect([
      describeDiagnosis({ ...REFUSED, organization: null }, 'en').organization,
      describeDiagnosis(reported, 'en').organization,
      describeDiagnosis({ ...reported, reportingMta: null }, 'en').organization,
    ]).toEqual([
      'Refused by mx.example.net.',
      'Reported by mail.example.org; the text names no other server.',
      'Who refused is not stated.',
    ])
  })

  test('an organization that only the words show is not called the one who refused', () => {
    const because = [{ kind: 'wording', quote: 'blocked using lists' }] as const
    const quoted = { ...REFUSED, organization: { id: 'lists', name: 'Lists Inc.', because } }
    expect(describeDiagnosis(quoted, 'en').organization).toBe(
      'Refused by mx.example.net. The refusal points to Lists Inc. (shown by the wording “blocked using lists”).',
    )
    expect(describeDiagnosis({ ...quoted, remoteMta: null }, 'en').organization).toBe(
      'The refusal points to Lists Inc. (shown by the wording “blocked using lists”).',
    )
  })

  test('a dead list is told from a live one', () => {
    const dead = { ...REFUSED, pointsTo: [{ id: 'sorbs', name: 'Old List', dead: true }] }
    expect(describeDiagnosis(dead, 'en').pointsTo).toBe(
      'The refusal names Old List, a list that has been closed. The receiver should no longer ask it.',
    )
  })

  test('knowledge that is unsure says so', () => {
    const unsure = { ...REFUSED, ruleSource: { source: 'a forum', verifiedOn: '2026-11-01', unsure: true } }
    expect(describeDiagnosis(unsure, 'en').confidence).toContain('not confirmed by the provider')
  })
})

describe.each(LANGUAGES)('in %s every step reads well', (language) => {
  const bare: Diagnosis = {
    ...REFUSED,
    recipient: null,
    remoteMta: null,
    organization: null,
    appeal: [],
    pointsTo: [],
    links: [],
    addresses: [],
    senderAddresses: [],
  }
  test.each(STEP_IDS)('%s, with and without parameters', (id) => {
    const steps = [{ id, parameters: {}, confirmBy: STEPS[id] }]
    for (const diagnosis of [bare, REFUSED]) {
      const text = describeDiagnosis({ ...diagnosis, steps }, language).steps[0]?.text
      expect(text).toMatch(/^[A-ZÄÖÜ][^{}[\]|]*\.$/)
      expect(text).not.toMatch(/ {2}| [.,;:)](?!\w)|\( |undefined|null\b/)
    }
  })
})

describe('describeInput', () => {
  const input: DiagnosedInput = {
    kind: 'dsn',
    detail: 'deliveryStatusNotification',
    diagnoses: [REFUSED, { ...REFUSED, permanence: 'transient' }, REFUSED],
    subject: null,
    originalSubject: null,
    originalMessageId: null,
    originalMailFrom: null,
    limits: [],
  }

  test('names the kind and counts the outcomes', () => {
    const described = describeInput(input, 'en')
    expect([described.kind, described.title, described.count, described.limits, described.diagnoses.length]).toEqual([
      'Delivery report',
      'A delivery status notification',
      '3 outcomes: 2 permanent, 1 temporary.',
      null,
      3,
    ])
  })

  test('says what an input is that is no bounce', () => {
    const described = describeInput({ ...input, kind: 'complaint', detail: 'abuseReport', diagnoses: [] }, 'de')
    expect([described.title, described.count]).toEqual(['Eine Beschwerde über eine Mail von Ihnen', null])
  })

  test('says when a part was left unread', () => {
    expect(describeInput({ ...input, limits: ['MIME depth'] }, 'en').limits).toContain('left out')
  })

  test('every reason has a headline in every language', () => {
    const headlines = REASON_IDS.flatMap((reason) =>
      LANGUAGES.map((language) => describeDiagnosis({ ...REFUSED, reason }, language).headline),
    )
    expect(new Set(headlines).size).toBe(REASON_IDS.length * LANGUAGES.length)
  })
})
