import type { Language } from '../language.ts'

const en = {
  back: 'Back to the ticket',
  title: {
    request: (organization: string) => `Request to ${organization}`,
    reply: (organization: string) => `Reply to ${organization}`,
    escalation: (organization: string) => `Escalation at ${organization}`,
  },
  reading: 'Filling in what is known …',
  noTicket: 'No ticket is chosen.',
  advice: 'What to do now',
  blockers: {
    title: (n: number) => (n === 1 ? 'Fix this first' : `Fix these ${n} first`),
    body: 'The organization looks at this. While it is wrong, a request is mostly refused without a word.',
    found: (time: string) => `Found on ${time}`,
    toChecks: 'Go to the check',
    why: 'Write all the same?',
    reason: {
      none: 'No, this is fixed first',
      mended: 'It is mended; the check is older than that',
      mistaken: 'The check is mistaken here',
      cannot: 'It cannot be changed here, and I ask all the same',
    },
    override: 'Write all the same',
    noted: (titles: string, reason: string) => `Written although this failed: ${titles}. Reason: ${reason}.`,
    overridden: 'Written although a check fails:',
    takeBack: 'Fix it first after all',
    waits: 'The text is written when this is fixed, or when a reason is given.',
  },
  unchecked: {
    title: (n: number) =>
      n === 1 ? 'One thing that they look at is not checked' : `${n} things that they look at are not checked`,
    run: 'Run the checks',
  },
  warning: {
    title: 'Before it goes',
    contactMissing: 'No mail address for answers is filled in. Without one nobody can answer.',
    contactOnBlockedServer:
      'The address for answers lies on the server or in the domain that is blocked. An answer may not arrive, and some desks do not write there.',
    contactAtAsked:
      'The address for answers is a mailbox of the organization that is asked. It may stop working at any time.',
    contactFreemail:
      'The address for answers belongs to a free mail provider. Some desks believe an address in the own domain more readily.',
    ownFilters:
      'The address for answers is not a mailbox in which Postdesk looks for answers. Look there yourself, in the junk folder too.',
    senderBlocked: 'The mail would leave through the very address that is blocked, and may be refused like the others.',
    checksOld: 'The checks are more than a week old. What is claimed should be true today.',
    refusalOld:
      'The refusal in the text is older than what it answers. Only a fresh one shows that mail is still refused: send a mail and add what comes back.',
    take: (address: string) => `Take ${address}`,
    other: 'Enter another address',
  },
  language: 'Language of the text',
  onlyLanguage: (language: string) => `Written in ${language}, which they read.`,
  letter: {
    title: 'The text',
    subject: 'Subject',
    text: 'Text',
    own: 'Changed by hand. It no longer follows what is ticked and chosen.',
    anew: 'Write it anew',
    anewTitle: 'Write the text anew?',
    anewBody: 'What was changed by hand is lost. The text is made anew from what is known and ticked.',
    anewYes: 'Write it anew',
    kept: 'Kept as a draft',
    keeping: 'Not kept yet',
    notKept: 'The draft could not be kept.',
    empty: 'There is no text for this. What is written here is kept with the ticket.',
    leaks: (name: string) => `${name}: still stands in the text, although it is not ticked.`,
    open: (n: number) => (n === 1 ? 'One place is still open.' : `${n} places are still open.`),
  },
  missing: {
    title: 'Still open',
    hint: 'Only what is known is filled in. Each open place is marked in the text until it is filled or deleted.',
    done: 'Nothing is open.',
    put: 'Put in',
    putFact: (name: string) => `Put in: ${name}`,
    remember: 'Remember for later requests',
    remembered: 'Remembered for later requests.',
  },
  evidence: {
    title: 'Evidence',
    hint: 'What is ticked is used in the text.',
    none: 'No evidence is kept with this ticket.',
    kind: { refusal: 'Refusal', listing: 'Listing', check: 'Check', probe: 'Probe' },
    private: 'Private parts',
    privateHint: 'Recipient and subject belong to somebody’s mail. They are masked unless they are ticked here.',
    tell: { recipient: 'Tell the recipient’s address', subject: 'Tell the subject of the mail' },
  },
  facts: {
    title: 'What is filled in, and where it is from',
    none: 'Nothing is known yet.',
    masked: 'masked',
    from: {
      ticket: 'from the ticket',
      evidence: 'from the evidence',
      check: 'from a check',
      profile: 'from the profile',
      user: 'typed here',
    },
    change: 'Change',
    changeFact: (name: string) => `Change: ${name}`,
    profile: 'Change the profile',
  },
}

const de: typeof en = {
  back: 'Zurück zum Vorgang',
  title: {
    request: (organization) => `Antrag an ${organization}`,
    reply: (organization) => `Erwiderung an ${organization}`,
    escalation: (organization) => `Eskalation bei ${organization}`,
  },
  reading: 'Bekanntes wird eingesetzt …',
  noTicket: 'Es ist kein Vorgang gewählt.',
  advice: 'Was jetzt zu tun ist',
  blockers: {
    title: (n) => (n === 1 ? 'Dies zuerst beheben' : `Diese ${n} zuerst beheben`),
    body: 'Die Organisation sieht danach. Solange es nicht stimmt, wird ein Antrag meist wortlos abgelehnt.',
    found: (time) => `Festgestellt am ${time}`,
    toChecks: 'Zur Prüfung',
    why: 'Trotzdem schreiben?',
    reason: {
      none: 'Nein, das wird zuerst behoben',
      mended: 'Es ist behoben; die Prüfung ist älter',
      mistaken: 'Die Prüfung irrt sich hier',
      cannot: 'Es lässt sich hier nicht ändern, gefragt wird trotzdem',
    },
    override: 'Trotzdem schreiben',
    noted: (titles, reason) => `Geschrieben, obwohl dies nicht bestanden ist: ${titles}. Grund: ${reason}.`,
    overridden: 'Geschrieben, obwohl eine Prüfung nicht bestanden ist:',
    takeBack: 'Doch zuerst beheben',
    waits: 'Der Text wird geschrieben, sobald das behoben oder ein Grund genannt ist.',
  },
  unchecked: {
    title: (n) =>
      n === 1
        ? 'Eines, wonach die Organisation sieht, ist nicht geprüft'
        : `${n} Dinge, nach denen die Organisation sieht, sind nicht geprüft`,
    run: 'Prüfungen machen',
  },
  warning: {
    title: 'Bevor es hinausgeht',
    contactMissing: 'Eine Mailadresse für Antworten fehlt. Ohne sie kann niemand antworten.',
    contactOnBlockedServer:
      'Die Adresse für Antworten liegt auf dem gesperrten Server oder in der gesperrten Domain. Eine Antwort kommt womöglich nicht an, und manche Stellen schreiben nicht dorthin.',
    contactAtAsked:
      'Die Adresse für Antworten ist ein Postfach der gefragten Organisation selbst. Es kann jederzeit aufhören zu gehen.',
    contactFreemail:
      'Die Adresse für Antworten gehört einem Freemail-Anbieter. Manche Stellen glauben einer Adresse in der eigenen Domain eher.',
    ownFilters:
      'Die Adresse für Antworten ist kein Postfach, in dem Postdesk nach Antworten sieht. Dort ist selbst nachzusehen, auch im Spamordner.',
    senderBlocked:
      'Die Mail ginge über genau die gesperrte Adresse hinaus und würde womöglich abgewiesen wie die anderen.',
    checksOld: 'Die Prüfungen sind älter als eine Woche. Was behauptet wird, sollte heute stimmen.',
    refusalOld:
      'Die Abweisung im Text ist älter als das, worauf er antwortet. Nur eine frische zeigt, dass weiter abgewiesen wird: eine Mail senden und hinzufügen, was zurückkommt.',
    take: (address) => `${address} nehmen`,
    other: 'Eine andere Adresse eingeben',
  },
  language: 'Sprache des Textes',
  onlyLanguage: (language) => `Geschrieben auf ${language}; das wird dort gelesen.`,
  letter: {
    title: 'Der Text',
    subject: 'Betreff',
    text: 'Text',
    own: 'Von Hand geändert. Er folgt nicht mehr dem, was angekreuzt und gewählt ist.',
    anew: 'Neu schreiben',
    anewTitle: 'Den Text neu schreiben?',
    anewBody: 'Was von Hand geändert wurde, geht verloren. Der Text entsteht neu aus Bekanntem und Angekreuztem.',
    anewYes: 'Neu schreiben',
    kept: 'Als Entwurf aufgehoben',
    keeping: 'Noch nicht aufgehoben',
    notKept: 'Der Entwurf ließ sich nicht aufheben.',
    empty: 'Dafür gibt es keinen Text. Was hier steht, wird mit dem Vorgang aufgehoben.',
    leaks: (name) => `${name}: steht noch im Text, obwohl es nicht angekreuzt ist.`,
    open: (n) => (n === 1 ? 'Eine Stelle ist noch offen.' : `${n} Stellen sind noch offen.`),
  },
  missing: {
    title: 'Noch offen',
    hint: 'Eingesetzt wird nur, was bekannt ist. Jede offene Stelle ist im Text markiert, bis sie gefüllt oder gelöscht ist.',
    done: 'Nichts ist offen.',
    put: 'Einsetzen',
    putFact: (name) => `Einsetzen: ${name}`,
    remember: 'Für spätere Anträge merken',
    remembered: 'Für spätere Anträge gemerkt.',
  },
  evidence: {
    title: 'Belege',
    hint: 'Was angekreuzt ist, kommt in den Text.',
    none: 'Mit diesem Vorgang sind keine Belege aufgehoben.',
    kind: { refusal: 'Abweisung', listing: 'Eintrag', check: 'Prüfung', probe: 'Testmail' },
    private: 'Privates',
    privateHint:
      'Empfänger und Betreff gehören zur Mail eines Menschen. Sie werden unkenntlich gemacht, solange sie hier nicht angekreuzt sind.',
    tell: { recipient: 'Die Adresse des Empfängers nennen', subject: 'Den Betreff der Mail nennen' },
  },
  facts: {
    title: 'Was eingesetzt ist und woher es stammt',
    none: 'Noch ist nichts bekannt.',
    masked: 'unkenntlich',
    from: {
      ticket: 'aus dem Vorgang',
      evidence: 'aus den Belegen',
      check: 'aus einer Prüfung',
      profile: 'aus dem Profil',
      user: 'hier eingegeben',
    },
    change: 'Ändern',
    changeFact: (name) => `Ändern: ${name}`,
    profile: 'Profil ändern',
  },
}

/** The words of the page where a request, a reply or an escalation is written. */
export const TICKET_DRAFTING_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
