import type { RecordChange } from '../../engine/setup/records/wanted-record.ts'
import type { Language } from '../language.ts'

interface RecordsText {
  readonly action: Readonly<Record<RecordChange['action'], string>>
  readonly risk: Readonly<Record<RecordChange['risk'], string>>
  readonly level: Readonly<Record<'error' | 'warning', string>>
  readonly turn: (turn: number) => string
  readonly wait: (minutes: number) => string
  readonly atHoster: string
  readonly type: string
  readonly name: string
}

/** Words about records and what is to be done with them. */
export const RECORDS_TEXT: Readonly<Record<Language, RecordsText>> = {
  en: {
    action: { add: 'add', replace: 'change', keep: 'right as it is', remove: 'remove', unknown: 'could not be read' },
    risk: { none: 'No risk', some: 'Some risk', high: 'High risk' },
    level: { error: 'Would go wrong', warning: 'Take care' },
    turn: (turn) => `turn ${turn}`,
    wait: (minutes) => `Wait ${minutes} minutes after the turn before.`,
    atHoster: 'set at the hoster',
    type: 'Type',
    name: 'Name',
  },
  de: {
    action: {
      add: 'hinzufügen',
      replace: 'ändern',
      keep: 'stimmt schon',
      remove: 'entfernen',
      unknown: 'war nicht zu lesen',
    },
    risk: { none: 'Kein Risiko', some: 'Etwas Risiko', high: 'Hohes Risiko' },
    level: { error: 'Ginge schief', warning: 'Vorsicht' },
    turn: (turn) => `Runde ${turn}`,
    wait: (minutes) => `Nach der Runde davor ${minutes} Minuten warten.`,
    atHoster: 'beim Hoster zu setzen',
    type: 'Typ',
    name: 'Name',
  },
}
