import type { ProgrammeView } from '../../engine/programmes/programme-views.ts'
import type { Language } from '../../text/language.ts'
import { COST_TEXT, PROGRESS_TEXT, WORTH_TEXT } from '../../text/programmes/labels.ts'
import { ACCOUNT_EXIT } from '../mailbox/account-exit.ts'
import { styleFor } from '../output/style.ts'
import { wrapBehind } from '../output/wrap.ts'
import { printProgrammeJson } from './print-programme-json.ts'
import type { ProgrammeAction } from './programme-values.ts'

const WORTHS = ['worth', 'maybe', 'no'] as const

/** `postdesk programme list` */
export function listProgrammes(): ProgrammeAction {
  return async ({ tickets }, { json, language }) => {
    const programmes = await tickets.programmes.list()
    if (json) printProgrammeJson({ programmes })
    else process.stdout.write(WORTHS.map((worth) => groupLines(worth, programmes, language)).join('\n'))
    return ACCOUNT_EXIT.done
  }
}

const WIDTH = 100

function groupLines(worth: (typeof WORTHS)[number], programmes: readonly ProgrammeView[], language: Language): string {
  const style = styleFor(process.stdout)
  const lines = programmes
    .filter(({ programme }) => programme.worth === worth)
    .map(({ programme: { id, name, cost, smallSender }, progress }) => {
      const paid = cost === 'paid' ? `, ${COST_TEXT.paid[language]}` : ''
      const title = `${style.strong(name)} (${id}${paid}): ${PROGRESS_TEXT[progress.state][language]}`
      return `  ${title}\n${wrapBehind('    ', smallSender[language], WIDTH)}\n`
    })
  return `${WORTH_TEXT[worth][language]}\n${lines.join('')}`
}
