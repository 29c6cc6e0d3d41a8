import type { Mailbox, Sender, ServerSettings } from '../../engine/mailboxes/account.ts'
import type { MailboxNow, SenderNow } from '../../node/probes/accounts-desk.ts'
import type { Language } from '../../text/language.ts'
import { ACCOUNT_WORDS } from '../../text/mailboxes/command.ts'
import { terminalText } from '../output/terminal-text.ts'

/** One line for each mailbox, so that it can be cut and searched. */
export function mailboxLines(mailboxes: readonly MailboxNow[], language: Language): string {
  const line = ({ mailbox, familyName, hasSecret }: MailboxNow) =>
    [mailbox.address, mailbox.label, familyName, server(mailbox.imap), ...marks(mailbox, hasSecret, language)]
      .filter(Boolean)
      .join(' · ')
  return lines(mailboxes.map(line), language)
}

/** The same for senders. */
export function senderLines(senders: readonly SenderNow[], language: Language): string {
  const line = ({ sender, hasSecret }: SenderNow) =>
    [
      sender.identities.map(({ address }) => address).join(', '),
      sender.label,
      server(sender.submission),
      ...marks(sender, hasSecret, language),
    ]
      .filter(Boolean)
      .join(' · ')
  return lines(senders.map(line), language)
}

function lines(all: readonly string[], language: Language): string {
  return all.length === 0 ? `${ACCOUNT_WORDS.none[language]}\n` : `${all.map(terminalText).join('\n')}\n`
}

function server({ host, port }: ServerSettings): string {
  return `${host}:${port}`
}

function marks(account: Mailbox | Sender, hasSecret: boolean, language: Language): readonly string[] {
  const settings = 'imap' in account ? account.imap : account.submission
  return [
    ...('role' in account && account.role === 'reports' ? [ACCOUNT_WORDS.reports] : []),
    ...('paused' in account && account.paused ? [ACCOUNT_WORDS.paused] : []),
    ...(settings.pinnedCertificate === null ? [] : [ACCOUNT_WORDS.pinned]),
    ...(hasSecret ? [] : [ACCOUNT_WORDS.noSecret]),
  ].map((words) => words[language])
}
