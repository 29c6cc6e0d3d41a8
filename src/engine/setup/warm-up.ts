import type { Localized } from '../bounces/diagnosis.ts'

/** A beginning for a server that sends some ten mails a week: nothing of it is a trick, and no mail is sent for its own sake. */
export const WARM_UP: readonly {
  readonly id: string
  readonly days: readonly [number, number]
  readonly says: Localized
}[] = [
  {
    id: 'week-1',
    days: [1, 7],
    says: {
      en: 'Week 1: the ordinary ten mails, at most three a day, to people who know you and who answer. Ask them to look in junk, and to move it out of there. No lists, no forms, no forwarding.',
      de: 'Woche 1: die gewöhnlichen zehn Mails, höchstens drei am Tag, an Bekannte, die antworten. Sie bitten, im Junk nachzusehen und die Mail von dort zu verschieben. Keine Listen, Formulare, Weiterleitungen.',
    },
  },
  {
    id: 'week-2',
    days: [8, 14],
    says: {
      en: 'Week 2: at most five mails a day, and no more than there is to say; to each big provider at least one that is answered. Look at each bounce the same day; after a block stop for a day.',
      de: 'Woche 2: höchstens fünf Mails am Tag, und nicht mehr, als zu sagen ist; an jeden großen Anbieter mindestens eine, die beantwortet wird. Jede Rückmeldung am selben Tag ansehen; nach einer Sperre einen Tag ruhen.',
    },
  },
  {
    id: 'week-3',
    days: [15, 28],
    says: {
      en: 'Weeks 3 and 4: ordinary use, at most ten mails a day. Web forms and notices of machines may begin now, each with a limit.',
      de: 'Wochen 3 und 4: gewöhnliche Nutzung, höchstens zehn Mails am Tag. Webformulare und Meldungen von Rechnern dürfen nun beginnen, jeweils mit Grenze.',
    },
  },
  {
    id: 'later',
    days: [29, 60],
    says: {
      en: 'From the second month on: never more than twice as much as the week before. A circular to fifty people goes out over an hour, and only to those who asked for it.',
      de: 'Ab dem zweiten Monat: nie mehr als doppelt so viel wie in der Woche davor. Ein Rundschreiben an fünfzig Menschen geht über eine Stunde verteilt hinaus, und nur an die, die es wollten.',
    },
  },
]
