import type { SetupChoices, SetupRole } from '../../engine/setup/setup.ts'
import type { Language } from '../language.ts'

/** What a value can look like. */
export type ValueKind =
  | 'domain'
  | 'domains'
  | 'ipv4'
  | 'ipv6'
  | 'selector'
  | 'key'
  | 'address'
  | 'port'
  | 'spf'
  | 'path'
  | 'digest'
  | 'resource'

interface SetupFieldsText {
  /** What was expected, where something else came. */
  readonly expected: Readonly<Record<ValueKind, (came: string) => string>>
  /** Why a change was not kept. */
  readonly notPut: Readonly<Record<'refused' | 'failed' | 'meanwhile', string>>
  readonly gone: string
  readonly meanwhile: (now: string) => string
  readonly empty: string
  readonly none: string
  readonly role: Readonly<Record<SetupRole, string>>
  readonly dmarc: Readonly<Record<SetupChoices['dmarc'], string>>
  readonly mtaSts: Readonly<Record<SetupChoices['mtaSts'], string>>
  /** Systems of servers; one that is not named here is shown by its id. */
  readonly distribution: Readonly<Record<string, string>>
}

const en: SetupFieldsText = {
  expected: {
    domain: (came) => `Expected a name such as mail.example.org, came “${came}”.`,
    domains: (came) => `Expected names such as example.org, one in a line, came “${came}”.`,
    ipv4: (came) => `Expected an IPv4 address such as 192.0.2.25, came “${came}”.`,
    ipv6: (came) => `Expected an IPv6 address such as 2001:db8::25, came “${came}”.`,
    selector: (came) => `Expected small letters, digits and hyphens, such as 2026r, came “${came}”.`,
    key: () => 'Expected only what stands after p= in the record: letters, digits, + and /.',
    address: (came) => `Expected an address such as postmaster@example.org, came “${came}”.`,
    port: (came) => `Expected a port between 1 and 65535, came “${came}”.`,
    spf: (came) => `Expected parts of an SPF record such as include:spf.example.net, came “${came}”.`,
    path: (came) =>
      `Expected a path from / on, of letters, digits and . - _ + @, such as /etc/ssl/mail.pem, came “${came}”.`,
    digest: (came) => `Expected 64 digits of 0–9 and a–f, came ${came.length} characters.`,
    resource: (came) => `Expected one of the list, came “${came}”.`,
  },
  notPut: {
    refused: 'Postdesk cannot take this. What you typed is still here.',
    failed: 'This could not be kept. What you typed is still here; leave the field again to try once more.',
    meanwhile: 'This was changed elsewhere meanwhile, and is shown as it is now. Look at it, and choose once more.',
  },
  gone: 'This set-up is no longer there.',
  meanwhile: (now) =>
    `This was changed elsewhere meanwhile, and now is “${now}”. What you typed is still here: Enter puts it in its place.`,
  empty: 'empty',
  none: 'Not chosen',
  role: {
    full: 'Send and receive',
    receiveOnly: 'Receive only',
    relay: 'Send through a relay',
    sendOnly: 'Send only',
  },
  dmarc: {
    none: 'none: only reports',
    quarantine: 'quarantine: into junk',
    reject: 'reject: refuse',
  },
  mtaSts: {
    off: 'Off',
    testing: 'testing: only reports',
    enforce: 'enforce: encrypted or not at all',
  },
  distribution: {
    debian: 'Debian (from 13), Ubuntu (from 25.10)',
    debian12: 'Debian 12, Ubuntu 24.04',
    redhat: 'Red Hat, Alma, Rocky, Fedora',
    arch: 'Arch',
    alpine: 'Alpine',
    openbsd: 'OpenBSD',
    freebsd: 'FreeBSD',
    docker: 'Docker',
    windows: 'Windows',
  },
}

const de: SetupFieldsText = {
  expected: {
    domain: (came) => `Erwartet wird ein Name wie mail.example.org, es kam „${came}“.`,
    domains: (came) => `Erwartet werden Namen wie example.org, einer je Zeile, es kam „${came}“.`,
    ipv4: (came) => `Erwartet wird eine IPv4-Adresse wie 192.0.2.25, es kam „${came}“.`,
    ipv6: (came) => `Erwartet wird eine IPv6-Adresse wie 2001:db8::25, es kam „${came}“.`,
    selector: (came) => `Erwartet werden kleine Buchstaben, Ziffern und Bindestriche wie 2026r, es kam „${came}“.`,
    key: () => 'Erwartet wird nur, was im Record nach p= steht: Buchstaben, Ziffern, + und /.',
    address: (came) => `Erwartet wird eine Adresse wie postmaster@example.org, es kam „${came}“.`,
    port: (came) => `Erwartet wird ein Port zwischen 1 und 65535, es kam „${came}“.`,
    spf: (came) => `Erwartet werden Teile eines SPF-Records wie include:spf.example.net, es kam „${came}“.`,
    path: (came) =>
      `Erwartet wird ein Pfad ab /, aus Buchstaben, Ziffern und . - _ + @, wie /etc/ssl/mail.pem, es kam „${came}“.`,
    digest: (came) => `Erwartet werden 64 Zeichen aus 0–9 und a–f, es kamen ${came.length}.`,
    resource: (came) => `Erwartet wird ein Eintrag der Liste, es kam „${came}“.`,
  },
  notPut: {
    refused: 'Damit kann Postdesk nichts anfangen. Das Eingegebene steht noch hier.',
    failed:
      'Das ließ sich nicht speichern. Das Eingegebene steht noch hier; beim nächsten Verlassen des Felds wird es wieder versucht.',
    meanwhile:
      'Das wurde inzwischen anderswo geändert und wird jetzt so gezeigt, wie es ist. Ansehen und noch einmal wählen.',
  },
  gone: 'Diese Einrichtung gibt es nicht mehr.',
  meanwhile: (now) =>
    `Das wurde inzwischen anderswo geändert und ist jetzt „${now}“. Das Eingegebene steht noch hier: Die Eingabetaste setzt es an dessen Stelle.`,
  empty: 'leer',
  none: 'Nicht gewählt',
  role: {
    full: 'Senden und empfangen',
    receiveOnly: 'Nur empfangen',
    relay: 'Über ein Relay senden',
    sendOnly: 'Nur senden',
  },
  dmarc: {
    none: 'none: nur Berichte',
    quarantine: 'quarantine: in den Spam',
    reject: 'reject: abweisen',
  },
  mtaSts: {
    off: 'Aus',
    testing: 'testing: nur Berichte',
    enforce: 'enforce: verschlüsselt oder gar nicht',
  },
  distribution: {
    debian: 'Debian (ab 13), Ubuntu (ab 25.10)',
    debian12: 'Debian 12, Ubuntu 24.04',
    redhat: 'Red Hat, Alma, Rocky, Fedora',
    arch: 'Arch',
    alpine: 'Alpine',
    openbsd: 'OpenBSD',
    freebsd: 'FreeBSD',
    docker: 'Docker',
    windows: 'Windows',
  },
}

/** What the fields of the guide say, and what can be chosen in them. */
export const SETUP_FIELDS_TEXT: Readonly<Record<Language, SetupFieldsText>> = { en, de }
