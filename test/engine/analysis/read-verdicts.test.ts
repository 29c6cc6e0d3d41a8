import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VendorVerdict } from '../../../src/engine/analysis/analysis.ts'
import { readVerdicts } from '../../../src/engine/analysis/read-verdicts.ts'
import { VENDORS } from '../../../src/engine/analysis/vendors/all-vendors.ts'
import { readRawMessage } from '../../../src/engine/dkim/raw-message.ts'
import { handOverOf } from '../../../src/engine/received/hand-over.ts'
import { readReceivedChain } from '../../../src/engine/received/read-received.ts'

const TAKEN = 'Received: from mail.example.org (mail.example.org [192.0.2.25]) by mx.example.net with ESMTPS id 1'
const OLDER = 'Received: from laptop ([10.0.0.7]) by mail.example.org with ESMTPSA id 2'

function verdicts(...lines: readonly string[]): readonly VendorVerdict[] {
  const { fields } = readRawMessage(`${lines.map((line) => `${line}\r\n`).join('')}\r\n`)
  const received = fields.filter(({ name }) => name === 'received').map(({ value }) => value.trim())
  const hops = readReceivedChain(received)
  return readVerdicts(fields, hops, handOverOf(hops))
}

const MICROSOFT =
  'Received: from mail.example.org (192.0.2.25) by AM0EUR02FT037.mail.protection.outlook.com (10.13.54.143)'

describe.each<readonly [vendor: string, line: string, id: string, tone: VendorVerdict['tone']]>([
  [
    'SpamAssassin',
    'X-Spam-Status: Yes, score=7.1 required=5.0 tests=BAYES_99=3.5,RDNS_NONE=1.3',
    'spamassassin-spam',
    'bad',
  ],
  ['SpamAssassin', 'X-Spam-Status: No, score=-2.1 required=5.0 tests=BAYES_00,SPF_PASS', 'spamassassin-ham', 'good'],
  ['SpamAssassin', 'X-Spam-Status: No, score=4.2 required=5.0 tests=none', 'spamassassin-near', 'neutral'],
  ['X-Spam-Flag', 'X-Spam-Flag: YES', 'spam-flag-yes', 'bad'],
  [
    'Rspamd',
    'X-Spamd-Result: default: False [-3.80 / 15.00]; BAYES_HAM(-3.00)[99.99%]; R_SPF_ALLOW(-0.20)[+ip4:192.0.2.25]',
    'rspamd-ham',
    'good',
  ],
  ['Rspamd', 'X-Rspamd-Action: add header', 'rspamd-spam', 'bad'],
  ['Gmail', 'X-Gm-Spam: 1', 'gmail-spam', 'bad'],
  ['Gmail', 'X-Gm-Phishy: 0', 'gmail-not-phishy', 'good'],
  ['Yahoo', 'X-YahooFilteredBulk: 192.0.2.25', 'yahoo-filtered', 'bad'],
  ['Yahoo', 'X-YMailISG: 8Kq_3rMWLDtzPX', 'yahoo-opaque', 'neutral'],
  [
    'Proofpoint',
    'X-Proofpoint-Spam-Details: rule=notspam policy=default score=0 spamscore=0 clxscore=1011',
    'proofpoint-notspam',
    'good',
  ],
  [
    'Proofpoint',
    'X-Proofpoint-Spam-Details: rule=spam policy=default score=100 spamscore=100',
    'proofpoint-spam',
    'bad',
  ],
  [
    'Barracuda',
    'X-Barracuda-Spam-Status: No, SCORE=0.12 using per-user scores of TAG_LEVEL=3.5 KILL_LEVEL=9.0',
    'barracuda-ham',
    'good',
  ],
  [
    'Barracuda',
    'X-Barracuda-Spam-Status: Yes, SCORE=9.2 using global scores of TAG_LEVEL=3.5 KILL_LEVEL=9.0',
    'barracuda-spam',
    'bad',
  ],
  ['Mimecast', 'X-Mimecast-Spam-Score: 0.003', 'mimecast-score-low', 'good'],
  ['Mimecast', 'X-Mimecast-Spam-Score: 28', 'mimecast-score-high', 'bad'],
  ['Cisco Secure Email (IronPort)', 'X-ThreatScanner-Verdict: Negative', 'cisco-ironport-negative', 'good'],
  ['Cisco Secure Email (IronPort)', 'X-IronPort-Anti-Spam-Filtered: true', 'cisco-ironport-filtered', 'neutral'],
  ['Sophos', 'X-LASED-SpamProbability: 0.083173', 'sophos-unlikely', 'good'],
  ['Trend Micro', 'X-TM-AS-Result: Yes-5.339-5.0-31-1', 'trend-micro-yes', 'bad'],
  ['Cloudmark', 'X-CMAE-Score: 100', 'cloudmark-high', 'bad'],
  ['Cloudmark', 'X-CMAE-Analysis: v=2.4 cv=N c=1 sm=1', 'cloudmark-analysis', 'neutral'],
  ['GMX / WEB.DE', 'X-GMX-Antispam: 6 (nemesis text pattern profiler); Detail=V3;', 'gmx-webde-antispam-spam', 'bad'],
  ['GMX / WEB.DE', 'UI-InboundReport: notjunk:1;M01:P0:abc', 'gmx-webde-notjunk', 'good'],
  ['GMX / WEB.DE', 'X-UI-Filterresults: junk:10;V03:K0:abc', 'gmx-webde-junk', 'bad'],
  ['T-Online', 'X-TOI-EXPURGATEID: 150726::1620576229-0000454D-8A3D108E/0/0 CLEAN NORMAL', 't-online-clean', 'good'],
  ['Mail.ru', 'X-Mras: Ok', 'mail-ru-ok', 'good'],
  ['Yandex', 'X-Yandex-Spam: 4', 'yandex-spam', 'bad'],
  ['iCloud', 'X-Apple-MoveToFolder: Junk', 'apple-junk', 'bad'],
  ['Amavis', 'X-Amavis-Alert: BAD HEADER SECTION, Duplicate header field: "To"', 'amavis-bad-header', 'neutral'],
  ['DSPAM', 'X-DSPAM-Result: Innocent', 'dspam-innocent', 'good'],
  ['Bogofilter', 'X-Bogosity: Spam, tests=bogofilter, spamicity=0.999, version=1.2.5', 'bogofilter-spam', 'bad'],
  ['CRM114', 'X-CRM114-Status: Good  ( pR: 12.3 )', 'crm114-good', 'good'],
  ['Vade (Hornetsecurity)', 'X-VADE-SPAMSTATE: clean', 'vade-clean', 'good'],
  ['Vade (Hornetsecurity)', 'X-VR-SPAMSTATE: SPAM:HIGH', 'vade-spam', 'bad'],
  ['eXpurgate', 'X-purgate-type: suspect.url', 'expurgate-suspect', 'bad'],
  ['ESET', 'X-ESET-AS: R=SPAM;S=92;OP=CALC', 'eset-spam', 'bad'],
  ['Kaspersky', 'X-KSMG-AntiSpam-Status: not_detected', 'kaspersky-not-detected', 'good'],
])('%s', (vendor, line, id, tone) => {
  test(`is understood: ${line.slice(0, 70)}`, () => {
    const [verdict, ...more] = verdicts(line, TAKEN)
    expect(more).toEqual([])
    expect(verdict).toMatchObject({ name: vendor, id, tone, by: 'receiver' })
    expect(verdict?.say.de).not.toBe(verdict?.say.en)
    expect(line.startsWith(`${verdict?.header}:`)).toBe(true)
  })
})

describe('Microsoft', () => {
  const report =
    'X-Forefront-Antispam-Report: CIP:192.0.2.25;CTRY:DE;LANG:de;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:mail.example.org;PTR:mail.example.org;CAT:SPM;SFS:(13230040);DIR:INB;SFTY:9.25;'

  test('is explained in parts', () => {
    const [verdict] = verdicts(MICROSOFT, 'From: a@example.org', report, 'X-Microsoft-Antispam: BCL:0;')
    expect(verdict).toMatchObject({
      id: 'microsoft-scl-5',
      tone: 'bad',
      by: 'receiver',
      header: 'X-Forefront-Antispam-Report',
    })
    expect(verdict?.say.en).toBe('Microsoft says: SCL 5 (spam: goes to junk), SFV SPM (spam), CAT SPM (spam).')
    expect(verdict?.parts.map(({ name, value, tone }) => [name, value, tone])).toEqual([
      ['SCL', '5', 'bad'],
      ['SFV', 'SPM', 'bad'],
      ['CAT', 'SPM', 'bad'],
      ['BCL', '0', 'good'],
      ['IPV', 'NLI', 'neutral'],
      ['SFTY', '9.25', 'neutral'],
      ['DIR', 'INB', 'neutral'],
      ['CIP', '192.0.2.25', 'neutral'],
      ['CTRY', 'DE', 'neutral'],
      ['LANG', 'de', 'neutral'],
      ['H', 'mail.example.org', 'neutral'],
      ['PTR', 'mail.example.org', 'neutral'],
    ])
  })

  test('tells where the mail was put, and what the composite authentication says', () => {
    const [verdict] = verdicts(
      MICROSOFT,
      'Authentication-Results: spf=pass smtp.mailfrom=example.org; compauth=fail reason=001',
      'X-MS-Exchange-Organization-SCL: 1',
      'X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:1;auth:0;dest:J;OFR:SpamFilterAuthJ;ENG:(1);',
    )
    expect(verdict?.id).toBe('microsoft-scl-1')
    expect(verdict?.parts.map(({ name, value, tone }) => [name, value, tone])).toEqual([
      ['SCL', '1', 'good'],
      ['dest', 'J', 'bad'],
      ['OFR', 'SpamFilterAuthJ', 'neutral'],
      ['compauth', 'fail 001', 'bad'],
    ])
  })

  test('of the sender’s own tenant is no verdict of another receiver', () => {
    expect(verdicts(TAKEN, report)[0]).toMatchObject({ by: 'sender', tone: 'neutral' })
  })
})

test('rules are told with their points and what they mean, from the report where the status has none', () => {
  const [verdict] = verdicts(
    'X-Spam-Status: Yes, score=6.4 required=5.0 tests=BAYES_50,URIBL_BLACK,MIME_HTML_ONLY version=4.0.0',
    'X-Spam-Report: *  0.8 BAYES_50 BODY: Bayes spam probability is 40 to 60% *  1.7 URIBL_BLACK Contains an URL listed *  0.7 MIME_HTML_ONLY BODY: Message only has text/html',
    TAKEN,
  )
  expect(verdict?.parts).toEqual([
    {
      name: 'URIBL_BLACK',
      value: '1.7',
      tone: 'bad',
      say: expect.objectContaining({ en: 'a link in the text is on a block list' }),
    },
    {
      name: 'BAYES_50',
      value: '0.8',
      tone: 'bad',
      say: expect.objectContaining({ en: 'learned from mails: undecided' }),
    },
    {
      name: 'MIME_HTML_ONLY',
      value: '0.7',
      tone: 'bad',
      say: expect.objectContaining({ en: 'only HTML, no plain text beside it' }),
    },
  ])
})

test('what the sender’s own filter wrote on the way out counts for nothing', () => {
  const found = verdicts(TAKEN, OLDER, 'X-Spam-Status: Yes, score=9 required=5')
  expect(found).toMatchObject([{ vendor: 'spamassassin', by: 'sender', tone: 'neutral' }])
  expect(
    verdicts('X-Spam-Status: No, score=0 required=5', TAKEN, OLDER, 'X-Spam-Status: Yes, score=9 required=5'),
  ).toMatchObject([
    { by: 'receiver', tone: 'good' },
    { by: 'sender', tone: 'neutral' },
  ])
})

test('an ordinary mail has no verdicts', () => {
  expect(verdicts(TAKEN, OLDER, 'From: a@example.org', 'Subject: X-Spam-Flag: YES')).toEqual([])
})

test('every vendor has an id, a name, and a source with its date, or says that there is none', () => {
  expect(new Set(VENDORS.map(({ vendor }) => vendor)).size).toBe(VENDORS.length)
  for (const { source, unsure } of VENDORS) {
    expect(source.asOf).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(source.url === null ? unsure : source.url.startsWith('http')).toBe(true)
  }
})

describe('whatever a field holds', () => {
  const headers = [
    ...['x-spam-status', 'x-spam-report', 'x-spamd-result', 'x-forefront-antispam-report', 'x-microsoft-antispam'],
    ...['x-proofpoint-spam-details', 'x-barracuda-spam-status', 'x-barracuda-spam-report', 'x-gmx-antispam', 'x-mras'],
    ...['x-microsoft-antispam-mailbox-delivery', 'authentication-results', 'x-tm-as-result', 'x-purgate-type'],
  ]
  const pieces = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'SCL:5;',
      'score=',
      'tests=[',
      '1.0 RULE_NAME ',
      '=',
      ':',
      ';',
      '(',
      '__proto__:x;',
      'SFV:__proto__;',
    ),
  )
  const value = fc.array(pieces, { maxLength: 30 }).map((all) => all.join('').replace(/[\r\n]/g, ' '))

  test('no reader throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...headers), value, (header, text) => {
        for (const { parts, say } of verdicts(`${header}: ${text}`, TAKEN)) {
          expect(parts.length).toBeLessThanOrEqual(200)
          expect(say.en).not.toMatch(/[\p{Cc}]/u)
        }
      }),
    )
  })

  test('no reader takes long, whatever is repeated a million times', () => {
    for (const filler of [' ', '=', ';', 'A', '1.0 ', 'A(1)', '* 1.0 ', 'SCL:', '\t', 'score=', 'x=1 ', '-'])
      for (const header of headers) {
        const text = filler.repeat(Math.ceil(1_000_000 / filler.length))
        const from = performance.now()
        verdicts(`${header}: ${text}`, TAKEN)
        expect(performance.now() - from, `${header} ${filler}`).toBeLessThan(1000)
      }
  })
})
