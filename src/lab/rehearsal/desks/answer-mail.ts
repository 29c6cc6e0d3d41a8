import type { ByteString } from '../../../engine/messages/byte-string.ts'
import { mailDate } from '../../mail/mta/trace-field.ts'
import type { DeskAnswer } from './desk-data.ts'
import { encodedWord, quotedPrintable } from './mail-encoding.ts'

/** What an answer is filled with. */
export interface AnswerFilling {
  readonly address: string
  readonly number: string
  /** Of the mail that is answered. */
  readonly subject: string
}

/** An answer on its way to somebody. */
export interface AnswerOnItsWay {
  readonly answer: DeskAnswer
  readonly to: string
  readonly messageId: string
  /** Message-IDs of the thread so far, the one that is answered last; none: it came by a form. */
  readonly references: readonly string[]
  /** What was written last; null: nothing that could be quoted. */
  readonly quoted: string | null
  readonly filling: AnswerFilling
  readonly at: Date
}

/** The answer as a mail. */
export function answerMail({ answer, to, messageId, references, quoted, filling, at }: AnswerOnItsWay): ByteString {
  const [, name = '', address = answer.from] = /^(.*?)\s*<([^<>]+)>$/.exec(answer.from) ?? []
  const text = fill(answer.text, filling) + (answer.inThread && quoted !== null ? quote(quoted) : '')
  const thread = answer.inThread ? references : []
  const header = [
    `Date: ${mailDate(at)}`,
    `From: ${name === '' ? '' : `${encodedWord(name)} `}<${address}>`,
    `To: <${to}>`,
    `Subject: ${encodedWord(fill(answer.subject, filling))}`,
    `Message-ID: ${messageId}`,
    ...(thread.length === 0 ? [] : [`In-Reply-To: ${thread.at(-1)}`, `References: ${thread.join('\r\n ')}`]),
    'MIME-Version: 1.0',
  ]
  const html = answer.html === undefined ? null : fill(answer.html, filling)
  return [...header, ...body(text, html), ''].join('\r\n')
}

function fill(template: string, { address, number, subject }: AnswerFilling): string {
  const filled = template.replaceAll('{{address}}', address).replaceAll('{{number}}', number)
  return filled.replaceAll('{{subject}}', subject)
}

function quote(text: string): string {
  const lines = text.trimEnd().split(/\r?\n/)
  return `\n\n${lines.map((line) => `> ${line}`).join('\n')}\n`
}

const BOUNDARY = '=_answer_of_the_desk'

function body(text: string, html: string | null): readonly string[] {
  const plain = part('plain', text)
  if (html === null) return plain
  const parts = [plain, part('html', html)].flatMap((one) => [`--${BOUNDARY}`, ...one])
  return [`Content-Type: multipart/alternative; boundary="${BOUNDARY}"`, '', ...parts, `--${BOUNDARY}--`]
}

function part(subtype: 'plain' | 'html', text: string): readonly string[] {
  return [
    `Content-Type: text/${subtype}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
  ]
}
