import { describe, expect, test } from 'vitest'
import {
  ARRIVAL,
  bareMail,
  graveOf,
  html,
  LETTER,
  lines,
  mailWorld,
  replaceField,
  sign,
  withBody,
  withFields,
} from './message-world.ts'
import { type Row, runRows } from './run-rows.ts'

const GOOD = bareMail(LETTER)
const adding = (...fields: readonly string[]) => bareMail(withFields(LETTER, ...fields))
const page = (body: string, ...fields: readonly string[]) => bareMail(withFields(html(body), ...fields))
const PAGE = page('<p>Hello Bert</p>')
const onlyHtml = (body: string) => bareMail(withBody('text/html', lines(body)))
const link = (href: string, text: string) => page(`<a href="${href}">${text}</a>`)
const file = (name: string, content = 'JVBERi0xLjcK', type = 'application/octet-stream') =>
  withBody(
    'multipart/mixed; boundary=b',
    lines('--b', 'Content-Type: text/plain', '', 'See attached.', '--b') +
      lines(`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`) +
      lines('Content-Transfer-Encoding: base64', '', content, '--b--'),
  )
const PDF = bareMail(file('minutes.pdf'))
const LOCKED_ZIP = Buffer.from('PK\x03\x04\x14\x00\x01\x00\x08\x00aaaaaaaaaaaaaaaaaaaa', 'latin1').toString('base64')
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*' + 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'
const plain = (text: string) => bareMail(withBody('text/plain', lines(text)))
const LIST_ID = 'List-Id: News <news.example.org>'
const HIDDEN = `<div style="display: none">${'secret words '.repeat(30)}</div>`

const CONTENT: readonly Row[] = [
  ['message-text-part', 'pass', PAGE],
  ['message-text-part', 'notice', onlyHtml('<p>Hello</p>'), /HTML only/],
  ['message-text-part', 'warn', onlyHtml('<img src="cid:a">'), /no words/],
  ['message-text-part', 'notice', bareMail(html('<p>a</p>').replace('Hello Bert', '')), /empty/],
  ['message-text-part', 'notApplicable', GOOD],
  ['message-html-active', 'pass', PAGE],
  ['message-html-active', 'warn', page('<script>alert(1)</script>'), /<script>/],
  ['message-html-active', 'warn', page('<form action="x"><p onclick="y">'), /<form>, onclick/],
  ['message-html-active', 'notApplicable', GOOD],
  ['message-html-hidden', 'pass', page('<div style="display:none">A short preview</div>')],
  ['message-html-hidden', 'notice', page(HIDDEN), /secret words/],
  ['message-html-hidden', 'notApplicable', GOOD],
  ['message-html-size', 'pass', PAGE],
  ['message-html-size', 'notice', page(lines('<p>Hello Bert, how are you?</p>').repeat(4000))],
  ['message-html-size', 'notApplicable', GOOD],
  ['message-remote-images', 'pass', page('<img src="cid:a" alt="">')],
  ['message-remote-images', 'notice', page('<img src="https://img.example/a.png" alt="a">'), /img[.]example/],
  ['message-remote-images', 'notApplicable', page('<img src="https://img.example/a.png">', LIST_ID)],
  ['message-remote-images', 'notApplicable', GOOD],
  ['message-tracking-pixel', 'pass', PAGE],
  ['message-tracking-pixel', 'notice', page('<img width=1 height=1 src="https://t.example/o">'), /t[.]example/],
  ['message-tracking-pixel', 'notice', page('<img style="width: 1px; height: 1px" src="https://t.example/o">')],
  ['message-tracking-pixel', 'notApplicable', GOOD],
  ['message-image-alternatives', 'pass', page('<img src="cid:a" alt="A plan">')],
  ['message-image-alternatives', 'notice', page('<img src="cid:a"><img src="cid:b" alt="">'), /1 of 2/],
  ['message-image-alternatives', 'notApplicable', PAGE],
  ['message-link-text', 'pass', link('https://www.example.org/a', 'example.org')],
  ['message-link-text', 'pass', link('https://click.relay.example/a', 'our new page')],
  ['message-link-text', 'warn', link('https://evil.example/a', 'https://bank.example.com/login'), /evil[.]example/],
  ['message-link-text', 'warn', link('https://evil.example/a', '<b>www.bank.com</b>')],
  ['message-link-text', 'notApplicable', GOOD],
  ['message-link-shortener', 'pass', link('https://example.org/a', 'a')],
  ['message-link-shortener', 'warn', plain('See https://bit.ly/abc.'), /bit[.]ly/],
  ['message-link-shortener', 'notApplicable', GOOD],
  ['message-link-address', 'pass', link('https://example.org/a', 'a')],
  ['message-link-address', 'warn', link('http://192.0.2.1/a', 'a'), /192[.]0[.]2[.]1/],
  ['message-link-address', 'warn', link('http://[2001:db8::1]/a', 'a')],
  ['message-link-address', 'notApplicable', GOOD],
  ['message-link-http', 'pass', link('https://example.org/a', 'a')],
  ['message-link-http', 'notice', link('http://example.org/a', 'a'), /http:/],
  ['message-link-http', 'notApplicable', GOOD],
  ['message-link-disguised', 'pass', link('https://example.org/a@b', 'a')],
  ['message-link-disguised', 'warn', link('https://bank.example@evil.example/', 'a'), /evil/],
  ['message-link-disguised', 'warn', link('https://p\u0430ypal.example/'.replace('\u0430', '&#1072;'), 'a')],
  ['message-link-disguised', 'notApplicable', GOOD],
  ['message-attachment-types', 'pass', PDF],
  ['message-attachment-types', 'fail', bareMail(file('setup.exe')), /setup[.]exe/],
  ['message-attachment-types', 'warn', bareMail(file('table.xlsm')), /macros/],
  ['message-attachment-types', 'notice', bareMail(file('table.xls'))],
  ['message-attachment-types', 'notice', bareMail(file('all.zip'))],
  ['message-attachment-types', 'warn', bareMail(file('all.zip', LOCKED_ZIP)), /encrypted/],
  ['message-attachment-types', 'notApplicable', GOOD],
  ['message-attachment-names', 'pass', PDF],
  ['message-attachment-names', 'warn', bareMail(file('invoice.pdf.html')), /invoice/],
  ['message-attachment-names', 'warn', bareMail(file('=?utf-8?Q?a=E2=80=AEfdp.txt?='))],
  ['message-attachment-names', 'notApplicable', GOOD],
  ['message-placeholders', 'pass', GOOD],
  ['message-placeholders', 'warn', plain('Dear {{ first_name }},'), /first_name/],
  ['message-placeholders', 'warn', bareMail(replaceField(LETTER, 'Subject', 'Subject: News for *|FNAME|*')), /FNAME/],
  ['message-gtube', 'pass', GOOD],
  ['message-gtube', 'fail', plain(GTUBE)],
  ['message-auto-submitted', 'notApplicable', GOOD],
  ['message-auto-submitted', 'pass', adding('Auto-Submitted: auto-generated')],
  ['message-auto-submitted', 'notice', bareMail(replaceField(LETTER, 'From', 'From: no-reply@example.org'))],
  ['message-precedence', 'pass', GOOD],
  ['message-precedence', 'notice', adding('Precedence: bulk', 'In-Reply-To: <a@b.example>')],
  ['message-precedence', 'notApplicable', adding('Precedence: bulk')],
]

const microsoft = (report: string) => adding(`X-Forefront-Antispam-Report: ${report}`)
const FILTERS: readonly Row[] = [
  ['message-microsoft-verdict', 'notApplicable', GOOD],
  [
    'message-microsoft-verdict',
    'pass',
    microsoft('CIP:192.0.2.1;SCL:1;SFV:NSPM;CAT:NONE;'),
    /SCL 1, SFV:NSPM \(not spam\)/,
  ],
  ['message-microsoft-verdict', 'warn', microsoft('SCL:5;SFV:SPM;CAT:SPM;'), /spam/],
  ['message-microsoft-verdict', 'warn', microsoft('SCL:8;SFV:NSPM;CAT:HPHSH;'), /phishing/],
  ['message-microsoft-verdict', 'notice', adding('X-Microsoft-Antispam: BCL:5;'), /BCL 5/],
  ['message-spam-status', 'notApplicable', GOOD],
  [
    'message-spam-status',
    'pass',
    adding('X-Spam-Status: No, score=-1.9 required=5.0 tests=[BAYES_00=-1.9] autolearn=ham'),
  ],
  ['message-spam-status', 'notice', adding('X-Spam-Status: No, score=4.2 required=5.0 tests=HTML_MESSAGE,MISSING_MID')],
  [
    'message-spam-status',
    'warn',
    adding('X-Spam-Status: Yes, score=7.1 required=5.0 tests=[A_LITTLE=0.1, MISSING_MID=3.2]'),
    /SpamAssassin: spam 7[.]1\/5 \(MISSING_MID=3[.]2, A_LITTLE=0[.]1\)/,
  ],
  [
    'message-spam-status',
    'warn',
    adding('X-Spamd-Result: default: True [17.40 / 15.00]; R_SPF_FAIL(1.00)[-all]'),
    /R_SPF_FAIL/,
  ],
  ['message-spam-status', 'pass', adding('X-Rspamd-Score: -2.1', 'X-Rspamd-Action: no action'), /-2[.]1/],
  ['message-provider-filters', 'notApplicable', GOOD],
  ['message-provider-filters', 'pass', adding('X-Yandex-Spam: 1')],
  ['message-provider-filters', 'pass', adding('X-Proofpoint-Spam-Details: rule=notspam policy=default score=0')],
  ['message-provider-filters', 'warn', adding('X-Proofpoint-Spam-Details: rule=spam policy=default score=100')],
  ['message-provider-filters', 'warn', adding('X-UI-Filterresults: junk:10;V03:K0'), /GMX/],
]

const NEWS = [
  'List-Unsubscribe: <https://example.org/u?1>, <mailto:u@example.org>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  LIST_ID,
]
const NEWSLETTER = withFields(LETTER, ...NEWS)
const bounces = (mailFrom: string) => mailWorld(NEWSLETTER, { mailFrom })
const LISTS: readonly Row[] = [
  ['list-unsubscribe', 'notApplicable', GOOD],
  ['list-unsubscribe', 'pass', bareMail(NEWSLETTER)],
  ['list-unsubscribe', 'warn', adding(LIST_ID), /missing/],
  ['list-unsubscribe', 'warn', adding('List-Unsubscribe: https://example.org/u'), /brackets/],
  ['list-unsubscribe', 'notice', adding('List-Unsubscribe: <mailto:u@example.org>'), /mailto/],
  ['list-unsubscribe-one-click', 'notApplicable', GOOD],
  ['list-unsubscribe-one-click', 'pass', bareMail(NEWSLETTER)],
  ['list-unsubscribe-one-click', 'warn', adding('List-Unsubscribe: <https://example.org/u>'), /missing/],
  ['list-unsubscribe-one-click', 'warn', adding(NEWS[0] ?? '', 'List-Unsubscribe-Post: One-Click'), /One-Click/],
  ['list-unsubscribe-one-click', 'notApplicable', adding(NEWS[0] ?? '', LIST_ID, 'List-Post: <mailto:l@example.org>')],
  ['list-unsubscribe-one-click', 'notApplicable', adding(LIST_ID)],
  ['list-unsubscribe-signed', 'notApplicable', GOOD],
  [
    'list-unsubscribe-signed',
    'pass',
    await mailWorld((await sign(NEWSLETTER)).replace(/h=[^;]*/, 'h=From:List-Unsubscribe:List-Unsubscribe-Post')),
  ],
  [
    'list-unsubscribe-signed',
    'warn',
    await mailWorld((await sign(NEWSLETTER)).replace(/h=[^;]*/, 'h=From:List-Unsubscribe')),
  ],
  ['list-unsubscribe-signed', 'notApplicable', bareMail(NEWSLETTER)],
  ['list-id', 'notApplicable', GOOD],
  ['list-id', 'pass', bareMail(NEWSLETTER)],
  ['list-id', 'notice', adding(NEWS[0] ?? ''), /missing/],
  ['list-id', 'notice', adding('List-Id: News'), /malformed/],
  ['list-fields-in-letter', 'notApplicable', GOOD],
  ['list-fields-in-letter', 'pass', bareMail(NEWSLETTER)],
  ['list-fields-in-letter', 'pass', adding(NEWS[0] ?? '')],
  ['list-fields-in-letter', 'notice', adding(NEWS[0] ?? '', 'In-Reply-To: <a@example.net>'), /letter/],
  ['list-fields-in-letter', 'notice', adding(NEWS[0] ?? '', 'User-Agent: Mutt/2.2'), /letter/],
  ['list-return-path', 'notApplicable', GOOD],
  ['list-return-path', 'pass', await bounces('news+bert=example.net@example.org')],
  ['list-return-path', 'notice', await bounces('news@example.org')],
  ['list-return-path', 'notApplicable', bareMail(NEWSLETTER)],
]

describe('the content of a mail', () => runRows(CONTENT))
describe('what filters noted', () => runRows(FILTERS))
describe('mail to many', () => runRows(LISTS))

test.each([
  ['message-text-part', withBody('text/html', lines('<img src="cid:a" alt="a">'))],
  ['message-html-active', html('<script>alert(1)</script>')],
  ['message-link-text', html('<a href="https://evil.example/a">https://bank.example.com/</a>')],
  ['message-link-shortener', html('<a href="https://bit.ly/a">here</a>')],
  ['message-link-address', html('<a href="https://192.0.2.1/a">here</a>')],
  ['message-attachment-types', file('setup.exe')],
  ['message-attachment-names', file('invoice.pdf.html', 'PGI+YTwvYj4=', 'text/html')],
  ['message-placeholders', withBody('text/plain', lines('Dear {{name}},'))],
  ['message-gtube', withBody('text/plain', lines(GTUBE))],
  ['message-spam-status', withFields(LETTER, 'X-Spam-Status: Yes, score=7.1 required=5.0 tests=[]')],
  ['message-microsoft-verdict', withFields(LETTER, 'X-Forefront-Antispam-Report: SCL:6;SFV:SPM;')],
  ['list-unsubscribe', withFields(LETTER, LIST_ID)],
  ['list-unsubscribe-one-click', withFields(LETTER, LIST_ID, NEWS[0] ?? '')],
])('one defect gives its own finding (%s) and no other', async (id, mail) => {
  const found = (await graveOf(await mailWorld(ARRIVAL + (await sign(mail))))).map((line) =>
    line.replace(/^\w+ ([\w-]+):.*$/s, '$1'),
  )
  expect(found).toEqual([id])
})
