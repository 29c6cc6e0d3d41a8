import type { LetterLanguage } from '../../engine/appeals/appeal.ts'
import type { Localized } from '../../engine/bounces/diagnosis.ts'

/** The languages in which a request can be written. */
export const LETTER_LANGUAGE_NAMES: Readonly<Record<LetterLanguage, Localized>> = {
  en: { en: 'English', de: 'Englisch' },
  de: { en: 'German', de: 'Deutsch' },
  fr: { en: 'French', de: 'Französisch' },
  es: { en: 'Spanish', de: 'Spanisch' },
  it: { en: 'Italian', de: 'Italienisch' },
  pt: { en: 'Portuguese', de: 'Portugiesisch' },
  nl: { en: 'Dutch', de: 'Niederländisch' },
  pl: { en: 'Polish', de: 'Polnisch' },
  cs: { en: 'Czech', de: 'Tschechisch' },
  ru: { en: 'Russian', de: 'Russisch' },
  ja: { en: 'Japanese', de: 'Japanisch' },
  zh: { en: 'Chinese', de: 'Chinesisch' },
  ko: { en: 'Korean', de: 'Koreanisch' },
}
