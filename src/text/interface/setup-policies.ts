import type { MoveState, PolicyMove, PolicyName } from '../../engine/setup/records/policy-order.ts'
import type { Language } from '../language.ts'

interface MoveText {
  readonly title: string
  readonly says: string
}

interface SetupPoliciesText {
  readonly choices: { readonly title: string; readonly lead: string }
  readonly order: {
    readonly title: Readonly<Record<PolicyName, string>>
    readonly lead: string
    readonly state: Readonly<Record<MoveState | 'notRead', string>>
    readonly quoted: (title: string) => string
    readonly first: (titles: string) => string
    readonly early: (titles: string) => string
    readonly unknown: string
    readonly off: Readonly<Record<PolicyName, string>>
    readonly testing: string
  }
  readonly move: Readonly<Record<PolicyMove, MoveText>>
  readonly troubles: { readonly title: string; readonly none: string; readonly notRead: string }
  readonly file: { readonly title: string; readonly notRead: string }
  readonly tlsa: {
    readonly title: string
    readonly lead: string
    readonly now: string
    readonly next: string
    readonly nextLead: string
    readonly record: string
    readonly noRecord: string
    readonly copy: string
  }
  readonly dmarc: { readonly title: string; readonly lead: string; readonly label: string }
}

const en: SetupPoliciesText = {
  choices: {
    title: 'What is announced',
    lead: 'MTA-STS works everywhere; DANE needs a zone that is signed with DNSSEC. Both together do no harm.',
  },
  order: {
    title: { mtaSts: 'MTA-STS, one thing after the other', dane: 'DANE, one thing after the other' },
    lead: 'Whatever is announced before it is true keeps mail away.',
    state: {
      done: 'done',
      now: 'now',
      later: 'not yet',
      early: 'too early',
      unknown: 'could not be told',
      notRead: 'not looked at yet',
    },
    quoted: (title) => `“${title}”`,
    first: (titles) => `Not before this is done: ${titles}.`,
    early: (titles) => `It stands there already, but this is missing: ${titles}. Put that right first, at once.`,
    unknown: 'From here it could not be seen whether it is done. Look yourself before going on.',
    off: {
      mtaSts: 'MTA-STS is not chosen. Mail then still comes encrypted from most, but nobody insists on it.',
      dane: 'DANE is not chosen.',
    },
    testing: 'From when on enforce may be chosen',
  },
  move: {
    stsHost: {
      title: 'The name mta-sts leads to a web server',
      says: 'With a certificate that is valid for exactly this name. Without the name nobody finds the file.',
    },
    stsFile: {
      title: 'The policy file is served',
      says: 'By HTTPS, without being led elsewhere, and it names the host that receives mail.',
    },
    stsRecord: {
      title: 'The TXT record announces it',
      says: 'Only now: who sees the record fetches the file, and remembers for a week what it says.',
    },
    stsTesting: {
      title: 'Two weeks of testing',
      says: 'Senders deliver all the same and report what would have failed. Read the TLS reports; where none is bad, choose enforce.',
    },
    stsEnforce: {
      title: 'The file says enforce',
      says: 'From now on mail comes encrypted to the named host, or not at all. The file is changed first.',
    },
    stsNewId: {
      title: 'The record gets the new id',
      says: 'It tells senders to fetch the file again. Without it they stay at testing until their time is over.',
    },
    daneSigned: {
      title: 'The zone is signed',
      says: 'DNSSEC is switched on at the DNS host, and its DS record stands at the registrar. Otherwise TLSA counts for nothing.',
    },
    daneKey: {
      title: 'The key of the certificate is known',
      says: 'Its fingerprint is computed on the server, by the command below, and entered here.',
    },
    daneServed: {
      title: 'Port 25 shows that key',
      says: 'The mail server runs with this certificate, and was restarted since it got it.',
    },
    daneRecord: {
      title: 'The TLSA record names it',
      says: 'From now on senders that check DANE deliver only where port 25 shows this key.',
    },
    daneNext: {
      title: 'The next key stands there before the certificate changes',
      says: 'Either each new certificate keeps its key, or the record of the next key is published two TTLs before it is used.',
    },
  },
  troubles: {
    title: 'What would bite here',
    none: 'Nothing of MTA-STS, DANE and DMARC would bite, as far as it can be seen.',
    notRead: 'Read the DNS, and it is told how far this is and what would bite.',
  },
  file: { title: 'The policy file', notRead: 'It is written once the DNS was read.' },
  tlsa: {
    title: 'The fingerprint for TLSA',
    lead: 'On the server, in a shell. It prints 64 digits of 0–9 and a–f, which go into the field below.',
    now: 'Command for the certificate in use',
    next: 'Commands for a key to come',
    nextLead:
      'The simplest way is to keep the key: with certbot by the option --reuse-key. Else make the next key today, enter its fingerprint, and take a certificate for it only when its record is visible everywhere.',
    record: 'The record',
    noRecord: 'It is written once the fingerprint is entered.',
    copy: 'Copy the commands',
  },
  dmarc: {
    title: 'DMARC becomes stricter',
    lead: 'From none to reject in three steps; the reports decide when.',
    label: 'Days for a stricter DMARC policy',
  },
}

const de: SetupPoliciesText = {
  choices: {
    title: 'Was angekündigt wird',
    lead: 'MTA-STS geht überall; DANE braucht eine mit DNSSEC signierte Zone. Beides zusammen schadet nicht.',
  },
  order: {
    title: { mtaSts: 'MTA-STS, eins nach dem anderen', dane: 'DANE, eins nach dem anderen' },
    lead: 'Was angekündigt ist, bevor es stimmt, hält Mail fern.',
    state: {
      done: 'erledigt',
      now: 'jetzt',
      later: 'noch nicht',
      early: 'zu früh',
      unknown: 'nicht zu erkennen',
      notRead: 'noch nicht angesehen',
    },
    quoted: (title) => `„${title}“`,
    first: (titles) => `Erst, wenn dies erledigt ist: ${titles}.`,
    early: (titles) => `Es steht schon dort, aber dies fehlt: ${titles}. Das zuerst und sofort in Ordnung bringen.`,
    unknown: 'Von hier war nicht zu sehen, ob es erledigt ist. Vor dem Weitergehen selbst nachsehen.',
    off: {
      mtaSts:
        'MTA-STS ist nicht gewählt. Von den meisten kommt Mail auch dann verschlüsselt, aber niemand besteht darauf.',
      dane: 'DANE ist nicht gewählt.',
    },
    testing: 'Ab wann enforce gewählt werden kann',
  },
  move: {
    stsHost: {
      title: 'Der Name mta-sts führt zu einem Webserver',
      says: 'Mit einem Zertifikat, das genau für diesen Namen gilt. Ohne den Namen findet niemand die Datei.',
    },
    stsFile: {
      title: 'Die Policy-Datei ist abrufbar',
      says: 'Über HTTPS, ohne Weiterleitung, und sie nennt den Host, der Mail empfängt.',
    },
    stsRecord: {
      title: 'Der TXT-Record kündigt sie an',
      says: 'Erst jetzt: Wer den Record sieht, holt die Datei und merkt sich eine Woche lang, was sie sagt.',
    },
    stsTesting: {
      title: 'Zwei Wochen testing',
      says: 'Absender stellen trotzdem zu und berichten, was gescheitert wäre. Die TLS-Berichte lesen; ist keiner schlecht, enforce wählen.',
    },
    stsEnforce: {
      title: 'Die Datei sagt enforce',
      says: 'Ab jetzt kommt Mail verschlüsselt zum genannten Host oder gar nicht. Zuerst wird die Datei geändert.',
    },
    stsNewId: {
      title: 'Der Record bekommt die neue id',
      says: 'Sie sagt Absendern, dass die Datei neu zu holen ist. Ohne sie bleiben sie bei testing, bis dessen Zeit um ist.',
    },
    daneSigned: {
      title: 'Die Zone ist signiert',
      says: 'DNSSEC ist beim DNS-Anbieter eingeschaltet, und sein DS-Record steht beim Registrar. Sonst gilt TLSA nichts.',
    },
    daneKey: {
      title: 'Der Schlüssel des Zertifikats ist bekannt',
      says: 'Sein Fingerabdruck wird auf dem Server mit dem Befehl unten berechnet und hier eingetragen.',
    },
    daneServed: {
      title: 'Port 25 zeigt diesen Schlüssel',
      says: 'Der Mailserver läuft mit diesem Zertifikat und wurde neu gestartet, seit er es hat.',
    },
    daneRecord: {
      title: 'Der TLSA-Record nennt ihn',
      says: 'Ab jetzt stellen Absender, die DANE prüfen, nur dort zu, wo Port 25 diesen Schlüssel zeigt.',
    },
    daneNext: {
      title: 'Der nächste Schlüssel steht dort, bevor das Zertifikat wechselt',
      says: 'Entweder behält jedes neue Zertifikat seinen Schlüssel, oder der Record des nächsten ist zwei TTLs vor dessen Einsatz veröffentlicht.',
    },
  },
  troubles: {
    title: 'Was hier schiefginge',
    none: 'Bei MTA-STS, DANE und DMARC ginge nichts schief, soweit es zu sehen ist.',
    notRead: 'Nach dem Lesen des DNS steht hier, wie weit es ist und was schiefginge.',
  },
  file: { title: 'Die Policy-Datei', notRead: 'Sie ist geschrieben, sobald das DNS gelesen ist.' },
  tlsa: {
    title: 'Der Fingerabdruck für TLSA',
    lead: 'Auf dem Server in einer Shell. Es erscheinen 64 Zeichen aus 0–9 und a–f; sie kommen in das Feld unten.',
    now: 'Befehl für das benutzte Zertifikat',
    next: 'Befehle für einen künftigen Schlüssel',
    nextLead:
      'Am einfachsten bleibt der Schlüssel: mit certbot durch die Option --reuse-key. Sonst heute den nächsten Schlüssel erzeugen, seinen Fingerabdruck eintragen und erst dann ein Zertifikat für ihn holen, wenn sein Record überall sichtbar ist.',
    record: 'Der Record',
    noRecord: 'Er ist geschrieben, sobald der Fingerabdruck eingetragen ist.',
    copy: 'Befehle kopieren',
  },
  dmarc: {
    title: 'DMARC wird strenger',
    lead: 'Von none zu reject in drei Schritten; wann, entscheiden die Berichte.',
    label: 'Tage für eine strengere DMARC-Policy',
  },
}

/** The words about MTA-STS, DANE and DMARC in their order. */
export const SETUP_POLICIES_TEXT: Readonly<Record<Language, SetupPoliciesText>> = { en, de }
