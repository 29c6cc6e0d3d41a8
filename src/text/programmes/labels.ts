import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { Programme } from '../../engine/programmes/programme.ts'
import type { ProgrammeProgress, SndsChange, SndsRow } from '../../engine/programmes/programme-views.ts'
import type { Language } from '../language.ts'

export const WORTH_TEXT: Readonly<Record<Programme['worth'], Localized>> = {
  worth: { en: 'Worth it for anybody', de: 'Für alle lohnend' },
  maybe: { en: 'Perhaps', de: 'Vielleicht' },
  no: { en: 'Not for a small sender', de: 'Nichts für kleine Absender' },
}

export const COST_TEXT: Readonly<Record<Programme['cost'], Localized>> = {
  free: { en: 'Free', de: 'Kostenlos' },
  paid: { en: 'Costs money', de: 'Kostenpflichtig' },
}

export const PROGRESS_TEXT: Readonly<Record<ProgrammeProgress['state'], Localized>> = {
  notYet: { en: 'Not yet', de: 'Noch nicht' },
  asked: { en: 'Asked for', de: 'Beantragt' },
  joined: { en: 'Joined', de: 'Dabei' },
  notForMe: { en: 'Not for me', de: 'Nichts für hier' },
}

export const COLOUR_TEXT: Readonly<Record<SndsRow['filterResult'], Localized>> = {
  green: { en: 'green', de: 'grün' },
  yellow: { en: 'yellow', de: 'gelb' },
  red: { en: 'red', de: 'rot' },
  unknown: { en: 'not stated', de: 'keine Angabe' },
}

/** What the colours say, in Microsoft's terms. */
export const COLOUR_MEANING: Readonly<Record<SndsRow['filterResult'], Localized>> = {
  green: { en: 'less than a tenth was taken for spam', de: 'weniger als ein Zehntel galt als Spam' },
  yellow: {
    en: 'between a tenth and nine tenths were taken for spam',
    de: 'zwischen einem und neun Zehnteln galten als Spam',
  },
  red: { en: 'more than nine tenths were taken for spam', de: 'mehr als neun Zehntel galten als Spam' },
  unknown: { en: 'no colour was stated', de: 'keine Farbe angegeben' },
}

/** A colour that turned, as a sentence without its time. */
export function describeSndsChange({ address, before, now, trapHits }: SndsChange, language: Language): string {
  const [is, was] = [COLOUR_TEXT[now][language], before && COLOUR_TEXT[before][language]]
  const traps =
    trapHits === null || trapHits === 0
      ? ''
      : { en: `, spam traps hit: ${trapHits}`, de: `, Treffer in Spamfallen: ${trapHits}` }[language]
  const words = {
    en: was === null ? `${address} is ${is}` : `${address} turned from ${was} to ${is}`,
    de: was === null ? `${address} ist ${is}` : `${address} wurde von ${was} zu ${is}`,
  }
  return `${words[language]}${traps}`
}
