import type { Language } from '../language.ts'

const DAYS: Readonly<Record<Language, string>> = { en: 'd', de: 'T' }

/** A span in short: `< 1 s`, `1.4 s`, `14 s`, `3 min 20 s`, `2 h 5 min`, `5 d 3 h`; German: `1,4 s`, `5 T 3 h`. */
export function shortSpan(seconds: number, language: Language): string {
  if (seconds < 1) return '< 1 s'
  if (seconds < 10) return `${tenths(seconds, language)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return two(whole, 60, 'min', 1, 's')
  if (whole < 86_400) return two(whole, 3600, 'h', 60, 'min')
  return two(whole, 86_400, DAYS[language], 3600, 'h')
}

function tenths(seconds: number, language: Language): string {
  const text = String(Math.round(seconds * 10) / 10)
  return language === 'de' ? text.replace('.', ',') : text
}

function two(seconds: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((seconds % large) / small)
  return `${Math.floor(seconds / large)} ${largeName}${rest === 0 ? '' : ` ${rest} ${smallName}`}`
}
