import { keyFileBeside, keyFileName } from '../key-files.ts'
import type { SetupValues } from '../setup.ts'
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
        en: 'Copy the private file to the server over a safe way (scp), and that of Ed25519 too. The command is run in the folder where they lie; who chose other names types those. The recipe looks for them in the home of root.',
        de: 'Die private Datei auf sicherem Weg (scp) zum Server kopieren, auch die von Ed25519. Der Befehl läuft in dem Ordner, in dem sie liegen; wurden andere Namen gewählt, stehen diese darin. Das Rezept sucht sie im Heimverzeichnis von root.',
      },
      copyCommands(values),
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

/** Files as they are named when they are made, and where the recipes look for them; null: too little is known. */
function copyCommands(values: SetupValues): string | null {
  const { domain, hostName, selectorRsa, selectorEd25519, publicKeyEd25519 } = values
  if (hostName === '' || selectorRsa === '') return null
  const rsa = keyFileName(selectorRsa, domain)
  const copy = (file: string, selector: string) => `scp ${file} root@${hostName}:${selector}.private`
  const isBoth = publicKeyEd25519 !== '' && selectorEd25519 !== ''
  return [copy(rsa, selectorRsa), ...(isBoth ? [copy(keyFileBeside(rsa, selectorEd25519), selectorEd25519)] : [])].join(
    '\n',
  )
}
