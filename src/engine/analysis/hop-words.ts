import type { Localized } from '../bounces/diagnosis.ts'
import type { WayHop } from './analysis.ts'
import { spanWords } from './span-words.ts'

/** One sentence on a hop: who took the mail from whom, how, and how long it took. */
export function hopWords(hop: Omit<WayHop, 'say'>): Localized {
  const [by, from] = [hop.by ?? '?', hop.from ?? hop.address]
  const took = tookWords(hop.correctedSeconds)
  const safe = safetyWords(hop.encrypted, hop.inside)
  const over = hop.family === null ? '' : ` (IPv${hop.family})`
  if (hop.by === null && from === null)
    return {
      en: `A server handed the mail on inside${took.en}.`,
      de: `Ein Server gab die Mail intern weiter${took.de}.`,
    }
  if (from === null) return { en: `${by} took the mail in${took.en}.`, de: `${by} nahm die Mail auf${took.de}.` }
  return {
    en: `${by} took the mail from ${from}${over}${safe.en}${took.en}.`,
    de: `${by} nahm die Mail von ${from}${over} an${safe.de}${took.de}.`,
  }
}

function safetyWords(encrypted: boolean | null, inside: boolean): Localized {
  if (encrypted === null || (inside && !encrypted)) return { en: '', de: '' }
  return encrypted ? { en: ', encrypted', de: ', verschlüsselt' } : { en: ', in clear', de: ', im Klartext' }
}

function tookWords(seconds: number | null): Localized {
  if (seconds === null) return { en: '', de: '' }
  const span = spanWords(seconds)
  return seconds === 0 ? { en: ', at once', de: ', sofort' } : { en: `, after ${span.en}`, de: `, nach ${span.de}` }
}
