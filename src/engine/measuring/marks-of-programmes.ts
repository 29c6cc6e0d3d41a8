import type { Complaint, SndsChange, SndsRow } from '../programmes/programme-views.ts'
import { sndsChanges } from '../programmes/snds-changes.ts'
import type { TimelineMark } from './placement-report.ts'

const LINK = { place: 'programmes', id: 'microsoft-snds' } as const

/** What providers told of themselves, as marks on the time line: colours of SNDS that turned, and complaints, one mark for a day and a provider. */
export function marksOfProgrammes(snds: readonly SndsRow[], complaints: readonly Complaint[]): readonly TimelineMark[] {
  return [...sndsChanges(snds).flatMap(markOfChange), ...daysOf(complaints).map(markOfDay)]
}

const COLOURS = {
  green: { en: 'green', de: 'grün' },
  yellow: { en: 'yellow', de: 'gelb' },
  red: { en: 'red', de: 'rot' },
  unknown: { en: 'unknown', de: 'unbekannt' },
} as const

/** That an address is green from the first day on is no event. */
function markOfChange({ address, at, before, now }: SndsChange): readonly TimelineMark[] {
  if (before === null && now === 'green') return []
  return [
    {
      at,
      kind: 'snds',
      en:
        before === null
          ? `SNDS: ${address} is ${COLOURS[now].en}`
          : `SNDS: ${address} turned ${COLOURS[now].en} from ${COLOURS[before].en}`,
      de:
        before === null
          ? `SNDS: ${address} ist ${COLOURS[now].de}`
          : `SNDS: ${address} wurde ${COLOURS[now].de}, vorher ${COLOURS[before].de}`,
      link: LINK,
    },
  ]
}

interface ComplaintDay {
  readonly at: string
  readonly by: string | null
  readonly count: number
}

function daysOf(complaints: readonly Complaint[]): readonly ComplaintDay[] {
  const days = new Map<string, ComplaintDay>()
  for (const { receivedAt, reportedBy } of complaints) {
    const key = `${receivedAt.slice(0, 10)} ${reportedBy}`
    const known = days.get(key)
    const at = known === undefined || receivedAt < known.at ? receivedAt : known.at
    days.set(key, { at, by: reportedBy, count: (known?.count ?? 0) + 1 })
  }
  return [...days.values()]
}

function markOfDay({ at, by, count }: ComplaintDay): TimelineMark {
  const [from, von] = by === null ? ['', ''] : [` from ${by}`, ` von ${by}`]
  return {
    at,
    kind: 'complaint',
    en: `${count === 1 ? 'A complaint' : `${count} complaints`}${from}`,
    de: `${count === 1 ? 'Eine Beschwerde' : `${count} Beschwerden`}${von}`,
    link: { place: 'programmes', id: 'complaints' },
  }
}
