import type { SetupRole } from '../../engine/setup/setup.ts'
import type { Language } from '../language.ts'

/** What a role means for somebody who has not had a server yet. */
type RoleWords = Readonly<Record<SetupRole, string>>

const en = {
  title: 'Set up',
  views: 'Views of Set up',
  tab: { compose: 'Servers', lint: 'Look through a configuration' },
  begin: 'Set up a first server',
  list: {
    lead: 'From an empty domain to a mail that arrives, in steps: why, what to do, and a look at the real world whether it is done.',
    label: 'Set-ups',
    another: 'Set up another server',
    old: 'Put an old server right',
    progress: (done: number, of: number) => `${done} of ${of} steps`,
    done: 'Every step is done or left out',
    next: (title: string) => `Next: ${title}`,
    minutes: (n: number) => `about ${n} min`,
    changed: (when: string) => `changed ${when}`,
    problems: (n: number) => (n === 1 ? 'One step has problems' : `${n} steps have problems`),
    stale: (n: number) =>
      n === 1 ? 'One step changed since it was verified' : `${n} steps changed since they were verified`,
    loading: 'Being read …',
  },
  empty: {
    title: 'No server is being set up yet',
    body: 'The guide takes one domain and one server, and goes from the rented address to the first mail that arrives. Each step tells why it is there, what to do, exactly and to be copied, and then looks whether it is done. One can stop at any time: it remembers where one was.',
    example: [
      ['Why', 'Receivers look up the name behind the address.'],
      ['Do', 'Set the PTR of 192.0.2.25 to mail.example.org, at the hoster.'],
      ['Verify', 'The name leads back to the same address: seen at 10:42.'],
    ],
    exampleTitle: 'How a step reads',
    old: {
      title: 'A server runs already?',
      body: 'The same guide reads what stands in the DNS and what the server answers, and shows only what to change. Its configuration can be looked through as well.',
    },
  },
  form: {
    title: 'Set up a first server',
    oldTitle: 'Put an old server right',
    lead: 'Two answers are enough to begin; everything else is asked where it is needed.',
    oldLead:
      'The guide is the same as for a new one. What stands in the DNS is read before anything is proposed, and each step can be verified at once: what is right already gets its tick.',
    label: 'What to set up',
    domain: 'Domain',
    domainHint: 'What stands behind the @. Letters such as ä are welcome.',
    problem: (came: string) =>
      came === ''
        ? 'Expected a domain such as example.org; nothing was entered.'
        : `Expected a domain such as example.org, came “${came}”.`,
    asLabels: (name: string) => `In the DNS it is written ${name}.`,
    there: (domain: string) => `${domain} has a set-up already.`,
    openThere: 'Open it',
    role: 'What the server is to do',
    start: 'Begin',
    back: 'Servers',
    rehearsal: (domain: string) =>
      `This is the rehearsal world: ${domain} is a domain that was just registered here, with a rented server. Nothing leaves this computer, and mistakes cost nothing.`,
    before: {
      title: 'What is needed beforehand',
      items: [
        'A domain, with access to its DNS records.',
        'A server with an address of its own, or the choice of one: the first step tells whether it is fit for mail, before one pays for a year.',
        'About four hours altogether, in pieces: between them one waits until the world has seen a change.',
      ],
    },
    never: {
      title: 'What the guide never does',
      items: [
        'It changes nothing on the server nor at the DNS host: it shows what to enter, and looks afterwards.',
        'It keeps no private key and no password: keys are written where one says, and nowhere else.',
        'It marks nothing as verified that it has not seen. What only a person can say stays the word of a person.',
      ],
    },
  },
  roleHint: {
    full: 'The whole thing: mail of this domain arrives here, and people send from here.',
    receiveOnly: 'Mail arrives here; nothing is sent. The records say so, and nobody can send in its name.',
    relay: 'Mail arrives here, and goes out through a provider: for addresses with a bad past, or a closed port 25.',
    sendOnly: 'Only sends, for instance notices of a web site. Mail of the domain arrives elsewhere, or nowhere.',
  } satisfies RoleWords,
}

const de: typeof en = {
  title: 'Einrichten',
  views: 'Ansichten von Einrichten',
  tab: { compose: 'Server', lint: 'Konfiguration durchsehen' },
  begin: 'Ersten Server einrichten',
  list: {
    lead: 'Von der leeren Domain zur Mail, die ankommt, in Schritten: warum, was zu tun ist, und ein Blick in die wirkliche Welt, ob es getan ist.',
    label: 'Einrichtungen',
    another: 'Weiteren Server einrichten',
    old: 'Alten Server in Ordnung bringen',
    progress: (done, of) => `${done} von ${of} Schritten`,
    done: 'Jeder Schritt ist getan oder ausgelassen',
    next: (title) => `Als Nächstes: ${title}`,
    minutes: (n) => `etwa ${n} min`,
    changed: (when) => `geändert ${when}`,
    problems: (n) => (n === 1 ? 'Ein Schritt hat Probleme' : `${n} Schritte haben Probleme`),
    stale: (n) =>
      n === 1 ? 'Ein Schritt hat sich seit der Prüfung geändert' : `${n} Schritte haben sich seit der Prüfung geändert`,
    loading: 'Wird gelesen …',
  },
  empty: {
    title: 'Noch wird kein Server eingerichtet',
    body: 'Die Anleitung nimmt eine Domain und einen Server und führt von der gemieteten Adresse zur ersten Mail, die ankommt. Jeder Schritt sagt, warum es ihn gibt, was zu tun ist, genau und zum Kopieren, und sieht dann nach, ob es getan ist. Aufhören geht jederzeit: Sie merkt sich die Stelle.',
    example: [
      ['Warum', 'Empfänger schlagen den Namen hinter der Adresse nach.'],
      ['Tun', 'Beim Hoster den PTR von 192.0.2.25 auf mail.example.org setzen.'],
      ['Prüfen', 'Der Name führt zur selben Adresse zurück: gesehen um 10:42.'],
    ],
    exampleTitle: 'So liest sich ein Schritt',
    old: {
      title: 'Ein Server läuft schon?',
      body: 'Dieselbe Anleitung liest, was im DNS steht und was der Server antwortet, und zeigt nur, was zu ändern ist. Auch seine Konfiguration lässt sich durchsehen.',
    },
  },
  form: {
    title: 'Ersten Server einrichten',
    oldTitle: 'Alten Server in Ordnung bringen',
    lead: 'Zwei Antworten genügen für den Anfang; alles andere wird dort gefragt, wo es nötig ist.',
    oldLead:
      'Die Anleitung ist dieselbe wie für einen neuen. Was im DNS steht, wird gelesen, bevor etwas vorgeschlagen wird, und jeder Schritt lässt sich sofort prüfen: Was schon stimmt, bekommt seinen Haken.',
    label: 'Was eingerichtet wird',
    domain: 'Domain',
    domainHint: 'Was hinter dem @ steht. Buchstaben wie ä sind willkommen.',
    problem: (came) =>
      came === ''
        ? 'Erwartet wird eine Domain wie example.org; eingegeben wurde nichts.'
        : `Erwartet wird eine Domain wie example.org, es kam „${came}“.`,
    asLabels: (name) => `Im DNS wird sie ${name} geschrieben.`,
    there: (domain) => `Für ${domain} gibt es schon eine Einrichtung.`,
    openThere: 'Öffnen',
    role: 'Was der Server tun soll',
    start: 'Beginnen',
    back: 'Server',
    rehearsal: (domain) =>
      `Das ist die Übungswelt: ${domain} ist eine hier eben registrierte Domain mit einem gemieteten Server. Nichts verlässt diesen Computer, und Fehler kosten nichts.`,
    before: {
      title: 'Was vorher nötig ist',
      items: [
        'Eine Domain mit Zugang zu ihren DNS-Records.',
        'Ein Server mit eigener Adresse, oder die Wahl eines solchen: Der erste Schritt sagt, ob sie für Mail taugt, bevor für ein Jahr bezahlt ist.',
        'Zusammen etwa vier Stunden, in Stücken: Dazwischen wird gewartet, bis die Welt eine Änderung gesehen hat.',
      ],
    },
    never: {
      title: 'Was die Anleitung nie tut',
      items: [
        'Sie ändert nichts am Server und nichts beim DNS-Anbieter: Sie zeigt, was einzutragen ist, und sieht danach nach.',
        'Sie behält keinen privaten Schlüssel und kein Passwort: Schlüssel entstehen am gewählten Ort und sonst nirgends.',
        'Sie nennt nichts geprüft, was sie nicht gesehen hat. Was nur ein Mensch sagen kann, bleibt das Wort eines Menschen.',
      ],
    },
  },
  roleHint: {
    full: 'Das Ganze: Mail dieser Domain kommt hier an, und von hier wird gesendet.',
    receiveOnly:
      'Mail kommt hier an, gesendet wird nichts. Die Records sagen das, und niemand kann unter dem Namen senden.',
    relay:
      'Mail kommt hier an und geht über einen Anbieter hinaus: bei Adressen mit schlechter Vergangenheit oder geschlossenem Port 25.',
    sendOnly: 'Sendet nur, etwa die Meldungen einer Website. Mail der Domain kommt anderswo an oder nirgends.',
  },
}

/** The words of the place *Set up*: its list, and where a set-up begins. */
export const SETUP_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
