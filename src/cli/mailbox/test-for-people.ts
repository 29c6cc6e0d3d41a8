import type { ConnectionTest, MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import type { Language } from '../../text/language.ts'
import { ACCOUNT_WORDS } from '../../text/mailboxes/command.ts'
import { MAIL_TROUBLE_REMEDIES } from '../../text/mailboxes/remedies.ts'
import { MAIL_STAGE_NAMES } from '../../text/mailboxes/stages.ts'
import { MAIL_TROUBLE_TEXT } from '../../text/mailboxes/troubles.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'

/** A connection test laid out for reading: each stage, what failed and what helps, or what the server can do. */
export function testForPeople(test: ConnectionTest, language: Language, style: Style): string {
  const stages = test.stages.map(({ stage, ok, said }) =>
    wrapBehind(
      `${ok ? '✓' : '✕'} `,
      [MAIL_STAGE_NAMES[stage][language], terminalText(said)].filter(Boolean).join(': '),
      style.width,
    ),
  )
  const rest = test.trouble === null ? abilities(test, language) : troubleLines(test.trouble, language)
  return `${[...stages, ...rest.map((line) => wrapBehind('  ', line, style.width))].join('\n')}\n`
}

/** One trouble: what it is, what the other side said, what helps. */
export function troubleLines({ code, said, certificate }: MailTrouble, language: Language): readonly string[] {
  return [
    MAIL_TROUBLE_TEXT[code][language],
    ...(said === '' ? [] : [QUOTED[language](terminalText(said))]),
    MAIL_TROUBLE_REMEDIES[code][language],
    ...(certificate === null
      ? []
      : [
          `${terminalText(certificate.subject)} · ${terminalText(certificate.issuer)} · ${certificate.validFrom} – ${certificate.validTo}`,
          ACCOUNT_WORDS.pin(certificate.sha256)[language],
        ]),
  ]
}

const QUOTED: Readonly<Record<Language, (text: string) => string>> = {
  en: (text) => `“${text}”`,
  de: (text) => `„${text}“`,
}

function abilities({ mailbox, submission }: ConnectionTest, language: Language): readonly string[] {
  const words = [
    ACCOUNT_WORDS.works,
    ...(mailbox === null
      ? []
      : [
          ACCOUNT_WORDS.junk(mailbox.junkFolder, mailbox.folders),
          mailbox.idle ? ACCOUNT_WORDS.idle : ACCOUNT_WORDS.poll,
        ]),
    ...(submission === null ? [] : [submission.dsn ? ACCOUNT_WORDS.dsn : ACCOUNT_WORDS.noDsn]),
  ]
  return words.map((one) => terminalText(one[language]))
}
