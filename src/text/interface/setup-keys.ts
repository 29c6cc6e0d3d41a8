import type { Language } from '../language.ts'

type Kind = 'rsa' | 'ed25519'

interface SetupKeysText {
  readonly title: string
  readonly lead: string
  readonly kind: Readonly<Record<Kind, string>>
  readonly names: {
    readonly title: string
    readonly advice: readonly string[]
  }
  readonly make: {
    readonly begin: string
    readonly busy: string
    readonly asks: string
    readonly cancelled: string
    readonly made: (count: number) => string
    readonly where: string
    readonly exists: string
    readonly again: string
    readonly noSelector: string
    readonly sameSelector: string
  }
  readonly have: {
    readonly title: string
    readonly lead: string
    readonly record: string
    readonly domains: (count: number) => string
    readonly value: string
    readonly publicKey: string
    readonly long: (length: number) => string
    readonly none: string
  }
  readonly change: {
    readonly title: string
    readonly warning: string
    readonly open: string
    readonly cancel: string
    readonly selector: Readonly<Record<Kind, string>>
    readonly hint: string
    readonly sameAsNow: string
    readonly sameBoth: string
    readonly badName: (came: string) => string
    readonly begin: string
    readonly after: string
  }
  readonly paste: { readonly title: string; readonly lead: string }
  readonly rotation: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly none: string
    readonly export: string
    readonly why: string
  }
}

const en: SetupKeysText = {
  title: 'The keys',
  lead: 'They are made on this computer. Only the public halves go into the DNS and into the set-up.',
  kind: { rsa: 'RSA, 2048 bits', ed25519: 'Ed25519' },
  names: {
    title: 'Selectors: the names of the keys',
    advice: [
      'Each key has a name of its own, so that a new one can stand beside the old one.',
      'With the year or the month in it, everybody sees how old it is: 2026r for RSA, 2026e for Ed25519.',
      'A name that was used once is never used for another key.',
    ],
  },
  make: {
    begin: 'Make the keys …',
    busy: 'The keys are being made …',
    asks: 'A window of the system asks where the private key is to lie; the second one lies beside it.',
    cancelled: 'No place was chosen, so nothing was made.',
    made: (count) => (count === 1 ? 'The private key was written:' : 'The private keys were written:'),
    where:
      'Readable for you alone (0600), in the folder that was chosen, and kept nowhere else. Copy to the server what was written, then delete it here.',
    exists:
      'The file could not be written. A file of that name may stand there already: it could be the key that is in use, so nothing is ever written over it. Choose another name or another folder.',
    again: 'Choose again …',
    noSelector: 'Each key needs a selector first.',
    sameSelector: 'Both keys have the same selector. Each needs its own, as each has its own record.',
  },
  have: {
    title: 'Public halves',
    lead: 'These records are in the next step too, in the form of the DNS host.',
    record: 'Record',
    domains: (count) => `The same stands under each of the ${count} domains.`,
    value: 'Value',
    publicKey: 'Public key',
    long: (length) =>
      `${length} characters: more than the 255 that one string of a TXT record holds. The form of the DNS host in the next step cuts it where that is needed.`,
    none: 'Not made yet.',
  },
  change: {
    title: 'There are keys already',
    warning:
      'Mail that is under way is verified with the key of today. New keys get a new selector; the old record and the old private key stay until the dates below.',
    open: 'Make keys under a new selector',
    cancel: 'Leave it as it is',
    selector: { rsa: 'New selector of the RSA key', ed25519: 'New selector of the Ed25519 key' },
    hint: 'Small letters, digits and hyphens.',
    sameAsNow: 'This selector is in use. A new key needs another one.',
    sameBoth: 'The two keys need different selectors.',
    badName: (came) => `Expected small letters, digits and hyphens, such as 2027r, came “${came}”.`,
    begin: 'Make new keys …',
    after:
      'Publish the new records first, let the server sign with the new selector after that, and leave the old record standing.',
  },
  paste: {
    title: 'The server has keys already',
    lead: 'Then nothing need be made: enter selector and public half as they stand in its record after p=.',
  },
  rotation: {
    title: 'Change of keys',
    lead: 'Once a year is enough. A year gives whoever copied the private key unseen no more than that.',
    label: 'Days of the next change of keys',
    none: 'There is nothing to plan.',
    export: 'Put into the calendar',
    why: 'In this order no mail fails: first the new record, then the new signature, last the old record.',
  },
}

const de: SetupKeysText = {
  title: 'Die Schlüssel',
  lead: 'Sie entstehen auf diesem Computer. Nur die öffentlichen Hälften kommen ins DNS und in die Einrichtung.',
  kind: { rsa: 'RSA, 2048 Bit', ed25519: 'Ed25519' },
  names: {
    title: 'Selektoren: die Namen der Schlüssel',
    advice: [
      'Jeder Schlüssel hat einen eigenen Namen, damit ein neuer neben dem alten stehen kann.',
      'Mit Jahr oder Monat darin ist sein Alter zu sehen: 2026r für RSA, 2026e für Ed25519.',
      'Ein Name, der einmal benutzt war, wird nie für einen anderen Schlüssel benutzt.',
    ],
  },
  make: {
    begin: 'Schlüssel erzeugen …',
    busy: 'Die Schlüssel entstehen …',
    asks: 'Ein Fenster des Systems fragt, wo der private Schlüssel liegen soll; der zweite liegt daneben.',
    cancelled: 'Es wurde kein Ort gewählt, also ist nichts entstanden.',
    made: (count) =>
      count === 1 ? 'Der private Schlüssel ist geschrieben:' : 'Die privaten Schlüssel sind geschrieben:',
    where:
      'Nur für den eigenen Nutzer lesbar (0600), im gewählten Ordner und sonst nirgends. Auf den Server kopieren, dann hier löschen.',
    exists:
      'Die Datei ließ sich nicht schreiben. Vielleicht steht dort schon eine dieses Namens: Sie könnte der benutzte Schlüssel sein und wird deshalb nie überschrieben. Einen anderen Namen oder Ordner wählen.',
    again: 'Noch einmal wählen …',
    noSelector: 'Jeder Schlüssel braucht zuerst einen Selektor.',
    sameSelector:
      'Beide Schlüssel haben denselben Selektor. Jeder braucht einen eigenen, denn jeder hat einen eigenen Record.',
  },
  have: {
    title: 'Öffentliche Hälften',
    lead: 'Diese Records stehen auch im nächsten Schritt, in der Form des DNS-Anbieters.',
    record: 'Record',
    domains: (count) => `Dasselbe steht unter jeder der ${count} Domains.`,
    value: 'Wert',
    publicKey: 'Öffentlicher Schlüssel',
    long: (length) =>
      `${length} Zeichen: mehr als die 255, die eine Zeichenkette eines TXT-Records fasst. Wo nötig, teilt ihn die Form des DNS-Anbieters im nächsten Schritt.`,
    none: 'Noch nicht erzeugt.',
  },
  change: {
    title: 'Es gibt schon Schlüssel',
    warning:
      'Mail, die unterwegs ist, wird mit dem heutigen Schlüssel geprüft. Neue Schlüssel bekommen einen neuen Selektor; der alte Record und der alte private Schlüssel bleiben bis zu den Tagen unten.',
    open: 'Schlüssel unter neuem Selektor erzeugen',
    cancel: 'Alles lassen, wie es ist',
    selector: { rsa: 'Neuer Selektor des RSA-Schlüssels', ed25519: 'Neuer Selektor des Ed25519-Schlüssels' },
    hint: 'Kleine Buchstaben, Ziffern und Bindestriche.',
    sameAsNow: 'Dieser Selektor ist in Gebrauch. Ein neuer Schlüssel braucht einen anderen.',
    sameBoth: 'Die beiden Schlüssel brauchen verschiedene Selektoren.',
    badName: (came) => `Erwartet werden kleine Buchstaben, Ziffern und Bindestriche wie in 2027r, es kam „${came}“.`,
    begin: 'Neue Schlüssel erzeugen …',
    after:
      'Zuerst die neuen Records veröffentlichen, danach auf dem Server mit dem neuen Selektor signieren und den alten Record stehen lassen.',
  },
  paste: {
    title: 'Der Server hat schon Schlüssel',
    lead: 'Dann muss nichts erzeugt werden: Selektor und öffentliche Hälfte eintragen, wie sie in seinem Record hinter p= stehen.',
  },
  rotation: {
    title: 'Schlüsselwechsel',
    lead: 'Einmal im Jahr genügt. Wer den privaten Schlüssel unbemerkt kopiert hat, dem nützt er dann nicht länger.',
    label: 'Tage des nächsten Schlüsselwechsels',
    none: 'Zu planen ist nichts.',
    export: 'In den Kalender eintragen',
    why: 'In dieser Reihenfolge scheitert keine Mail: erst der neue Record, dann die neue Signatur, zuletzt der alte Record.',
  },
}

/** The words about keys for signatures. */
export const SETUP_KEYS_TEXT: Readonly<Record<Language, SetupKeysText>> = { en, de }
