import fc from 'fast-check'
import { describe, it } from 'vitest'
import { failedRecipients } from '../../src/engine/bounces/failed-recipients.ts'
import { findForwarded } from '../../src/engine/bounces/find-forwarded.ts'
import { findRecipients } from '../../src/engine/bounces/find-recipients.ts'
import { locateWords } from '../../src/engine/bounces/locate-words.ts'
import { normalizeText } from '../../src/engine/bounces/normalize-text.ts'
import { readEvents } from '../../src/engine/bounces/read-events.ts'
import { readReport } from '../../src/engine/bounces/read-report.ts'
import { NO_CONTEXT, readTextBounce } from '../../src/engine/bounces/read-text-bounce.ts'
import { readRemoteHost } from '../../src/engine/bounces/remote-host.ts'
import { readReportDate } from '../../src/engine/bounces/report-date.ts'
import { readSmtpCommand } from '../../src/engine/bounces/smtp-command.ts'
import { splitReturned } from '../../src/engine/bounces/split-returned.ts'
import { isLogLine, readLogLine } from '../../src/engine/logs/read-log-line.ts'
import { bareAddress, domainOf, findAddresses, locateAddresses } from '../../src/engine/messages/addresses.ts'
import { fromBytes, toByteString, toBytes } from '../../src/engine/messages/byte-string.ts'
import { decodeCharset } from '../../src/engine/messages/charset.ts'
import { parseDeliveryStatus, typedValue } from '../../src/engine/messages/delivery-status.ts'
import { decodeHeaderText } from '../../src/engine/messages/encoded-words.ts'
import { parseHeaders } from '../../src/engine/messages/headers.ts'
import { htmlToText } from '../../src/engine/messages/html-text.ts'
import { unifyLineEnds, withPlainSpaces } from '../../src/engine/messages/line-ends.ts'
import { entityText, parameter, parseEntity, walkEntities } from '../../src/engine/messages/mime.ts'
import { foldReplyLines, readSmtpReply } from '../../src/engine/messages/smtp-reply.ts'
import { decodeBase64, decodeQuotedPrintable } from '../../src/engine/messages/transfer-encoding.ts'
import { effort, PATIENCE } from '../corpus/hostile/effort.ts'
import { FILLERS } from '../corpus/hostile/fillers.ts'
import { SAMPLES } from '../corpus/hostile/samples.ts'

/** Bytes, text of any script, the words of bounces in any order, and pieces of real ones. */
const anything = fc.oneof(
  fc.uint8Array({ maxLength: 400, size: 'max' }).map(fromBytes),
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc.array(fc.constantFrom(...FILLERS), { maxLength: 80, size: 'max' }).map((all) => all.join('')),
  fc
    .tuple(fc.constantFrom(...SAMPLES), fc.nat(3000), fc.nat(3000))
    .map(([text, from, to]) => text.slice(from, from + to)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...FILLERS),
        fc.constantFrom(...SAMPLES).map((text) => text.slice(0, 200)),
      ),
      { maxLength: 20, size: 'max' },
    )
    .map((all) => all.join('')),
)

const CHARSETS = ['utf-8', 'utf-7', 'utf-16le', 'iso-2022-jp', 'windows-1252', 'gb18030', 'x-none', null] as const
const isBytes = (text: string) => !/[^\0-\xff]/.test(text)
const inside = (start: number, end: number, text: string) => 0 <= start && start <= end && end <= text.length

/** Every parser, and what holds of its result whatever it reads. */
const PARSERS: Readonly<Record<string, (text: string) => boolean>> = {
  'header fields': (text) => {
    const { fields, bodyStart } = parseHeaders(text)
    return (
      bodyStart <= text.length &&
      fields.every(({ name, value }) => name !== '' && name === name.toLowerCase() && !value.includes('\n'))
    )
  },
  'MIME parts lie inside each other': (text) => {
    const whole = parseEntity(text)
    return [...walkEntities(whole)].every(
      (part) =>
        inside(part.bodyStart, part.bodyEnd, text) &&
        part.parts.every((inner) => inner.bodyStart >= part.bodyStart && inner.bodyEnd <= part.bodyEnd),
    )
  },
  'the text of each part': (text) =>
    [...walkEntities(parseEntity(text))].every((part) => !entityText(text, part).includes('\r')),
  'parameters of a Content-Type': (text) => (parameter(text, 'charset') ?? '').length <= 200,
  'bytes there and back': (text) => !isBytes(text) || fromBytes(toBytes(text)) === text,
  'pasted text as bytes': (text) => isBytes(toByteString(text)),
  charsets: (text) => CHARSETS.every((charset) => typeof decodeCharset(toByteString(text), charset) === 'string'),
  'encoded words': (text) => typeof decodeHeaderText(toByteString(text)) === 'string',
  'base64 is bytes': (text) => isBytes(decodeBase64(text)) && decodeBase64(text).length <= text.length,
  'quoted-printable grows nowhere': (text) => decodeQuotedPrintable(text).length <= text.length,
  'HTML leaves no carriage return': (text) => !htmlToText(text).includes('\r'),
  'line ends': (text) =>
    unifyLineEnds(text) === text.replace(/\r\n?/g, '\n') && !withPlainSpaces(text).includes('\u00a0'),
  'addresses stand where they are said to': (text) =>
    locateAddresses(text).every(
      ({ address, start, end }) => text.slice(start, end) === address && address.includes('@'),
    ),
  'addresses do not overlap': (text) =>
    locateAddresses(text).every(({ start }, at, all) => at === 0 || start >= (all[at - 1]?.end ?? 0)),
  'an address found is found again': (text) =>
    findAddresses(text).every((address) => findAddresses(`<${address}>`).length === 1),
  'the address of a field': (text) => bareAddress(text).length <= text.length && domainOf(text).length <= text.length,
  'groups of a report': (text) => parseDeliveryStatus(text).perRecipient.every(({ fields }) => fields.length > 0),
  'a typed field': (text) => !/^\s|\s$/.test(typedValue(text).text),
  'codes stand in the text': (text) =>
    Object.values(readSmtpReply(text)).every((code) => code === null || text.includes(code)),
  'a folded reply is one line': (text) => !/\n| {2}/.test(foldReplyLines(text)),
  'folding twice changes nothing that folding once did not': (text) => !/\n/.test(foldReplyLines(foldReplyLines(text))),
  'a remote host is short and in lower-case, and stands in the text': (text) => {
    const host = readRemoteHost(text)
    return host === null || (host.length < 600 && text.toLowerCase().includes(host.toLowerCase()))
  },
  'an SMTP command': (text) => readSmtpCommand(text) === null || /^[A-Z]+$/.test(readSmtpCommand(text) ?? ''),
  'a date': (text) => (readReportDate(text) ?? '').length <= 100,
  'the outcomes of a report': (text) =>
    readReport(text).every(({ text: words }) => words.length <= 4000 && !words.includes('\n')),
  'the outcomes of a text': (text) =>
    readTextBounce(text, NO_CONTEXT).every(({ recipient, text: words }) => recipient !== null && words.length <= 4000),
  'named recipients stand in their lines': (text) => {
    const lines = text.split('\n')
    return findRecipients(lines, new Set()).every(({ address, line }) =>
      lines[line]?.toLowerCase().includes(address.toLowerCase()),
    )
  },
  'the words come before what was returned': (text) => text.startsWith(splitReturned(text).words),
  'a forwarded mail has a header': (text) => /^(?:From|To|Subject|Date): /.test(findForwarded(text) ?? 'From: '),
  'the recipients of a header': (text) =>
    failedRecipients(parseHeaders(`X-Failed-Recipients: ${text}`)).every((address) => address.includes('@')),
  'events of a mail service': (text) => (readEvents(text)?.outcomes ?? []).length <= 5000,
  'log lines': (text) =>
    text
      .split('\n')
      .every(
        (line) =>
          typeof isLogLine(line) === 'boolean' &&
          readLogLine(line, new Map()).every(({ text: words }) => words.length <= 16_384),
      ),
  'located words are inside': (text) => {
    const place = locateWords(text, text.slice(3, 20))
    return place === null || inside(place[0], place[1], text)
  },
  'a normal text is its own normal form': (text) => normalizeText(normalizeText(text)) === normalizeText(text),
}

describe('every parser takes anything', () => {
  it.each(Object.entries(PARSERS))(
    '%s',
    (_name, holds) => {
      fc.assert(fc.property(anything, holds), effort(300))
    },
    PATIENCE,
  )
})
