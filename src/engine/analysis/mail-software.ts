/** Mail software that names itself in the Received fields that it writes. */
interface Sign {
  readonly software: string
  readonly pattern: RegExp
}

/** The more special first: many packages are a Postfix inside. Each pattern is linear. */
const SIGNS: readonly Sign[] = [
  { software: 'mailcow', pattern: /\((?:Postcow|Mailerdaemon)\)/ },
  { software: 'Mail-in-a-Box', pattern: /\bby box[.][^ ]{1,200} \(Postfix\)/ },
  { software: 'Postfix', pattern: /\(Postfix(?:[,) ]|\/)/ },
  { software: 'Exim', pattern: /\(Exim [0-9.]{1,12}/ },
  { software: 'OpenSMTPD', pattern: /\(OpenSMTPD\)/ },
  { software: 'Stalwart', pattern: /\(Stalwart(?: SMTP)?\)/i },
  { software: 'Haraka', pattern: /\(Haraka(?:\/[0-9.]{1,12})?\)/i },
  { software: 'Maddy', pattern: /\(maddy\)/i },
  { software: 'Exchange', pattern: /with (?:Microsoft SMTP Server|mapi)|Microsoft SMTPSVC/i },
  { software: 'hMailServer', pattern: /hMailServer/i },
  { software: 'MDaemon', pattern: /\(MDaemon/i },
  { software: 'Kerio Connect', pattern: /\(Kerio|with [A-Z]{4,6} \(Kerio/i },
  { software: 'MailEnable', pattern: /MailEnable/i },
  { software: 'Axigen', pattern: /\(Axigen/i },
  { software: 'CommuniGate', pattern: /\(CommuniGate/i },
  { software: 'Courier', pattern: /\(Courier|id [0-9A-F]{16}[.][0-9A-F]{8}[.][0-9A-F]{8}/ },
  { software: 'Apache James', pattern: /\(JAMES SMTP/i },
  { software: 'qmail', pattern: /\(qmail \d/ },
  { software: 'Sendmail', pattern: /\(8[.]\d{1,2}[.]\d{1,2}(?:\/[^) ]{1,60})?\)/ },
  { software: 'Google', pattern: /\bby (?:smtp|mx)[.](?:gmail|google)[.]com\b/ },
]

/** Mail programs that name themselves in User-Agent or X-Mailer. */
const CLIENTS: readonly Sign[] = [
  { software: 'K-9 Mail / Thunderbird (Android)', pattern: /K-9 Mail|Thunderbird.{0,20}Android/i },
  { software: 'Thunderbird', pattern: /Thunderbird/i },
  { software: 'Mutt', pattern: /\b(?:Neo)?Mutt\b/i },
  { software: 'Roundcube', pattern: /Roundcube/i },
  { software: 'PHP', pattern: /\bPHP(?:Mailer|\/)/i },
]

/** The mail programs that this header names. */
export function clientsOf(header: string): readonly string[] {
  const named = [...header.slice(0, 60_000).matchAll(/^(?:user-agent|x-mailer): {0,5}([^\n]{1,200})/gim)].slice(0, 5)
  return named.flatMap(([, value = '']) => CLIENTS.find(({ pattern }) => pattern.test(value))?.software ?? [])
}

/** The mail software that wrote this Received field; null: it does not name itself. */
export function softwareOf(received: string): string | null {
  const text = received.slice(0, 5000)
  return SIGNS.find(({ pattern }) => pattern.test(text))?.software ?? null
}
