import type { Localized, Wait } from '../engine/bounces/diagnosis.ts'
import type { Language } from './language.ts'

/** A span in words: `5 to 60 minutes`, `1 hour to 2 days`, `4 hours`. German stands in the accusative. */
export function waitPhrase(wait: Wait, language: Language): string {
  const from = inUnit(wait.minMinutes, wait.maxMinutes)
  const to = inUnit(wait.maxMinutes, wait.maxMinutes)
  if (from.count === 0 && to.count > 0) return `${UP_TO[language]} ${counted(to, language)}`
  if (from.unit !== to.unit) return `${counted(from, language)} ${TO[language]} ${counted(to, language)}`
  if (from.count === to.count) return counted(to, language)
  return `${from.count} ${TO[language]} ${counted(to, language)}`
}

type Unit = 'minute' | 'hour' | 'day'
type Amount = { readonly count: number; readonly unit: Unit }

const MINUTES: Readonly<Record<Unit, number>> = { minute: 1, hour: 60, day: 1440 }
const TO: Localized = { en: 'to', de: 'bis' }
const UP_TO: Localized = { en: 'up to', de: 'bis zu' }
const UNITS: Readonly<Record<Unit, { readonly one: Localized; readonly many: Localized }>> = {
  minute: { one: { en: 'minute', de: 'Minute' }, many: { en: 'minutes', de: 'Minuten' } },
  hour: { one: { en: 'hour', de: 'Stunde' }, many: { en: 'hours', de: 'Stunden' } },
  day: { one: { en: 'day', de: 'Tag' }, many: { en: 'days', de: 'Tage' } },
}

/** Days from two days on, hours from two hours on; the lower end of a short span stays in the unit of the upper end. */
function inUnit(minutes: number, upperEnd: number): Amount {
  if (minutes >= 2 * MINUTES.day || (minutes >= MINUTES.day && upperEnd >= 2 * MINUTES.day))
    return amount(minutes, 'day')
  if (minutes >= 2 * MINUTES.hour || (minutes >= MINUTES.hour && upperEnd >= 2 * MINUTES.hour))
    return amount(minutes, 'hour')
  return amount(minutes, 'minute')
}

function amount(minutes: number, unit: Unit): Amount {
  return { count: Math.round(minutes / MINUTES[unit]), unit }
}

function counted({ count, unit }: Amount, language: Language): string {
  return `${count} ${UNITS[unit][count === 1 ? 'one' : 'many'][language]}`
}
