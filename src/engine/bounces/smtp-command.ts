import type { SmtpCommand } from './diagnosis.ts'

/** How mail software words "in reply to …" (Postfix, Exim, Sendmail, qmail, Exchange, Yahoo …), the most telling first. */
const WORDINGS: readonly (readonly [RegExp, SmtpCommand])[] = [
  [
    /in reply to end of DATA|after end of data|end of DATA command|\[(?:BODY|END_DATA|DATA_END)\]|failed after I sent the message|after (?:pipelined )?(?:sending|end of) data/i,
    'DATA',
  ],
  [
    /in reply to RCPT TO|after (?:pipelined )?RCPT TO|>>> ?RCPT|<<< ?RCPT TO|\[RCPT_TO\]|SMTP:RCPT|(?:does|did) not like (?:recipient|our RCPT)|RCPT TO:/i,
    'RCPT',
  ],
  [
    /in reply to MAIL FROM|after (?:pipelined )?MAIL FROM|>>> ?MAIL|<<< ?MAIL FROM|\[MAIL_FROM\]|SMTP:MAIL|(?:does|did) not like (?:sender|from|our MAIL)|command 'MAIL FROM/i,
    'MAIL',
  ],
  [/in reply to (?:DATA|BDAT)|after (?:pipelined )?(?:DATA|BDAT)|>>> ?DATA|\[DATA\]|did not like our DATA/i, 'DATA'],
  [
    /in reply to (?:EHLO|HELO|LHLO)|after (?:EHLO|HELO)|>>> ?(?:EHLO|HELO)|\[(?:EHLO|HELO)\]|did not like our [EH]|but my name was rejected/i,
    'EHLO',
  ],
  [/in reply to STARTTLS|after STARTTLS|>>> ?STARTTLS/i, 'STARTTLS'],
  [/in reply to AUTH|after AUTH/i, 'AUTH'],
  [
    /refused to talk to me|after initial connection|while performing the (?:initial|EHLO)|\[CONNECT(?:ION)?\]|initial greeting|connected to .{1,100} but greeting failed/i,
    'CONNECT',
  ],
]

/** What all of them have: looked for first, because most texts have none of it. */
const ANY =
  /in reply to|\bafter |>>>|<<<|\[[A-Z]|SMTP:|not like|RCPT TO|MAIL FROM|refused to talk|performing the|greeting|but my name/i

/** The SMTP command that the text says was answered, or null. */
export function readSmtpCommand(text: string): SmtpCommand | null {
  const head = text.length > 4096 ? text.slice(0, 4096) : text
  if (!ANY.test(head)) return null
  return WORDINGS.find(([wording]) => wording.test(head))?.[1] ?? null
}
