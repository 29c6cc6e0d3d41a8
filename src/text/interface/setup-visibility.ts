import type { VisibilityView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'

type Seen = VisibilityView['rows'][number]['seen'][number]

interface SetupVisibilityText {
  readonly title: string
  readonly lead: string
  readonly begin: string
  readonly again: string
  readonly busy: string
  readonly askedAt: (when: string) => string
  readonly next: (seconds: string) => string
  readonly everywhereIn: (time: string) => string
  readonly everywhereMeans: string
  readonly atWorst: (time: string) => string
  readonly onlySilent: string
  readonly complete: string
  readonly announced: string
  readonly notYet: (missing: number, of: number) => string
  readonly notYetMeans: string
  readonly noServers: string
  readonly nothing: string
  readonly table: string
  readonly record: string
  readonly seen: Readonly<Record<Seen, string>>
  readonly means: Readonly<Record<Seen, string>>
  readonly minutes: (minutes: number, seconds: number) => string
}

/** The words about where a change is visible. */
export const SETUP_VISIBILITY_TEXT: Readonly<Record<Language, SetupVisibilityText>> = {
  en: {
    title: 'Visible everywhere',
    lead: 'Each name server of the domain is asked by itself, again and again while this is looked at.',
    begin: 'Ask all name servers',
    again: 'Ask again now',
    busy: 'Asking the name servers …',
    askedAt: (when) => `Asked at ${when}`,
    next: (seconds) => `asked again by itself in ${seconds}`,
    everywhereIn: (time) => `Visible everywhere in ${time} at the latest.`,
    everywhereMeans:
      'Every name server has the records. Caches elsewhere may still hold what stood there before for so long, counted from when they were first seen here at every server.',
    atWorst: (time) => `By what the zone says, it takes ${time} at the most, caches included.`,
    onlySilent: 'Every name server that answers has the records. From those that are silent it cannot be told.',
    complete: 'Visible everywhere: every name server has the records, and no cache can hold the old ones any more.',
    announced: 'The records are visible everywhere now.',
    notYet: (missing, of) => `${missing} of ${of} records are not at every name server yet.`,
    notYetMeans:
      'Just entered? It takes some minutes until the DNS host has brought them to all its servers. When one stays old, the form was not saved, or the domain lies at other name servers.',
    noServers:
      'No name server of the domain could be found. Is it registered, and are its name servers entered at the registrar?',
    nothing: 'There is no record to look for yet: some values are missing.',
    table: 'Records at each name server',
    record: 'Record',
    seen: { new: 'new', old: 'old', none: 'none', silent: 'silent', elsewhere: 'not asked' },
    means: {
      new: 'it is there as it should be',
      old: 'something else stands there still',
      none: 'nothing stands there',
      silent: 'that server did not answer',
      elsewhere: 'that server is not asked: the record lies in another zone',
    },
    minutes: (minutes, seconds) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
  },
  de: {
    title: 'Überall sichtbar',
    lead: 'Jeder Nameserver der Domain wird einzeln gefragt, immer wieder, solange dies zu sehen ist.',
    begin: 'Alle Nameserver fragen',
    again: 'Jetzt noch einmal fragen',
    busy: 'Die Nameserver werden gefragt …',
    askedAt: (when) => `Gefragt: ${when}`,
    next: (seconds) => `von selbst wieder in ${seconds}`,
    everywhereIn: (time) => `Überall sichtbar spätestens in ${time}.`,
    everywhereMeans:
      'Jeder Nameserver hat die Records. Zwischenspeicher anderswo können so lange noch behalten, was vorher dort stand, gezählt ab dem ersten Blick, bei dem sie hier auf jedem Server zu sehen waren.',
    atWorst: (time) => `Nach dem, was die Zone sagt, dauert es höchstens ${time}, Zwischenspeicher eingeschlossen.`,
    onlySilent: 'Jeder Nameserver, der antwortet, hat die Records. Bei den stummen ist es nicht zu erkennen.',
    complete:
      'Überall sichtbar: Jeder Nameserver hat die Records, und kein Zwischenspeicher kann noch die alten haben.',
    announced: 'Die Records sind jetzt überall sichtbar.',
    notYet: (missing, of) => `${missing} von ${of} Records sind noch nicht auf jedem Nameserver.`,
    notYetMeans:
      'Gerade erst eingetragen? Einige Minuten dauert es, bis der DNS-Anbieter sie auf alle seine Server gebracht hat. Bleibt einer alt, wurde das Formular nicht gespeichert, oder die Domain liegt bei anderen Nameservern.',
    noServers:
      'Kein Nameserver der Domain war zu finden. Ist sie registriert, und sind ihre Nameserver beim Registrar eingetragen?',
    nothing: 'Noch gibt es keinen Record, nach dem zu sehen wäre: Einige Werte fehlen.',
    table: 'Records auf jedem Nameserver',
    record: 'Record',
    seen: { new: 'neu', old: 'alt', none: 'keiner', silent: 'stumm', elsewhere: 'nicht gefragt' },
    means: {
      new: 'er steht dort, wie er soll',
      old: 'dort steht noch etwas anderes',
      none: 'dort steht nichts',
      silent: 'dieser Server gab keine Antwort',
      elsewhere: 'dieser Server wird nicht gefragt: Der Record liegt in einer anderen Zone',
    },
    minutes: (minutes, seconds) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
  },
}
