import type { MailAccount } from '../mail/imap/mail-account.ts'

/** Mails that are nobody's business, so that a test can say that nobody read them. */
export function layPrivateMails(account: MailAccount, now: Date): void {
  PRIVATE.forEach(({ from, subject, text }, place) => {
    const at = new Date(now.getTime() - (place * 31 + 4) * 3_600_000)
    account.deliver('INBOX', privateMail(account.login, from, subject, text, at), {
      internalDate: at,
      flags: place > 1 ? ['\\Seen'] : [],
    })
  })
}

const PRIVATE = [
  { from: 'Ruth Moll <ruth@sonstwo.netz>', subject: 'Samstag', text: 'Kommst du am Samstag? Ich backe.' },
  { from: 'Stadtwerke <rechnung@stadtwerke.netz>', subject: 'Rechnung', text: 'Der Betrag ist 84,10 Euro.' },
  { from: 'Chor <chor@sonstwo.netz>', subject: 'Probe im November', text: 'Die Probe beginnt um acht.' },
] as const

function privateMail(to: string, from: string, subject: string, text: string, at: Date): string {
  return [
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `From: ${from}`,
    `To: <${to}>`,
    `Subject: ${subject}`,
    `Message-ID: <${at.getTime()}.privat@sonstwo.netz>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')
}
