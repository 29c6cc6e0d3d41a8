import type { Localized } from '../../bounces/diagnosis.ts'
import type { SpfReason, SpfTermNode } from '../../spf/spf-tree.ts'
import { shorten } from '../shorten.ts'

/** What is wrong with the record that an include or redirect names; null: nothing, or it depends on the mail. */
export function describeTarget({ text, target, record }: SpfTermNode): Localized | null {
  if (record === null) return null
  const words = WORDS[record.reason]
  if (words === undefined) return null
  const [term, domain] = [shorten(text, 80), shorten(target ?? record.domain, 80)]
  return { en: `“${term}”: ${domain} ${words.en}`, de: `„${term}“: ${domain} ${words.de}` }
}

const WORDS: Partial<Readonly<Record<SpfReason, Localized>>> = {
  noRecord: {
    en: 'has no SPF record. That makes all of SPF invalid.',
    de: 'hat keinen SPF-Eintrag. Damit ist SPF im Ganzen ungültig.',
  },
  severalRecords: {
    en: 'has several SPF records. That makes all of SPF invalid.',
    de: 'hat mehrere SPF-Einträge. Damit ist SPF im Ganzen ungültig.',
  },
  syntax: {
    en: 'has an SPF record with an error. That makes all of SPF invalid.',
    de: 'hat einen SPF-Eintrag mit einem Fehler. Damit ist SPF im Ganzen ungültig.',
  },
  malformedDomain: {
    en: 'is no complete domain name. That makes all of SPF invalid.',
    de: 'ist kein vollständiger Domainname. Damit ist SPF im Ganzen ungültig.',
  },
  lookupFailed: {
    en: 'did not answer. Receivers have to try such mail again later.',
    de: 'hat nicht geantwortet. Empfänger müssen solche Mail später noch einmal versuchen.',
  },
}
