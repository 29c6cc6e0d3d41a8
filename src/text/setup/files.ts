import type { Language } from '../language.ts'

const en = {
  title: 'A mail server for',
  records: 'Records',
  recipe: 'Mail software',
  steps: 'Steps',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
  troubles: 'What would go wrong',
  dates: 'Dates',
  file: 'written whole',
  append: 'added at the end',
  missing: 'Values are missing',
  byHand: 'This asks for a password, so it is done by hand. On the server, as root:',
  noSecrets: 'There is nothing secret in this file.',
  done: 'done',
  open: 'open',
  skipped: 'left out',
}
const de: typeof en = {
  title: 'Ein Mailserver für',
  records: 'Records',
  recipe: 'Mailsoftware',
  steps: 'Schritte',
  before: 'Vorher',
  after: 'Nachher',
  nothing: 'nichts',
  troubles: 'Was schiefgehen würde',
  dates: 'Termine',
  file: 'ganz schreiben',
  append: 'ans Ende anfügen',
  missing: 'Werte fehlen',
  byHand: 'Hier wird ein Kennwort gefragt, deshalb von Hand. Auf dem Server, als root:',
  noSecrets: 'In dieser Datei steht nichts Geheimes.',
  done: 'erledigt',
  open: 'offen',
  skipped: 'ausgelassen',
}

/** Words of the files that a set-up is written into. */
export const SETUP_FILE_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
