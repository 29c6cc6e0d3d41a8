import type { Language } from '../text/language.ts'
import { chosenLanguage } from './language.ts'
import { WrongUsage } from './wrong-usage.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** How an answer is to be given. */
export interface Manner {
  readonly json: boolean
  readonly language: Language
}

/** The options of every command that works at the desk. */
export const USUAL = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Throws WrongUsage for a language that we do not speak. */
export function mannerOf(values: { json?: boolean; lang?: string }, environment: Environment): Manner {
  return { json: values.json ?? false, language: chosenLanguage(values.lang, environment) }
}

/** A whole number between the two. Throws WrongUsage. */
export function numberOf(option: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null
  const number = Number(text)
  if (!/^\d{1,9}$/.test(text) || number < least || number > most)
    throw new WrongUsage(`expected a whole number from ${least} to ${most} behind ${option}, got "${text}"`)
  return number
}

/** One of these words; null: not given. Throws WrongUsage. */
export function oneOf<T extends string>(option: string, text: string | undefined, known: readonly T[]): T | null {
  if (text === undefined) return null
  const found = known.find((one) => one.toLowerCase() === text.toLowerCase())
  if (found === undefined) throw new WrongUsage(`expected ${option} ${known.join(', ')}, got "${text}"`)
  return found
}

/** Throws WrongUsage where something is left. */
export function withoutMore(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new WrongUsage(`expected options only, got "${positionals.join(' ')}" as well`)
}
