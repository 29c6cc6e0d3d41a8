import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnswerKind, Appeal } from '../../src/engine/appeals/appeal.ts'
import { classifyAnswer } from '../../src/engine/appeals/classify-answer.ts'
import { toByteString } from '../../src/engine/messages/byte-string.ts'
import { readAnswer } from '../../src/engine/tickets/read-answer.ts'
import { parseAppeal } from '../../src/node/knowledge/appeal-schema.ts'

const folder = new URL('../../resources/appeals/', import.meta.url)
const appeals: ReadonlyMap<string, Appeal> = new Map(
  readdirSync(folder).map((file) => {
    const appeal = parseAppeal(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
    return [appeal.id, appeal]
  }),
)
const answering = [...appeals.values()].filter(({ answers }) => answers.length > 0)

/** How organizations were seen to answer; sentences of theirs, with the address and the numbers replaced. */
const SEEN: readonly (readonly [appeal: string, kind: AnswerKind, text: string])[] = [
  ['microsoft-outlook-block', 'acknowledged', 'Hello,\nThank you. Your service request number is 7012345678.'],
  [
    'microsoft-outlook-block',
    'nothingFound',
    'We found nothing that prevents mail from 192.0.2.10 from reaching Outlook.com customers.',
  ],
  ['microsoft-outlook-block', 'nothingFound', 'I do not see anything offhand with the IP (192.0.2.10)'],
  [
    'microsoft-outlook-block',
    'refused',
    'Not qualified for mitigation\n192.0.2.10\nOur investigation has determined that the above IP(s) do not qualify for mitigation.',
  ],
  [
    'microsoft-outlook-block',
    'mitigated',
    'Conditionally mitigated\n192.0.2.10\nmay be subject to low daily email limits until they have established a good reputation.',
  ],
  [
    'microsoft-outlook-block',
    'mitigated',
    'I have implemented mitigation for your IP (192.0.2.10); this can take 24-48 hours to replicate.',
  ],
  [
    'microsoft-outlook-block',
    'refused',
    'We are unable to provide any details about this situation since we do not have the liberty to discuss the nature of the block.',
  ],
  [
    'microsoft-outlook-block',
    'refused',
    'We are concerned with a pattern of irregular mail traffic originating from your IPs.',
  ],
  ['microsoft-outlook-throttle', 'refused', 'Leider ist die IP nicht für eine Entblockung qualifiziert.'],
  ['microsoft-outlook-throttle', 'mitigated', 'Bedingt entsperrt\n192.0.2.10'],
  ['microsoft-365-delist', 'nothingFound', 'The IP address 192.0.2.10 is not currently blocked in our system.'],
  ['yahoo', 'mitigated', 'We have made an adjustment. It may take up to 48-72 hours to take effect.'],
  ['yahoo', 'wait', 'If it is still a problem in two weeks, please contact us again.'],
  ['t-online-reputation', 'needsMore', 'Bitte beachten: Abschnitt 4.1 auf postmaster.t-online.de'],
  ['t-online-reputation', 'needsMore', 'Please see section 4.1 of http://postmaster.t-online.de/index.en.html'],
  ['t-online-reputation', 'solved', 'Wir haben die Reputation der IP-Adresse zurückgesetzt.'],
  [
    'gmx-webde',
    'solved',
    'In the meanwhile the IP address was de-listed from our blacklists. The delivery of the emails should work normally again.',
  ],
  ['att', 'solved', 'The IP 192.0.2.10 has been removed from our block list. Please allow 24-48 hours.'],
  ['proofpoint', 'nothingFound', 'The IP address 192.0.2.10 is not currently blocked.'],
  ['cloudmark-csi', 'needsMore', 'Please confirm your request by clicking the link below.'],
  ['cisco-talos', 'solved', 'The reputation of this address is Neutral, which is within acceptable parameters.'],
  ['cisco-talos', 'notResponsible', 'Talos does not block email. Please contact your ISP.'],
  ['barracuda', 'acknowledged', 'Your request was received. Your confirmation number is BBR12345678-1234-1234'],
  ['fortinet', 'solved', 'Dear Sir/Madam, The spam signature(s) you submitted has been removed. Signature: 192.0.2.10'],
  ['spamhaus-css', 'solved', 'The listing has been removed. Please allow up to 24 hours.'],
]

describe('what organizations were seen to answer', () => {
  it.each(SEEN)('%s: %s (%j)', (id, kind, text) => {
    const appeal = appeals.get(id)
    expect(appeal).toBeDefined()
    if (appeal !== undefined) expect(classifyAnswer(appeal, text)?.answer.kind ?? null).toBe(kind)
  })
})

/** What begins like good news and is none. */
const DENIED: readonly (readonly [appeal: string, text: string])[] = [
  ['t-online-reputation', 'Die Reputation der IP-Adresse wurde noch nicht zurückgesetzt.'],
  ['t-online-reputation', 'Wir haben die Reputation nicht zurückgesetzt.'],
  ['gmx-webde', 'Die Adresse wurde geprüft und wird nicht wieder freigeschaltet.'],
  ['att', 'We cannot say that the IP has been removed from our block list.'],
  ['spamhaus-css', 'You will hear from us when the listing has been removed.'],
]

describe('good news that are denied are none', () => {
  it.each(DENIED)('%s: %j', (id, text) => {
    const appeal = appeals.get(id)
    expect(['solved', 'mitigated']).not.toContain(appeal && classifyAnswer(appeal, text)?.answer.kind)
  })
})

/** One text, as it stands below another in a mail. */
const QUOTED: Readonly<Record<string, (own: string, old: string) => string>> = {
  marked: (own, old) => `${own}\n\nOn Mon, 2 Nov 2026 at 10:00, Ann <ann@example.org> wrote:\n${marked(old)}`,
  below: (own, old) => `${own}\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Desk\nSubject: IP\n\n${old}`,
  head: (own, old) => `${own}\n\nVon: Ann\nGesendet: Montag\nAn: Desk\nBetreff: IP\n\n${old}`,
  french: (own, old) => `${own}\n\nLe lun. 2 nov. 2026 à 10:00, Ann <ann@example.org> a écrit :\n\n${old}`,
  spanish: (own, old) => `${own}\n\nEl lun, 2 nov 2026 a las 10:00, Ann (<ann@example.org>) escribió:\n\n${old}`,
  above: (own, old) => `Am 02.11.26 um 10:00 schrieb Ann:\n${marked(old)}\n\n${own}`,
}

function marked(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

describe('a known answer is itself', () => {
  it.each(Object.entries(QUOTED))('whatever stands quoted with it: %s', (_, quote) => {
    const wrong = answering.flatMap((appeal) => {
      const texts = appeal.answers.flatMap(({ id, examples }) => examples.map(({ text }) => ({ id, text })))
      return texts.flatMap(({ id, text }) =>
        texts
          .filter((other) => other.id !== id)
          .map((other) => [classifyAnswer(appeal, quote(text, other.text))?.answer.id ?? null, other.id] as const)
          .filter(([found]) => found !== id)
          .map(([found, other]) => `${appeal.id}: ${id} above ${other} was recognised as ${found}`),
      )
    })
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(transports()))('however it is sent: %s', (_, mailOf) => {
    const wrong = answering.flatMap((appeal) =>
      appeal.answers.flatMap(({ id, examples }) =>
        examples
          .map(({ text }) => readAnswer(mailOf(text), { patterns: [], authservIds: [], pasted: false }).text)
          .map((text) => classifyAnswer(appeal, text)?.answer.id ?? null)
          .filter((found) => found !== id)
          .map((found) => `${appeal.id}: ${id} was recognised as ${found}`),
      ),
    )
    expect(wrong).toEqual([])
  })
})

/** Ways in which mail programs send a text. */
function transports(): Readonly<Record<string, (text: string) => string>> {
  const part = (type: string, encoding: string, body: string) =>
    `From: a@acme.example\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`
  const lines = (text: string, every: number) => text.match(new RegExp(`.{1,${every}}`, 'gs'))?.join('\r\n') ?? ''
  const base64 = (text: string) => lines(Buffer.from(text, 'utf8').toString('base64'), 76)
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const html = (text: string) =>
    `<html><head><style>p{x:y}</style><script>if (a < b) alert("refused")</script></head><body><p>${escaped(text).replaceAll('\n', '<br>')}</p></body></html>`
  return {
    base64: (text) => part('text/plain; charset=utf-8', 'base64', base64(text)),
    html: (text) => part('text/html; charset=utf-8', 'base64', base64(html(text))),
    'plain and HTML': (text) =>
      `From: a@acme.example\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html(text))}\r\n--x--\r\n`,
    'without a charset': (text) => part('text/plain', '8bit', toByteString(text)),
    'a charset that is not the one': (text) => part('text/plain; charset=us-ascii', '8bit', toByteString(text)),
    'an unknown charset': (text) => part('text/plain; charset=x-nobody', '8bit', toByteString(text)),
  }
}
