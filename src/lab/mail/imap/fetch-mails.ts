import { parseHeaders } from '../../../engine/messages/headers.ts'
import { parseEntity } from '../../../engine/messages/mime.ts'
import { bodyStructureOf } from './body-structure.ts'
import { logged } from './command-log.ts'
import { envelopeOf } from './envelope.ts'
import { sectionOf } from './mail-section.ts'
import { mailsOf, type Numbered } from './selected-view.ts'
import { bad, type CommandHandler, done, type Selected, type Session } from './session.ts'
import { type Token, textOf, writeString } from './tokens.ts'

const MACROS: Readonly<Record<string, readonly string[]>> = {
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODYSTRUCTURE'],
}
const GIGABYTE = 1_073_741_824

/** FETCH and UID FETCH (RFC 3501 §6.4.5). */
export const fetchMails: CommandHandler = async (session, args, { byUid }) => {
  const { selected } = session
  const set = textOf(args[0])
  if (selected === null) return bad('No folder is open')
  if (set === null) return bad()
  const items = itemsOf(args[1], byUid)
  for (const numbered of mailsOf(selected, set, byUid)) {
    const reads = items.filter((item) => /^(BODY(\.PEEK)?\[|RFC822(\.TEXT|\.HEADER)?$)/i.test(item))
    for (const item of reads) logReading(session, selected, numbered, item)
    if (reads.length > 0 && session.house.behaviour().literal === 'huge') await sendGigabyte(session, numbered)
    const values = items.map((item) => fetchValue(session, selected, numbered, item))
    session.send(`* ${numbered.number} FETCH (${values.filter((value) => value !== null).join(' ')})`)
    // So that one long answer does not keep all other connections waiting.
    if (numbered.number % 200 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return done()
}

function itemsOf(token: Token | undefined, byUid: boolean): readonly string[] {
  const tokens = token?.kind === 'list' ? token.items : token === undefined ? [] : [token]
  const items = tokens.flatMap((each) => {
    const text = textOf(each) ?? ''
    return MACROS[text.toUpperCase()] ?? [text]
  })
  return byUid && !items.some((item) => item.toUpperCase() === 'UID') ? ['UID', ...items] : items
}

function logReading({ house, account }: Session, { name }: Selected, { mail }: Numbered, item: string): void {
  logged(house.log.readings, { login: account?.login ?? '', folder: name, uid: mail.uid, item })
}

function fetchValue(session: Session, selected: Selected, { mail }: Numbered, item: string): string | null {
  const { sizeSaid } = session.house.behaviour()
  switch (item.toUpperCase()) {
    case 'UID':
      return `UID ${mail.uid}`
    case 'FLAGS':
      return `FLAGS (${[...mail.flags].join(' ')})`
    case 'INTERNALDATE':
      return `INTERNALDATE "${imapDate(mail.internalDate)}"`
    case 'RFC822.SIZE':
      return `RFC822.SIZE ${sizeSaid ?? mail.source.length}`
    case 'ENVELOPE':
      return `ENVELOPE ${envelopeOf(parseHeaders(mail.source))}`
    case 'BODYSTRUCTURE':
      return `BODYSTRUCTURE ${bodyStructureOf(mail.source, parseEntity(mail.source))}`
    case 'X-GM-MSGID':
    case 'X-GM-THRID':
      return `${item.toUpperCase()} ${mail.gmailId}`
    case 'X-GM-LABELS':
      return `X-GM-LABELS (${[...mail.labels].map(writeLabel).join(' ')})`
    default:
      return section(session, selected, mail, item)
  }
}

function section(session: Session, selected: Selected, mail: Numbered['mail'], item: string): string | null {
  const asked = /^BODY(\.PEEK)?\[(.*)\](?:<(\d+)(?:\.(\d+))?>)?$/is.exec(item)
  const source = asked === null ? null : sectionOf(mail.source, asked[2] ?? '')
  if (asked === null || source === null) return asked === null ? null : `BODY[${asked[2]}] NIL`
  // RFC 3501 §6.4.5: reading without PEEK sets \Seen; EXAMINE forbids it.
  if (asked[1] === undefined && !selected.readOnly) mail.flags.add('\\Seen')
  const from = Number(asked[3] ?? 0)
  const octets = asked[3] === undefined ? source : source.slice(from, from + Number(asked[4] ?? source.length))
  const length = octets.length + ({ longer: 5000, shorter: -Math.min(10, octets.length) }[lie(session)] ?? 0)
  const origin = asked[3] === undefined ? '' : `<${from}>`
  return `BODY[${asked[2]}]${origin} {${length}}\r\n${octets}`
}

function lie({ house }: Session): string {
  return house.behaviour().literal ?? ''
}

function sendGigabyte(session: Session, { mail, number }: Numbered): Promise<never> {
  const begin = `* ${number} FETCH (UID ${mail.uid} BODY[] {${GIGABYTE}}\r\n`
  return session.sendWithoutEnd(begin, 'x'.repeat(65_536))
}

function writeLabel(label: string): string {
  return label.startsWith('\\') ? `"${label.replaceAll('\\', '\\\\')}"` : writeString(label)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `21-Nov-2026 13:05:09 +0000` */
function imapDate(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, ' ')
  return `${day}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`
}
