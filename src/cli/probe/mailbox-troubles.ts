import type { Language } from '../../text/language.ts'
import { MAIL_TROUBLE_TEXT } from '../../text/mailboxes/troubles.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'

/** Says of each mailbox that cannot be watched why, once for each reason: else one would wait for something that nobody can see. */
export function mailboxTroubles({ office }: OpenedOffice, language: Language): () => Promise<void> {
  const told = new Set<string>()
  return async () => {
    for (const { mailbox, watch } of await office.accounts.mailboxes()) {
      if (watch.state !== 'waiting' && watch.state !== 'stopped') continue
      const { code, said } = watch.trouble
      if (told.has(`${mailbox.id} ${code}`)) continue
      told.add(`${mailbox.id} ${code}`)
      const why = `${MAIL_TROUBLE_TEXT[code][language]}${said === '' ? '' : ` (${said})`}`
      reportProblem(PROBE_COMMAND_TEXT[language].cannotLook(mailbox.label || mailbox.address, why))
    }
  }
}
