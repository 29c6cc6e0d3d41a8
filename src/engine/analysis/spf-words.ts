import type { Localized } from '../bounces/diagnosis.ts'
import type { MessageSpf } from '../checks/facts/message-spf.ts'
import { shorten } from '../checks/shorten.ts'
import type { SpfReason, SpfResult } from '../spf/spf-tree.ts'

/** Why SPF came to its result for the address that handed the mail over. */
export function spfWords({ verdict, domain, address }: MessageSpf): Localized {
  const meaning = MEANING[verdict.result]
  const term = verdict.mechanism === null ? '' : ` (${shorten(verdict.mechanism, 80)})`
  const why = WHY[verdict.reason] ?? { en: '', de: '' }
  const name = shorten(domain, 80)
  return {
    en: `${name} ${meaning.en} ${address}${term}.${why.en}`,
    de: `${name} ${meaning.de} ${address}${term}.${why.de}`,
  }
}

const MEANING: Readonly<Record<SpfResult, Localized>> = {
  pass: { en: 'allows', de: 'erlaubt' },
  fail: { en: 'forbids', de: 'verbietet' },
  softfail: { en: 'does not list', de: 'nennt nicht' },
  neutral: { en: 'says nothing about', de: 'sagt nichts über' },
  none: { en: 'has no SPF record that could allow', de: 'hat keinen SPF-Eintrag für' },
  permerror: {
    en: 'has a broken SPF record, which cannot allow',
    de: 'hat einen fehlerhaften SPF-Eintrag, daher nichts für',
  },
  temperror: { en: 'could not be asked about', de: 'ließ sich nicht befragen zu' },
}

const WHY: Readonly<Partial<Record<SpfReason, Localized>>> = {
  noMatch: { en: ' No term of the record fits the address.', de: ' Kein Teil des Eintrags passt auf die Adresse.' },
  severalRecords: { en: ' There are several SPF records.', de: ' Es gibt mehrere SPF-Einträge.' },
  lookupFailed: { en: ' The DNS did not answer.', de: ' Das DNS hat nicht geantwortet.' },
  termLookupFailed: {
    en: ' The DNS did not answer for a name in the record.',
    de: ' Das DNS hat zu einem Namen im Eintrag nicht geantwortet.',
  },
  syntax: { en: ' The record has a mistake in its form.', de: ' Der Eintrag hat einen Formfehler.' },
  tooManyLookups: {
    en: ' The record needs more than ten questions to the DNS.',
    de: ' Der Eintrag braucht mehr als zehn Fragen an das DNS.',
  },
  tooManyVoidLookups: {
    en: ' More than two names in the record do not exist.',
    de: ' Mehr als zwei Namen im Eintrag existieren nicht.',
  },
  includeWithoutRecord: {
    en: ' An included domain has no SPF record.',
    de: ' Eine eingebundene Domain hat keinen SPF-Eintrag.',
  },
  redirectWithoutRecord: {
    en: ' The domain that the record points to has no SPF record.',
    de: ' Die Domain, auf die der Eintrag verweist, hat keinen SPF-Eintrag.',
  },
}

/** SPF cannot be asked without address and envelope sender. */
export const UNKNOWN_WAY: Localized = {
  en: 'SPF could not be asked: the headers do not tell which address handed the mail over, or with which envelope sender.',
  de: 'SPF ließ sich nicht fragen: Die Kopfzeilen verraten nicht, welche Adresse die Mail übergab oder mit welchem Umschlagabsender.',
}
