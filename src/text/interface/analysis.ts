import type { OwnResult, WayHop } from '../../engine/analysis/analysis.ts'
import type { Language } from '../language.ts'

const en = {
  label: 'The mail, judged',
  facts: {
    from: 'From',
    to: 'To',
    subject: 'Subject',
    date: 'Date',
    messageId: 'Message-ID',
    size: 'Size',
    handedOverBy: 'Handed over by',
    none: 'not told',
  },
  way: {
    title: 'The way',
    none: 'The mail carries no Received line: it was saved before it went through a server.',
    total: (span: string) => `From the first to the last server: ${span}`,
    noTotal: 'How long it took altogether cannot be told.',
    from: (name: string) => `from ${name}`,
    unnamed: 'not told',
    encrypted: 'encrypted',
    clear: 'in clear',
    inside: 'in clear, inside',
    at: (time: string) => `${time} UTC`,
    took: (span: string) => `after ${span}`,
    atOnce: 'at once',
    wrote: (seconds: string) => `its clock says ${seconds}`,
    raw: 'The line as it stands',
    copyRaw: 'this Received line',
    greylisting: 'Greylisting',
    side: {
      sender: 'before your server',
      own: 'your side',
      between: 'on the way',
      receiver: 'receiver',
    } satisfies Record<WayHop['side'], string>,
    sideHint: {
      sender: 'What the author’s program or network wrote.',
      own: 'A server of your own domain.',
      between: 'Another server passed the mail on.',
      receiver: 'Written by the receiver: only these lines can be believed.',
    } satisfies Record<WayHop['side'], string>,
  },
  proof: {
    title: 'Is the sender proved?',
    lead: 'What the receiver wrote, beside what Postdesk finds by itself now.',
    method: 'Method',
    receiver: 'Receiver',
    ours: 'Postdesk',
    why: 'Why',
    nothing: 'nothing',
    differs: 'differs',
    differsHint:
      'The record may have been changed since, the mail may have been changed on the way, or the receiver saw another address.',
    secondOpinion: (result: string) => `A second implementation (mailauth) says: ${result}.`,
    more: (count: number) =>
      count === 1 ? 'One more result of the receiver' : `${count} more results of the receiver`,
    others: (count: number) =>
      count === 1 ? 'One line of somebody else: not believed' : `${count} lines of somebody else: not believed`,
    sealed: (count: number) =>
      count === 1 ? 'One result sealed by a forwarder (ARC)' : `${count} results sealed by forwarders (ARC)`,
    sealedBy: (instance: number, who: string) => `Seal ${instance}, ${who}`,
    unnamed: 'without a name',
    noResults: 'no results',
    names: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', arc: 'ARC' } satisfies Record<OwnResult['method'], string>,
    unknown: 'not known',
  },
  verdicts: {
    title: 'What filters thought',
    none: 'No filter left a line that Postdesk knows. Most providers keep their verdict to themselves; the folder tells it.',
    parts: (count: number) => (count === 1 ? 'One part, explained' : `${count} parts, explained`),
    raw: 'The line as it stands',
    bySender:
      'A filter of the sender’s own side wrote this on the way out. It counts for nothing, and strangers can read it.',
    tone: { good: 'speaks for it', neutral: 'says little', bad: 'speaks against it' },
  },
  leaks: {
    title: 'What the mail gives away',
    none: 'Nothing that a stranger need not know.',
    lead: 'Every recipient can read this. Nothing of it has to be in a mail.',
    remedy: 'What helps',
    anySoftware: 'On any server',
    against: (count: number) => (count === 1 ? 'against one of these' : `against ${count} of these`),
    copy: (software: string) => `settings for ${software}`,
  },
  checks: { title: 'All checks of this mail' },
  header: { title: 'The whole header', copy: 'the header' },
}

const de: typeof en = {
  label: 'Die Mail, beurteilt',
  facts: {
    from: 'Von',
    to: 'An',
    subject: 'Betreff',
    date: 'Datum',
    messageId: 'Message-ID',
    size: 'Größe',
    handedOverBy: 'Übergeben von',
    none: 'nicht genannt',
  },
  way: {
    title: 'Der Weg',
    none: 'Die Mail trägt keine Received-Zeile: Sie wurde gesichert, bevor sie durch einen Server ging.',
    total: (span) => `Vom ersten bis zum letzten Server: ${span}`,
    noTotal: 'Wie lange es insgesamt dauerte, ist nicht zu erkennen.',
    from: (name) => `von ${name}`,
    unnamed: 'nicht genannt',
    encrypted: 'verschlüsselt',
    clear: 'im Klartext',
    inside: 'im Klartext, intern',
    at: (time) => `${time} UTC`,
    took: (span) => `nach ${span}`,
    atOnce: 'sofort',
    wrote: (seconds) => `nach eigener Uhr ${seconds}`,
    raw: 'Die Zeile, wie sie dasteht',
    copyRaw: 'diese Received-Zeile',
    greylisting: 'Greylisting',
    side: { sender: 'vor dem eigenen Server', own: 'eigene Seite', between: 'unterwegs', receiver: 'Empfänger' },
    sideHint: {
      sender: 'Was Programm oder Netz des Autors geschrieben haben.',
      own: 'Ein Server der eigenen Domain.',
      between: 'Ein anderer Server gab die Mail weiter.',
      receiver: 'Vom Empfänger geschrieben: Nur diesen Zeilen ist zu glauben.',
    },
  },
  proof: {
    title: 'Ist der Absender bewiesen?',
    lead: 'Was der Empfänger vermerkte, neben dem, was Postdesk jetzt selbst findet.',
    method: 'Verfahren',
    receiver: 'Empfänger',
    ours: 'Postdesk',
    why: 'Warum',
    nothing: 'nichts',
    differs: 'weicht ab',
    differsHint:
      'Der Eintrag kann seither geändert worden sein, die Mail unterwegs verändert, oder der Empfänger sah eine andere Adresse.',
    secondOpinion: (result) => `Eine zweite Umsetzung (mailauth) sagt: ${result}.`,
    more: (count) =>
      count === 1 ? 'Ein weiteres Ergebnis des Empfängers' : `${count} weitere Ergebnisse des Empfängers`,
    others: (count) =>
      count === 1 ? 'Eine Zeile von jemand anderem: nicht geglaubt' : `${count} Zeilen von anderen: nicht geglaubt`,
    sealed: (count) =>
      count === 1
        ? 'Ein Ergebnis, von einem Weiterleiter versiegelt (ARC)'
        : `${count} Ergebnisse, von Weiterleitern versiegelt (ARC)`,
    sealedBy: (instance, who) => `Siegel ${instance}, ${who}`,
    unnamed: 'ohne Namen',
    noResults: 'keine Ergebnisse',
    names: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', arc: 'ARC' },
    unknown: 'nicht bekannt',
  },
  verdicts: {
    title: 'Was Filter dachten',
    none: 'Kein Filter hat eine Zeile hinterlassen, die Postdesk kennt. Die meisten Anbieter behalten ihr Urteil für sich; der Ordner verrät es.',
    parts: (count) => (count === 1 ? 'Ein Teil, erklärt' : `${count} Teile, erklärt`),
    raw: 'Die Zeile, wie sie dasteht',
    bySender: 'Das schrieb ein Filter der Senderseite auf dem Weg hinaus. Es zählt nicht, und Fremde können es lesen.',
    tone: { good: 'spricht dafür', neutral: 'sagt wenig', bad: 'spricht dagegen' },
  },
  leaks: {
    title: 'Was die Mail verrät',
    none: 'Nichts, was Fremde nicht wissen müssen.',
    lead: 'Jeder Empfänger kann das lesen. Nichts davon muss in einer Mail stehen.',
    remedy: 'Was hilft',
    anySoftware: 'Auf jedem Server',
    against: (count) => (count === 1 ? 'gegen einen dieser Punkte' : `gegen ${count} dieser Punkte`),
    copy: (software) => `Einstellungen für ${software}`,
  },
  checks: { title: 'Alle Prüfungen dieser Mail' },
  header: { title: 'Alle Kopfzeilen', copy: 'die Kopfzeilen' },
}

/** The words of a judged mail. */
export const ANALYSIS_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
