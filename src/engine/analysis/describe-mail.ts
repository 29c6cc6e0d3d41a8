import type { MessageFact } from '../checks/facts/message.ts'
import { shorten } from '../checks/shorten.ts'
import { utcTime } from '../dns/utc-time.ts'
import { decodeCharset } from '../messages/charset.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { readMailDate } from '../received/read-received.ts'
import type { Analysis } from './analysis.ts'

const LONGEST_HEADER = 60_000
const LONGEST_FIELD = 4000

/** What a mail says of itself, fit to be shown. */
export function describeMail({ values, fields, subject }: MessageFact, address: string | null): Analysis['mail'] {
  const first = (name: string, most: number) =>
    shorten(decodeHeaderText((values(name)[0] ?? '').slice(0, 10_000)), most)
  const time = readMailDate(values('date')[0] ?? '')
  return {
    from: first('from', 300),
    to: first('to', 300),
    subject: first('subject', 300),
    date: time === null || time < 0 ? null : utcTime(time),
    messageId: first('message-id', 300),
    size: subject.source.length,
    handedOverBy: address,
    header: headerText(fields),
  }
}

function headerText(fields: MessageFact['fields']): string {
  const lines: string[] = []
  let left = LONGEST_HEADER
  for (const { raw } of fields) {
    const line = decodeCharset(raw.slice(0, Math.min(LONGEST_FIELD, left)), null).replace(/\r\n/g, '\n')
    lines.push(raw.length > line.length && raw.length > LONGEST_FIELD ? `${line}…` : line)
    left -= line.length
    if (left <= 0) break
  }
  return lines.join('\n').replace(UNSHOWABLE, ' ')
}

// Controls but for line ends and tabs, and characters that turn or hide what is written beside them (Unicode TR 36).
const UNSHOWABLE = /(?![\n\t])[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
