import { LANGUAGES, type Language } from '../text/language.ts'
import { WrongUsage } from './wrong-usage.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language that `--lang` names, else that of the system, else English. Throws WrongUsage for one that we do not speak. */
export function chosenLanguage(name: string | undefined, environment: Environment): Language {
  return toLanguage(name) ?? systemLanguage(environment)
}

function toLanguage(name: string | undefined): Language | null {
  if (name === undefined) return null
  const language = LANGUAGES.find((one) => one === name)
  if (!language) throw new WrongUsage(`expected --lang ${LANGUAGES.join(' or ')}, got "${name}"`)
  return language
}

/** POSIX: the first of these that is set decides. */
function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  return LANGUAGES.find((language) => new RegExp(`^${language}(?:[_.@-]|$)`).test(locale)) ?? 'en'
}
