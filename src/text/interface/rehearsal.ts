import type { Language } from '../language.ts'

const en = {
  banner: 'Rehearsal world: an invented internet on this computer. No mail leaves it, and nothing here is kept.',
  leave: 'Leave',
  leaving: 'Leaving …',
  enter: 'Look around',
  entering: 'Preparing …',
  nothingAtHand: 'Neither a bounce nor a server at hand?',
  lookAround: 'Look around in the rehearsal world',
  notStarted: 'The rehearsal world could not be opened.',
  notLeft: 'The rehearsal world could not be closed.',
  settings: {
    title: 'Rehearsal world',
    body: 'A server, mailboxes and a history of probes, all invented and all on this computer. Your own data stays aside untouched.',
  },
}

const de: typeof en = {
  banner:
    'Übungswelt: ein erfundenes Internet auf diesem Rechner. Keine Mail verlässt ihn, und nichts davon wird behalten.',
  leave: 'Verlassen',
  leaving: 'Wird verlassen …',
  enter: 'Umsehen',
  entering: 'Wird vorbereitet …',
  nothingAtHand: 'Weder eine Fehlermeldung noch ein Server zur Hand?',
  lookAround: 'In der Übungswelt umsehen',
  notStarted: 'Die Übungswelt ließ sich nicht öffnen.',
  notLeft: 'Die Übungswelt ließ sich nicht schließen.',
  settings: {
    title: 'Übungswelt',
    body: 'Ein Server, Postfächer und ein Verlauf von Testmails, alles erfunden und alles auf diesem Rechner. Die eigenen Daten bleiben unberührt daneben liegen.',
  },
}

/** The words round the rehearsal world. */
export const REHEARSAL_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
