import type { Localized } from '../bounces/diagnosis.ts'

/** A span of time as people say it: `3 seconds`, `5 minutes`, `2 hours`; in German fit for any case. */
export function spanWords(seconds: number): Localized {
  if (seconds < 90) return counted(Math.round(seconds), ['second', 'seconds'], ['Sekunde', 'Sekunden'])
  if (seconds < 5400) return counted(Math.round(seconds / 60), ['minute', 'minutes'], ['Minute', 'Minuten'])
  return counted(Math.round(seconds / 3600), ['hour', 'hours'], ['Stunde', 'Stunden'])
}

type Forms = readonly [one: string, many: string]

function counted(count: number, en: Forms, de: Forms): Localized {
  const form = count === 1 ? 0 : 1
  return { en: `${count} ${en[form]}`, de: `${count} ${de[form]}` }
}
