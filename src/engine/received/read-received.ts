import type { ByteString } from '../messages/byte-string.ts'

/** One Received field (RFC 5321 §4.4, RFC 3848, RFC 8314 §7): one server that passed the mail on. */
export interface Hop {
  /** The name by which the sender greeted; null: not told. */
  readonly from: string | null
  /** What the receiver found: the reverse name and the address of the sender. */
  readonly fromName: string | null
  readonly address: string | null
  readonly by: string | null
  /** `SMTP`, `ESMTPS`, `LMTP`, `HTTP` …, in capitals. */
  readonly with: string | null
  readonly id: string | null
  /** The recipient (`for`), where it is told. */
  readonly for: string | null
  /** TLS version and cipher out of the comments, where they are told. */
  readonly tls: string | null
  /** Milliseconds since 1970; null: no date that can be read. */
  readonly time: number | null
  /** The field as it stands, in one line, cut. */
  readonly raw: string
  /** Seconds to this hop from the one before (in time); null: not known. */
  readonly delaySeconds: number | null
}

const MOST_HOPS = 200

/** Reads all Received fields, given from the top (newest first), into the way of the mail: the oldest first. */
export function readReceivedChain(values: readonly ByteString[]): readonly Hop[] {
  const hops = values.slice(0, MOST_HOPS).map(readReceived).toReversed()
  return hops.map((hop, at) => {
    const before = hops[at - 1]?.time ?? null
    return {
      ...hop,
      delaySeconds: hop.time === null || before === null ? null : Math.round((hop.time - before) / 1000),
    }
  })
}

/** Reads one. Lenient: every software writes its own. */
export function readReceived(value: ByteString): Omit<Hop, 'delaySeconds'> {
  const text = value.slice(0, 5000).replace(/\s+/g, ' ').trim()
  const semicolon = text.lastIndexOf(';')
  const clauses = semicolon < 0 ? text : text.slice(0, semicolon)
  const fromClause = /^from ([^ ]+)(?: (\([^)]{0,400}\)))?/i.exec(clauses)
  const comment = fromClause?.[2] ?? ''
  // qmail writes a second comment: `from unknown (HELO x) (192.0.2.1)`.
  const behind = /^ (\([^)]{0,100}\))/.exec(clauses.slice(fromClause?.[0].length ?? clauses.length))?.[1] ?? ''
  const plain = withoutComments(clauses)
  return {
    raw: text,
    from: greetingIn(comment) ?? fromClause?.[1] ?? null,
    fromName: nameIn(comment) ?? (greetingIn(comment) === null ? null : reverseName(fromClause?.[1])),
    address: addressIn(comment) ?? addressIn(behind) ?? addressIn(fromClause?.[1] ?? ''),
    by: clause(plain, 'by'),
    with: clause(plain, 'with')?.toUpperCase() ?? null,
    id: clause(plain, 'id'),
    for: clause(plain, 'for')?.replace(/^<|>$/g, '') ?? null,
    tls: tlsIn(clauses),
    time: semicolon < 0 ? null : readMailDate(text.slice(semicolon + 1)),
  }
}

/** Comments nest (RFC 5322 §3.2.2), and hold words that look like clauses. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let depth = 0
  for (const piece of text.split(/([()])/)) {
    if (piece === '(') depth++
    else if (piece === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept.push(piece)
  }
  return kept.join(' ').replace(/ +/g, ' ').trim()
}

function clause(text: string, name: string): string | null {
  return new RegExp(`(?:^| )${name} ([^ ;]+)`, 'i').exec(text)?.[1] ?? null
}

/** Some write the reverse name first, and how the sender greeted into the comment: `(helo=x)`, `(EHLO x)`. */
function greetingIn(comment: string): string | null {
  return /(?:^\(| )(?:helo=|EHLO |HELO )([^ )]{1,255})/i.exec(comment)?.[1] ?? null
}

function reverseName(name = ''): string | null {
  return /^[a-z0-9][a-z0-9_.-]{0,253}[.][a-z]{2,}$/i.test(name) ? name.toLowerCase() : null
}

/** `(mail.example.org [192.0.2.1])`, `(mail.example.org. [IPv6:2001:db8::1])`, `(HELO x) (192.0.2.1)`, `([192.0.2.1])`. */
function addressIn(comment: string): string | null {
  const bracketed = /\[(?:IPv6:)?([0-9a-f.:]{3,45})(?:%[^\]]{0,20})?\]/i.exec(comment)?.[1]
  const bare = /(?:^|[ (@])((?:\d{1,3}[.]){3}\d{1,3})(?=[ )\]]|$)/.exec(comment)?.[1]
  // Exchange: `from a.example.org (2001:db8::1)`.
  const bareV6 = /^\(((?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})\)$/i.exec(comment)?.[1]
  return (bracketed ?? bare ?? bareV6)?.toLowerCase() ?? null
}

function nameIn(comment: string): string | null {
  const name = /^\((?:EHLO [^ ]+ |HELO [^ ]+ )?([a-z0-9][a-z0-9_.-]{0,253}[.][a-z0-9-]+)[.]? ?\[/i.exec(comment)?.[1]
  return name === undefined || name.toLowerCase() === 'unknown' ? null : name.toLowerCase()
}

/** Postfix `(using TLSv1.3 with cipher X (256/256 bits))`, Exim `(TLS1.3) tls X`, Gmail `(version=TLS1_3 cipher=X …)`, Exchange `(version=TLS1_2, cipher=…)`. */
function tlsIn(text: string): string | null {
  const version = /\bTLS ?v?([01][._][0-3]|[13])\b/i.exec(text)?.[1]
  const cipher = /\b(?:cipher[ =]|tls )([A-Z0-9_-]{6,60})/i.exec(text)?.[1]
  if (version === undefined && cipher === undefined) return null
  const name = version === undefined ? 'TLS' : `TLSv${version.replace('_', '.').replace(/^1$/, '1.0')}`
  return cipher === undefined ? name : `${name} ${cipher}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

/** The date of a mail (RFC 5322 §3.3, old forms of §4.3 too) as milliseconds since 1970; null when it cannot be read. */
export function readMailDate(text: string): number | null {
  const match =
    /(\d{1,2}) +([a-z]{3})[a-z]* +(\d{2,4}) +(\d{1,2}):(\d{2})(?::(\d{2})(?:[.]\d+)?)? *([+-]\d{4}|[a-z]{1,5})?/i.exec(
      text.slice(0, 200),
    )
  if (match === null) return null
  const [, day, month = '', year, hour, minute, second, zone] = match
  const at = MONTHS.indexOf(month.toLowerCase())
  if (at < 0) return null
  const time = Date.UTC(fullYear(Number(year)), at, Number(day), Number(hour), Number(minute), Number(second ?? 0))
  const valid =
    Number(day) >= 1 && Number(day) <= 31 && Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) <= 60
  return valid ? time - offsetMinutes(zone) * 60_000 : null
}

/** RFC 5322 §4.3: two digits below 50 are of this century. */
function fullYear(year: number): number {
  if (year >= 1000) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function offsetMinutes(zone = ''): number {
  const digits = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (digits === null) return ZONES[zone.toUpperCase()] ?? 0
  return (digits[1] === '-' ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3]))
}
