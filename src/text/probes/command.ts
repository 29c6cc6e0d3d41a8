import type { Language } from '../language.ts'

const en = {
  shown: (n: number, from: string, through: string) =>
    `${n === 1 ? 'This mail would go' : `These ${n} mails would go`}, from ${from} through ${through}:`,
  shownTo: (number: number, of: number, to: string, provider: string) => `${number} of ${of}: to ${to} (${provider})`,
  now: 'goes at once',
  left: (to: string, why: string) => `${to} is left out: ${why}.`,
  noneMayGo: 'None of these mails may go now. Nothing was sent.',
  ask: (n: number) => (n === 1 ? 'Send this mail?' : `Send these ${n} mails?`),
  askAnswers: '[y/N]',
  yes: ['y', 'yes'],
  notSent: 'Nothing was sent.',
  needsYes: 'Nothing was sent: nobody can be asked here. With --yes the mails go as they are shown.',
  later: (n: number) =>
    n === 1
      ? 'One mail waits for its time; it goes while Postdesk or “postdesk probe watch” runs.'
      : `${n} mails wait for their time; they go while Postdesk or “postdesk probe watch” runs.`,
  again: (n: number) =>
    n === 1
      ? 'One mail could not go yet; it is tried again while Postdesk or “postdesk probe watch” runs.'
      : `${n} mails could not go yet; they are tried again while Postdesk or “postdesk probe watch” runs.`,
  following: (n: number) =>
    n === 1 ? 'Following one probe; Ctrl+C ends it.' : `Following ${n} probes; Ctrl+C ends it.`,
  nothingOpen: 'No probe is under way.',
  keptOn: 'What is still under way is followed again while Postdesk or “postdesk probe watch” runs.',
  timeUp: 'The time is up. What is still under way is followed again while Postdesk or “postdesk probe watch” runs.',
  cannotLook: (mailbox: string, why: string) => `${mailbox} cannot be looked into at the moment: ${why}`,
  after: (span: string) => `after ${span}`,
  none: 'No probes.',
  total: (shown: number, of: number) => `${shown} of ${of} probes, the newest first.`,
  report: (days: number) => (days === 1 ? 'Probes of the last day' : `Probes of the last ${days} days`),
  nothingMeasured: 'No probe was judged in this time.',
  columns: {
    provider: 'Provider',
    light: 'Verdict',
    inbox: 'Inbox',
    interval: '95 % interval',
    junk: 'Junk',
    elsewhere: 'Elsewhere',
    refused: 'Refused',
    lost: 'Never seen',
    delay: 'Half within',
    slow: '9 of 10',
  },
  cold: 'cold',
  warm: 'warm',
  coldWarm: 'Cold: mailboxes that never wrote to the sender. Warm: those that know it.',
  pending: (n: number) =>
    n === 1 ? 'One probe is still under way and not counted.' : `${n} probes are still under way and not counted.`,
  id: 'Id',
  events: 'What happened',
  analysis: 'In the arrived mail',
  notFound: 'There is no such probe.',
}

const de: typeof en = {
  shown: (n, from, through) =>
    `${n === 1 ? 'Diese Mail würde gehen' : `Diese ${n} Mails würden gehen`}, von ${from} über ${through}:`,
  shownTo: (number, of, to, provider) => `${number} von ${of}: an ${to} (${provider})`,
  now: 'geht sofort',
  left: (to, why) => `${to} bleibt weg: ${why}.`,
  noneMayGo: 'Keine dieser Mails darf jetzt gehen. Nichts wurde gesendet.',
  ask: (n) => (n === 1 ? 'Diese Mail senden?' : `Diese ${n} Mails senden?`),
  askAnswers: '[j/N]',
  yes: ['j', 'ja', 'y', 'yes'],
  notSent: 'Nichts wurde gesendet.',
  needsYes: 'Nichts wurde gesendet: Hier lässt sich niemand fragen. Mit --yes gehen die Mails, wie sie gezeigt sind.',
  later: (n) =>
    n === 1
      ? 'Eine Mail wartet auf ihre Zeit; sie geht, während Postdesk oder „postdesk probe watch“ läuft.'
      : `${n} Mails warten auf ihre Zeit; sie gehen, während Postdesk oder „postdesk probe watch“ läuft.`,
  again: (n) =>
    n === 1
      ? 'Eine Mail konnte noch nicht gehen; es wird wieder versucht, während Postdesk oder „postdesk probe watch“ läuft.'
      : `${n} Mails konnten noch nicht gehen; es wird wieder versucht, während Postdesk oder „postdesk probe watch“ läuft.`,
  following: (n) =>
    n === 1
      ? 'Eine Testmail wird verfolgt; Strg+C beendet das.'
      : `${n} Testmails werden verfolgt; Strg+C beendet das.`,
  nothingOpen: 'Keine Testmail ist unterwegs.',
  keptOn: 'Was noch unterwegs ist, wird weiter verfolgt, während Postdesk oder „postdesk probe watch“ läuft.',
  timeUp:
    'Die Zeit ist um. Was noch unterwegs ist, wird weiter verfolgt, während Postdesk oder „postdesk probe watch“ läuft.',
  cannotLook: (mailbox, why) => `In ${mailbox} lässt sich zurzeit nicht nachsehen: ${why}`,
  after: (span) => `nach ${span}`,
  none: 'Keine Testmails.',
  total: (shown, of) => `${shown} von ${of} Testmails, die neuesten zuerst.`,
  report: (days) => (days === 1 ? 'Testmails des letzten Tages' : `Testmails der letzten ${days} Tage`),
  nothingMeasured: 'In dieser Zeit ist keine Testmail beurteilt worden.',
  columns: {
    provider: 'Anbieter',
    light: 'Urteil',
    inbox: 'Posteingang',
    interval: '95-%-Bereich',
    junk: 'Spamordner',
    elsewhere: 'Anderswo',
    refused: 'Abgewiesen',
    lost: 'Nie gesehen',
    delay: 'Die Hälfte in',
    slow: '9 von 10 in',
  },
  cold: 'kalt',
  warm: 'warm',
  coldWarm: 'Kalt: Postfächer, die dem Absender nie geschrieben haben. Warm: solche, die ihn kennen.',
  pending: (n) =>
    n === 1
      ? 'Eine Testmail ist noch unterwegs und nicht mitgezählt.'
      : `${n} Testmails sind noch unterwegs und nicht mitgezählt.`,
  id: 'Kennung',
  events: 'Was geschah',
  analysis: 'In der angekommenen Mail',
  notFound: 'Eine solche Testmail gibt es nicht.',
}

/** The words of `postdesk probe`, beside those that the window says too. */
export const PROBE_COMMAND_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
