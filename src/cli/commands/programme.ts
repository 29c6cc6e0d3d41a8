import { splitArguments } from '../check/report-options.ts'
import { ACCOUNT_EXIT, type AccountExit } from '../mailbox/account-exit.ts'
import { ACCOUNT_OPTIONS, mannerOf } from '../mailbox/account-options.ts'
import { withOffice } from '../mailbox/with-office.ts'
import type { OfficePlaces } from '../office/open-office.ts'
import type { ProgrammeValues } from '../programme/programme-values.ts'
import { WrongUsage } from '../wrong-usage.ts'

const OPTIONS = {
  ...ACCOUNT_OPTIONS,
  state: { type: 'string' },
  done: { type: 'string', multiple: true },
  undone: { type: 'string', multiple: true },
  note: { type: 'string' },
  forget: { type: 'boolean' },
} as const

/** Which options belong to which of them alone. */
const ONLY_OF: Readonly<Record<string, string>> = {
  state: 'note',
  done: 'note',
  undone: 'note',
  note: 'note',
  forget: 'link',
  'secret-fd': 'link',
  'secret-env': 'link',
}

/** These take no words. */
const ALONE: ReadonlySet<string> = new Set(['list', 'link', 'fetch', 'data'])

/** `postdesk programme` */
export async function programmeCommand(argv: readonly string[], places: OfficePlaces): Promise<AccountExit> {
  const { values, positionals } = splitArguments(argv, OPTIONS)
  if (values.help === true) {
    ;(await import('./help.ts')).helpCommand(['programme'])
    return ACCOUNT_EXIT.done
  }
  const [action = '', ...words] = positionals
  checkOptions(action, values)
  const manner = mannerOf(values, process.env)
  const run = await actionOf(action, words, values)
  return withOffice(places, manner, (opened) => run(opened, manner))
}

/** Each is loaded only when it is called. */
async function actionOf(action: string, words: readonly string[], values: ProgrammeValues) {
  if (ALONE.has(action)) none(words)
  switch (action) {
    case 'list':
      return (await import('../programme/list.ts')).listProgrammes()
    case 'show':
      return (await import('../programme/show.ts')).showProgramme(one(words))
    case 'note':
      return (await import('../programme/note.ts')).noteProgramme(one(words), values)
    case 'import':
      return (await import('../programme/import.ts')).importFiles(words)
    case 'link':
      return (await import('../programme/link.ts')).keepLink(values)
    case 'fetch':
      return (await import('../programme/import.ts')).fetchSnds()
    case 'data':
      return (await import('../programme/data.ts')).showData()
    default:
      throw new WrongUsage(`expected programme list, show, note, import, link, fetch or data, got "${action}"`)
  }
}

function checkOptions(action: string, values: ProgrammeValues): void {
  for (const [option, value] of Object.entries(values)) {
    const owner = ONLY_OF[option]
    if (value !== undefined && owner !== undefined && owner !== action)
      throw new WrongUsage(`expected --${option} with programme ${owner} only, got it with "${action}"`)
  }
}

function one([word, ...more]: readonly string[]): string {
  if (word === undefined || more.length > 0)
    throw new WrongUsage('expected the id of one programme: postdesk programme list shows them')
  return word
}

function none(words: readonly string[]): void {
  if (words.length > 0) throw new WrongUsage(`expected no more words, got "${words.join(' ')}"`)
}
