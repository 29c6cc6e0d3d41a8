import type { Because, Diagnosis, Localized } from '../engine/bounces/diagnosis.ts'
import { BECAUSE_TEXTS } from './because.ts'
import { fillTemplate } from './fill-template.ts'
import type { Language } from './language.ts'

/** Who refused, put off or reported it, and what shows that. */
export function refuserLine(diagnosis: Diagnosis, language: Language): string {
  const { organization, remoteMta, reportingMta } = diagnosis
  if (!organization) return serverLine(remoteMta, reportingMta, diagnosis, language)
  const isByServer = organization.because.length === 0 || organization.because.some(({ kind }) => SERVERS.has(kind))
  const shownBy = evidence(organization.because, language)
  if (isByServer) return fillTemplate(BY[standing(diagnosis)][language], { who: organization.name, shownBy })
  const named = fillTemplate(POINTS_AT[language], { who: organization.name, shownBy })
  return remoteMta ? `${serverLine(remoteMta, reportingMta, diagnosis, language)} ${named}` : named
}

/** Whose list the refusal rests on, where it only quotes somebody else's; null: nobody else's. */
export function pointsToLine(diagnosis: Diagnosis, language: Language): string | null {
  const { pointsTo } = diagnosis
  const list = listHolders(diagnosis)
  if (list !== '') return fillTemplate(RESTS_ON[language], { list })
  return pointsTo.length > 0 ? fillTemplate(RESTS_ON_DEAD[language], { list: names(pointsTo) }) : null
}

/** The names of those who keep the lists that the refusal rests on and can still be asked; empty: nobody else's. */
export function listHolders({ pointsTo }: Diagnosis): string {
  return names(pointsTo.filter((to) => !to.dead))
}

/** Evidence that the answering server itself is the organization's; words alone can be quoted by anybody. */
const SERVERS: ReadonlySet<Because['kind']> = new Set<Because['kind']>(['remoteMta', 'reportingMta'])

type Standing = 'refused' | 'delayed' | 'answered'

const BY: Readonly<Record<Standing, Localized>> = {
  refused: { en: 'Refused by [{who}|][ ({shownBy})|].', de: 'Abgewiesen von [{who}|][ ({shownBy})|].' },
  delayed: { en: 'Put off by [{who}|][ ({shownBy})|].', de: 'Zurückgestellt von [{who}|][ ({shownBy})|].' },
  answered: { en: 'Answered by [{who}|][ ({shownBy})|].', de: 'Geantwortet hat [{who}|][ ({shownBy})|].' },
}

const POINTS_AT: Localized = {
  en: 'The refusal points to [{who}|][ ({shownBy})|].',
  de: 'Die Abweisung verweist auf [{who}|][ ({shownBy})|].',
}

const REPORTED_BY: Localized = {
  en: 'Reported by [{who}|]; the text names no other server.',
  de: 'Gemeldet von [{who}|]; der Text nennt keinen anderen Server.',
}

const NOBODY: Localized = { en: 'Who refused is not stated.', de: 'Wer abgewiesen hat, ist nicht angegeben.' }

const SHOWN_BY: Localized = { en: 'shown by', de: 'erkennbar:' }

const RESTS_ON: Localized = {
  en: 'The refusal rests on [{list}|]: that is where to ask, not at the one who refused.',
  de: 'Die Abweisung beruht auf [{list}|]: Dort ist zu fragen, nicht bei dem, der abgewiesen hat.',
}

const RESTS_ON_DEAD: Localized = {
  en: 'The refusal names [{list}|], a list that has been closed. The receiver should no longer ask it.',
  de: 'Die Abweisung nennt [{list}|], eine eingestellte Liste. Der Empfänger sollte sie nicht mehr abfragen.',
}

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], de: ['„', '“'] }

function serverLine(
  remoteMta: string | null,
  reportingMta: string | null,
  diagnosis: Diagnosis,
  language: Language,
): string {
  if (remoteMta) return fillTemplate(BY[standing(diagnosis)][language], { who: remoteMta })
  return reportingMta ? fillTemplate(REPORTED_BY[language], { who: reportingMta }) : NOBODY[language]
}

function standing({ action, permanence }: Diagnosis): Standing {
  if (permanence === 'none') return 'answered'
  return action === 'delayed' || (action === null && permanence === 'transient') ? 'delayed' : 'refused'
}

function evidence(because: readonly Because[], language: Language): string | undefined {
  const [open, close] = QUOTES[language]
  const shown = because.slice(0, 2).map(({ kind, quote }) => `${BECAUSE_TEXTS[kind][language]} ${open}${quote}${close}`)
  return shown.length > 0 ? `${SHOWN_BY[language]} ${shown.join(', ')}` : undefined
}

function names(organizations: readonly { readonly name: string }[]): string {
  return organizations.map(({ name }) => name).join(', ')
}
