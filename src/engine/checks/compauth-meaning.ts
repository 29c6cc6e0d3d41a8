import type { Localized } from '../bounces/diagnosis.ts'

/** What the reason of Microsoft’s composite authentication means, by its first digits: the others only refine. */
export function compauthMeaning(reason: string): Localized {
  return MEANINGS.find(([prefix]) => reason.startsWith(prefix))?.[1] ?? UNKNOWN
}

const MEANINGS: readonly (readonly [string, Localized])[] = [
  [
    '000',
    {
      en: 'DMARC failed, and the domain asks for quarantine or refusal.',
      de: 'DMARC scheiterte, und die Domain bittet um Quarantäne oder Ablehnung.',
    },
  ],
  [
    '001',
    {
      en: 'nothing proves the sender: there are no records, or none that is strict enough.',
      de: 'nichts beweist den Absender: Es gibt keine Einträge oder keine, die streng genug sind.',
    },
  ],
  [
    '002',
    {
      en: 'the receiving organization forbids this sender to be imitated.',
      de: 'die empfangende Organisation verbietet, diesen Absender nachzuahmen.',
    },
  ],
  [
    '010',
    {
      en: 'DMARC failed for a domain of the receiving organization itself.',
      de: 'DMARC scheiterte für eine Domain der empfangenden Organisation selbst.',
    },
  ],
  [
    '0',
    {
      en: 'the sender is not proved.',
      de: 'der Absender ist nicht bewiesen.',
    },
  ],
  [
    '130',
    {
      en: 'ARC of a trusted forwarder made good for a failed DMARC.',
      de: 'ARC eines vertrauten Weiterleiters glich ein gescheitertes DMARC aus.',
    },
  ],
  ['1', { en: 'the sender is proved.', de: 'der Absender ist bewiesen.' }],
  [
    '2',
    {
      en: 'the sender is not proved, but was believed (soft pass).',
      de: 'der Absender ist nicht bewiesen, wurde aber geglaubt (soft pass).',
    },
  ],
  ['3', { en: 'it was not checked.', de: 'es wurde nicht geprüft.' }],
  ['4', { en: 'the check was skipped.', de: 'die Prüfung wurde übersprungen.' }],
  [
    '6',
    {
      en: 'the mail claims to come from the receiving organization itself, and nothing proves it.',
      de: 'die Mail gibt vor, aus der empfangenden Organisation selbst zu kommen, und nichts beweist es.',
    },
  ],
  ['7', { en: 'the sender is proved or known.', de: 'der Absender ist bewiesen oder bekannt.' }],
  ['9', { en: 'the check was skipped.', de: 'die Prüfung wurde übersprungen.' }],
]
const UNKNOWN = { en: 'no reason that is known.', de: 'kein bekannter Grund.' }
