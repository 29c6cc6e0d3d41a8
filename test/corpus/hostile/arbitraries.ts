import fc from 'fast-check'
import { ENVELOPES } from './envelopes.ts'
import { FILLERS, fill } from './fillers.ts'
import { SAMPLES } from './samples.ts'

/** Any bytes at all, as a byte string. */
export const anyBytes = fc
  .uint8Array({ maxLength: 3000, size: 'max' })
  .map((bytes) => Buffer.from(bytes).toString('latin1'))

const at = fc.double({ min: 0, max: 1, noNaN: true })
const place = (text: string, part: number) => Math.floor(part * text.length)

/** One change: a flipped bit, a cut, a piece told twice or lost, other line ends, a run of something hostile, a piece of another sample. */
const change: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(at, fc.nat(7)).map(([part, bit]) => (text: string) => {
    const where = place(text, part)
    const flipped = String.fromCharCode((text.charCodeAt(where) || 0) ^ (1 << bit))
    return text.slice(0, where) + flipped + text.slice(where + 1)
  }),
  at.map((part) => (text: string) => text.slice(0, place(text, part))),
  at.map((part) => (text: string) => text.slice(place(text, part))),
  fc.tuple(at, at).map(
    ([from, to]) =>
      (text: string) =>
        text.slice(0, place(text, to)) + text.slice(place(text, Math.min(from, to))),
  ),
  fc.tuple(at, at).map(
    ([from, to]) =>
      (text: string) =>
        text.slice(0, place(text, Math.min(from, to))) + text.slice(place(text, to)),
  ),
  fc.constantFrom('\r\n', '\r', '\n\n', '', ' ', '\0').map((end) => (text: string) => text.replaceAll('\n', end)),
  fc.tuple(at, fc.constantFrom(...FILLERS), fc.nat(400)).map(
    ([part, filler, length]) =>
      (text: string) =>
        text.slice(0, place(text, part)) + fill(filler, length) + text.slice(place(text, part)),
  ),
  fc.tuple(at, at, fc.constantFrom(...SAMPLES)).map(
    ([part, from, other]) =>
      (text: string) =>
        text.slice(0, place(text, part)) + other.slice(place(other, from)),
  ),
)

/** A sample with some changes, one after the other. */
export const mutated = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(change, { minLength: 1, maxLength: 6, size: 'max' }))
  .map(([sample, changes]) => toBytes(changes.reduce((text, apply) => apply(text), sample)))

/** A hostile run, or words and signs in any order, in one of the places where a reader looks. */
export const enveloped = fc
  .tuple(
    fc.constantFrom(...Object.values(ENVELOPES)),
    fc.oneof(
      fc.tuple(fc.constantFrom(...FILLERS), fc.nat(2000)).map(([filler, length]) => fill(filler, length)),
      fc.array(fc.constantFrom(...FILLERS), { maxLength: 60, size: 'max' }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
    ),
  )
  .map(([envelope, x]) => toBytes(envelope(x)))

const token = fc.constantFrom('b', 'bb', '=_x', 'a b', '')
const type = fc.constantFrom(
  ...[
    'text/plain',
    'text/html',
    'multipart/mixed',
    'multipart/report',
    'multipart/digest',
    'message/rfc822',
    'message/delivery-status',
  ],
  ...['message/feedback-report', 'text/rfc822-headers', 'application/octet-stream', 'nonsense', ''],
)
const encoding = fc.constantFrom('7bit', '8bit', 'base64', 'quoted-printable', 'Base64 ', 'x-unknown', '')
const charset = fc.constantFrom('utf-8', 'utf-7', 'utf-16', 'iso-2022-jp', 'windows-1252', 'x-none', 'constructor', '')
const body = fc.oneof(
  fc.constantFrom(...SAMPLES),
  fc.array(fc.constantFrom(...FILLERS), { maxLength: 30, size: 'max' }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 100, size: 'max' }),
)

/** MIME of any shape: parts in parts, boundaries that fit or do not, ends that are missing, encodings that lie. */
export const mime: fc.Arbitrary<string> = fc
  .letrec<{ part: string }>((tie) => ({
    part: fc
      .tuple(
        type,
        token,
        encoding,
        charset,
        fc.oneof({ depthSize: 'small' }, body, fc.array(tie('part'), { maxLength: 4, size: 'max' })),
        fc.boolean(),
      )
      .map(([name, boundary, transfer, set, content, isClosed]) => {
        const header = `From: MAILER-DAEMON@x.example\nTo: a@b.example\nContent-Type: ${name}; boundary="${boundary}"; charset=${set}; report-type=delivery-status\nContent-Transfer-Encoding: ${transfer}\n\n`
        if (typeof content === 'string') return header + content
        return `${header}${content.map((one) => `--${boundary}\n${one}\n`).join('')}${isClosed ? `--${boundary}--\n` : ''}`
      }),
  }))
  .part.map(toBytes)

function toBytes(text: string): string {
  return /[^\0-\xff]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text
}
