import { PROGRAMMES_TEXT } from '../../text/interface/programmes.ts'
import { ACCOUNT_EXIT } from '../mailbox/account-exit.ts'
import { secretFor } from '../mailbox/read-secret.ts'
import { reportProblem } from '../output/report-problem.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { printProgrammeJson } from './print-programme-json.ts'
import type { ProgrammeAction, ProgrammeValues } from './programme-values.ts'

/** `postdesk programme link`: keeps the automated link of SNDS, or forgets it. It is never an argument, which everybody on the computer can read. */
export function keepLink(values: ProgrammeValues): ProgrammeAction {
  const { forget = false, 'secret-fd': fd, 'secret-env': env } = values
  if (forget && (fd !== undefined || env !== undefined)) throw new WrongUsage('expected --forget or a link, got both')
  return async ({ tickets, secrets }, { json, language, environment }) => {
    const text = PROGRAMMES_TEXT[language].link
    const link = forget ? null : await secretFor({ fd, env }, environment, text.label)
    if (link === null && !forget) throw new WrongUsage('expected the link of SNDS: --secret-fd, --secret-env, or typed')
    const { hasSndsLink } = await tickets.programmes.setSndsLink(link)
    if (hasSndsLink && (await secrets.state()).kind === 'memory') reportProblem(text.thisRun)
    if (json) printProgrammeJson({ hasSndsLink })
    else process.stdout.write(`${hasSndsLink ? text.kept : text.forgotten}\n`)
    return ACCOUNT_EXIT.done
  }
}
