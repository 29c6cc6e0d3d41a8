/**
 * The id under which a server keeps a message that it took, out of its reply to the end of DATA: what its log calls the
 * message. Null: it tells none.
 */
export function queueIdOf(reply: string): string | null {
  const text = reply.slice(0, LONGEST_REPLY).replace(/\s+/g, ' ')
  for (const pattern of PATTERNS) {
    const id = pattern.exec(text)?.[1]?.replace(/[.,;>]+$/, '')
    if (id !== undefined && id !== '' && id.length <= LONGEST_ID) return id
  }
  return null
}

const LONGEST_REPLY = 1000
const LONGEST_ID = 128

/** Each runs once over a short text and has no two places that could share a character. */
const PATTERNS: readonly RegExp[] = [
  // Exchange: [InternalId=123, Hostname=…] … Queued mail for delivery
  /\[InternalId=(\d+)/i,
  // Stalwart, Axigen: Message queued with id 1a2b3c
  /\bqueued with id:? <?([\w.@+=-]+)/i,
  // Postfix, Amavis, SendGrid, Mailgun: queued as 4XyZ12345
  /\bqueued (?:\w+ )?as:? <?([\w.@+=-]+)/i,
  // Haraka: Message Queued (UUID.1)
  /\bqueued \(([\w.-]*[A-Fa-f\d]{4}[\w.-]*)\)/i,
  // iCloud, Oracle: envelope id 0ABC@host
  /\benvelope id ([\w.@+=-]+)/i,
  // Exim: OK id=1abcDE-0001aB-2C; 1&1, GMX: id=0MabcD-1lXyz
  /\bid=<?([\w.@+-]+)/i,
  // qmail: ok 1234567890 qp 12345
  /\bok (\d{9,} qp \d+)/i,
  // OpenSMTPD: 1a2b3c4d Message accepted for delivery; Sendmail, Proofpoint: r5KABC123456 Message accepted …
  /^\d{3}[ -](?:\d\.\d+\.\d+ )?([\w-]{6,}) Message accepted/i,
  // Gmail: OK 1700000000 abc123-20020a.10 - gsmtp
  /\bOK \d{9,} ([\w.-]+) - gsmtp/i,
  // Amazon SES: Ok 0100018c…-000000
  /\bOk ([\da-f-]{40,})/i,
  // Courier: Ok. 000000000001234.000000005F.00001234
  /\bOk\. ([\dA-Fa-f.]{20,})/i,
]
