import type { Localized } from '../../bounces/diagnosis.ts'
import type { Setting } from '../configuration.ts'
import type { LintHit, LintSubject } from '../lint-rule.ts'
import { POSTFIX_DEFAULTS } from './postfix-defaults.ts'

/** What a rule asks of main.cf. What is not set has Postfix's own value. */
export interface LookAtPostfix {
  setting(name: string): Setting | undefined
  /** As it is in effect, without variables put in; empty where neither set nor known. */
  value(name: string): string
  /** Words between commas and white space. */
  list(name: string): readonly string[]
  isYes(name: string): boolean
  /** Of a time with or without a unit (postconf(5)); null: none that can be read. */
  seconds(name: string): number | null
  /** A hit at the setting, or at the end where it is missing. `value` null: the line is to go. */
  hit(name: string, value: string | null, says: Localized): LintHit
}

export function lookAtPostfix({ configuration: { settings } }: LintSubject): LookAtPostfix {
  const byName = new Map(settings.map((setting) => [setting.name, setting]))
  const value = (name: string) => byName.get(name)?.value ?? POSTFIX_DEFAULTS[name] ?? ''
  const last = settings.reduce((line, setting) => Math.max(line, setting.line + setting.lines - 1), 1)
  return {
    setting: (name) => byName.get(name),
    value,
    list: (name) => listOf(value(name)),
    isYes: (name) => value(name).toLowerCase() === 'yes',
    seconds: (name) => readPostfixTime(value(name), UNITS[name] ?? 's'),
    hit: (name, next, says) => {
      const { line = last, lines = 1 } = byName.get(name) ?? {}
      return { line, lines, says, change: next === null ? '' : `${name} = ${next}`, adds: !byName.has(name) }
    },
  }
}

/** What stands in braces is one word. */
function listOf(value: string): readonly string[] {
  return [...value.matchAll(/\{([^{}]*)\}|([^\s,{}]+)/g)].map(([, braced, plain]) => braced?.trim() ?? plain ?? '')
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }
/** Where a number without a unit means something else than seconds. */
const UNITS: Readonly<Record<string, string>> = {
  maximal_queue_lifetime: 'd',
  bounce_queue_lifetime: 'd',
  delay_warning_time: 'h',
}

/** `unit`: that of a number without one. Null: no time, or one with a variable in it. */
function readPostfixTime(value: string, unit: string): number | null {
  const [, digits, letter] = /^(\d{1,9})([smhdw]?)$/.exec(value.trim()) ?? []
  if (digits === undefined) return null
  return Number(digits) * (SECONDS[letter === '' || letter === undefined ? unit : letter] ?? 1)
}
