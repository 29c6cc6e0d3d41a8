import { MAIL_TROUBLES, type MailTrouble, type MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'

/** A trouble with what the other side said of it, on one line and cut. */
export function mailTrouble(code: MailTroubleCode, said: string): MailTrouble {
  return { stage: MAIL_TROUBLES[code], code, said: oneLine(said), certificate: null }
}

/** What a server said, without anything that could act on a terminal or break a line. */
export function oneLine(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 300)
}
