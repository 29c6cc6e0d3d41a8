import type { ProgrammeView } from '../../engine/programmes/programme-views.ts'
import { PROGRAMMES_TEXT } from '../../text/interface/programmes.ts'
import type { Language } from '../../text/language.ts'
import { COST_TEXT, PROGRESS_TEXT, WORTH_TEXT } from '../../text/programmes/labels.ts'
import { ACCOUNT_EXIT } from '../mailbox/account-exit.ts'
import { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'
import { findProgramme } from './find-programme.ts'
import { printProgrammeJson } from './print-programme-json.ts'
import type { ProgrammeAction } from './programme-values.ts'

/** `postdesk programme show` */
export function showProgramme(id: string): ProgrammeAction {
  return async (opened, { json, language }) => {
    const view = await findProgramme(opened, id)
    if (json) printProgrammeJson({ ...view })
    else process.stdout.write(forPeople(view, language))
    return ACCOUNT_EXIT.done
  }
}

const WIDTH = 100

/** What a small sender sees comes first, as in the window. */
function forPeople({ programme, progress }: ProgrammeView, language: Language): string {
  const text = PROGRAMMES_TEXT[language]
  const style = styleFor(process.stdout)
  const said = (label: string, words: string) => `${style.faint(`${label}:`)}\n${wrapBehind('  ', words, WIDTH)}`
  const steps = programme.steps.map(({ id, say, url }) => {
    const line = `${progress.done.includes(id) ? '[x]' : '[ ]'} ${id}: ${say[language]}`
    return `${wrapBehind('  ', line, WIDTH)}${url === null ? '' : `\n      ${url}`}`
  })
  const facts = [WORTH_TEXT[programme.worth], COST_TEXT[programme.cost], PROGRESS_TEXT[progress.state]]
  return [
    style.strong(programme.name),
    facts.map((fact) => fact[language]).join(' · '),
    '',
    said(text.smallSender, programme.smallSender[language]),
    said(text.gives, programme.gives[language]),
    said(text.whoMayJoin, programme.whoMayJoin[language]),
    style.faint(`${text.how}:`),
    ...(steps.length === 0 ? [`  ${text.noSteps}`] : steps),
    ...(programme.url === null ? [] : ['', programme.url]),
    ...(progress.note === '' ? [] : ['', said(text.note, terminalText(progress.note))]),
    '',
    style.faint(`${text.verified(programme.verifiedOn)}${programme.unsure === true ? ` ${text.unsure}` : ''}`),
    ...programme.sources.map(({ url, asOf }) => style.faint(`  ${url} (${asOf})`)),
    '',
  ].join('\n')
}
