import { RECORD_CHECKS } from './record-checks.ts'
import { deed, type Step, word } from './step.ts'

export const step: Step = {
  id: 'keys',
  title: { en: 'Keys for signatures', de: 'Schlüssel für Signaturen' },
  why: {
    en: 'Each mail is signed, so that receivers can see that it is from here and unchanged. The private half lies on the server and nowhere else.',
    de: 'Jede Mail wird signiert, damit Empfänger sehen, dass sie von hier und unverändert ist. Die private Hälfte liegt auf dem Server und sonst nirgends.',
  },
  minutes: 10,
  roles: ['full', 'relay', 'sendOnly'],
  after: [],
  needs: ['domain'],
  deeds: ({ values }) => [
    deed('make', {
      en: 'Make the keys here: RSA with 2048 bits, and Ed25519 beside it. The private files are written at the place that is chosen, readable for nobody else, and kept nowhere else.',
      de: 'Die Schlüssel hier erzeugen: RSA mit 2048 Bit, daneben Ed25519. Die privaten Dateien entstehen am gewählten Ort, nur für den eigenen Nutzer lesbar, und bleiben sonst nirgends.',
    }),
    word(
      'copy',
      {
        en: 'Copy the private file to the server over a safe way (scp).',
        de: 'Die private Datei auf sicherem Weg (scp) zum Server kopieren.',
      },
      values.selectorRsa === '' ? null : `${values.selectorRsa}.private`,
    ),
    word('delete', {
      en: 'Delete the copy on this computer when the server has it.',
      de: 'Die Kopie auf diesem Computer löschen, sobald der Server sie hat.',
    }),
    deed('publish', {
      en: 'Enter the record of each public half at the DNS host: it stands below.',
      de: 'Den Record jeder öffentlichen Hälfte beim DNS-Anbieter eintragen: Er steht unten.',
    }),
    word('rotate', {
      en: 'Put the next change of keys into the calendar: once a year is enough.',
      de: 'Den nächsten Schlüsselwechsel in den Kalender eintragen: einmal im Jahr genügt.',
    }),
  ],
  rests: [
    'domain',
    'moreDomains',
    'selectorRsa',
    'selectorEd25519',
    'publicKeyRsa',
    'publicKeyEd25519',
    'ed25519',
    'role',
  ],
  checks: () => RECORD_CHECKS.dkim,
}
