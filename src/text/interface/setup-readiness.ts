import type { Language } from '../language.ts'

type Verdict = 'keep' | 'mendFirst' | 'swap' | 'unknown'
type Weight = 'against' | 'mend' | 'good' | 'unknown'

interface Words {
  readonly readiness: {
    readonly addresses: string
    readonly relay: string
    readonly ipv6: Readonly<Record<'without' | 'with' | 'noPtr', string>>
    readonly port25: {
      readonly title: string
      readonly hint: string
      readonly field: string
      readonly read: string
      readonly forget: string
      readonly nothing: string
      readonly out: Readonly<Record<'open' | 'blocked' | 'unknown', string>>
      readonly tried: string
      readonly host: string
      readonly said: string
      readonly silent: string
      readonly at: (when: string) => string
    }
    readonly verdict: {
      readonly title: string
      readonly look: string
      readonly notYet: string
      readonly before: string
      readonly name: Readonly<Record<Verdict, string>>
      readonly means: Readonly<Record<Verdict, string>>
      readonly weight: Readonly<Record<Weight, string>>
      readonly noAddress: string
    }
  }
  readonly hoster: {
    readonly title: string
    readonly port25: string
    readonly ptr: string
    readonly ipv6Ptr: string
    readonly reputation: string
    readonly ipv6: Readonly<Record<'panel' | 'ticket' | 'none' | 'unknown', string>>
    readonly verifiedOn: (day: string) => string
    readonly unsure: string
    readonly sources: string
    readonly unlisted: string
  }
}

const en: Words = {
  readiness: {
    addresses: 'Addresses of the server',
    relay: 'The relay that mail goes out through',
    ipv6: {
      without:
        'Without IPv6: that is fine. Then the server has to send by IPv4 only, and no AAAA record stands for it; the recipe takes care of it.',
      with: 'With IPv6: it needs a PTR just as IPv4 does. Big receivers refuse mail from an IPv6 address without one.',
      noPtr: 'This hoster sets no PTR for IPv6: leave the field empty, and send by IPv4 only.',
    },
    port25: {
      title: 'Port 25 out, as the server sees it',
      hint: 'Only the server itself can tell. Run the command of point 2 there, and paste all that it prints.',
      field: 'What the command printed',
      read: 'Read it',
      forget: 'Forget it',
      nothing: 'Nothing was pasted yet.',
      out: {
        open: 'Open: other mail servers answered.',
        blocked:
          'Closed: none of the tries came through. Ask the hoster to open port 25, or choose “Send through a relay”.',
        unknown:
          'This does not tell whether it is open: expected lines that begin with HOST, and END as the last one. Paste everything that the command printed.',
      },
      tried: 'What was read of it',
      host: 'Server',
      said: 'Answer',
      silent: 'no answer',
      at: (when) => `read ${when}`,
    },
    verdict: {
      title: 'Keep this address?',
      look: 'Look at the address now',
      notYet: 'When the address was looked at, this says whether to keep it or to take another one, and why.',
      before: 'The address was looked at before. Look once more to see the verdict of now.',
      name: {
        keep: 'Keep it',
        mendFirst: 'Keep it, and mend something first',
        swap: 'Take another one',
        unknown: 'Not enough is known yet',
      },
      means: {
        keep: 'Nothing speaks against this address. Go on with the names.',
        mendFirst:
          'The address itself is good. What stands under “to mend” is settled with the hoster or on the server before the first mail goes out.',
        swap: 'What speaks against it cannot be mended by work on the server. Give the address back and ask for another one, from another range if possible: now that costs little.',
        unknown: 'Fill in what is missing below, and look again. Do not pay for a year before that.',
      },
      weight: { against: 'Against it', mend: 'To mend', good: 'Good', unknown: 'To know' },
      noAddress: 'Enter the IPv4 address first.',
    },
  },
  hoster: {
    title: 'What is known of the hoster',
    port25: 'Port 25',
    ptr: 'PTR',
    ipv6Ptr: 'PTR for IPv6',
    reputation: 'Reputation',
    ipv6: {
      panel: 'Can be set in the panel.',
      ticket: 'On request by ticket.',
      none: 'Not possible: send by IPv4 only.',
      unknown: 'Not known: ask before IPv6 is used.',
    },
    verifiedOn: (day) => `Looked up on ${day}`,
    unsure: 'some of it is not certain',
    sources: 'Sources',
    unlisted:
      'One that is not in the list: ask the hoster two things, whether port 25 is open to the outside, and who sets the PTR.',
  },
}

const de: Words = {
  readiness: {
    addresses: 'Adressen des Servers',
    relay: 'Das Relay, über das Mail hinausgeht',
    ipv6: {
      without:
        'Ohne IPv6: Das ist in Ordnung. Dann darf der Server nur über IPv4 senden, und für ihn steht kein AAAA-Record; das Rezept sorgt dafür.',
      with: 'Mit IPv6: Es braucht einen PTR ebenso wie IPv4. Große Empfänger weisen Mail von einer IPv6-Adresse ohne PTR ab.',
      noPtr: 'Dieser Hoster setzt keinen PTR für IPv6: das Feld leer lassen und nur über IPv4 senden.',
    },
    port25: {
      title: 'Port 25 nach außen, vom Server aus gesehen',
      hint: 'Das kann nur der Server selbst sagen. Dort den Befehl aus Punkt 2 ausführen und alles einfügen, was er ausgibt.',
      field: 'Ausgabe des Befehls',
      read: 'Lesen',
      forget: 'Vergessen',
      nothing: 'Eingefügt wurde noch nichts.',
      out: {
        open: 'Offen: Andere Mailserver haben geantwortet.',
        blocked:
          'Geschlossen: Kein Versuch kam durch. Den Hoster um Öffnung von Port 25 bitten oder „Über ein Relay senden“ wählen.',
        unknown:
          'Daraus geht nicht hervor, ob er offen ist: Erwartet werden Zeilen, die mit HOST beginnen, und END als letzte. Die ganze Ausgabe des Befehls einfügen.',
      },
      tried: 'Was daraus gelesen wurde',
      host: 'Server',
      said: 'Antwort',
      silent: 'keine Antwort',
      at: (when) => `gelesen ${when}`,
    },
    verdict: {
      title: 'Diese Adresse behalten?',
      look: 'Adresse jetzt ansehen',
      notYet: 'Ist die Adresse angesehen, steht hier, ob sie zu behalten oder zu tauschen ist, und warum.',
      before: 'Die Adresse wurde schon angesehen. Noch einmal ansehen zeigt das Urteil von jetzt.',
      name: {
        keep: 'Behalten',
        mendFirst: 'Behalten, aber erst etwas in Ordnung bringen',
        swap: 'Gegen eine andere tauschen',
        unknown: 'Noch ist zu wenig bekannt',
      },
      means: {
        keep: 'Nichts spricht gegen diese Adresse. Weiter mit den Namen.',
        mendFirst:
          'Die Adresse selbst ist gut. Was unter „In Ordnung bringen“ steht, wird mit dem Hoster oder am Server erledigt, bevor die erste Mail hinausgeht.',
        swap: 'Was dagegen spricht, lässt sich durch Arbeit am Server nicht beheben. Die Adresse zurückgeben und eine andere verlangen, möglichst aus einem anderen Bereich: Jetzt kostet das wenig.',
        unknown: 'Fehlendes unten ergänzen und noch einmal ansehen. Vorher nicht für ein Jahr bezahlen.',
      },
      weight: { against: 'Dagegen', mend: 'In Ordnung bringen', good: 'Gut', unknown: 'Zu wissen' },
      noAddress: 'Zuerst die IPv4-Adresse eintragen.',
    },
  },
  hoster: {
    title: 'Was vom Hoster bekannt ist',
    port25: 'Port 25',
    ptr: 'PTR',
    ipv6Ptr: 'PTR für IPv6',
    reputation: 'Ansehen',
    ipv6: {
      panel: 'Lässt sich im Kundenbereich setzen.',
      ticket: 'Auf Anfrage per Ticket.',
      none: 'Nicht möglich: nur über IPv4 senden.',
      unknown: 'Nicht bekannt: vor der Nutzung von IPv6 fragen.',
    },
    verifiedOn: (day) => `Nachgesehen am ${day}`,
    unsure: 'manches davon ist nicht sicher',
    sources: 'Quellen',
    unlisted:
      'Einer, der nicht in der Liste steht: den Hoster zweierlei fragen, ob Port 25 nach außen offen ist und wer den PTR setzt.',
  },
}

/** The words of the step that looks at the address, and of what is known of hosters. */
export const SETUP_READINESS_TEXT: Readonly<Record<Language, Words>> = { en, de }
