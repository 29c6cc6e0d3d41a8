import type { Localized } from '../bounces/diagnosis.ts'
import { reverseName } from '../dns/ip-address.ts'
import type { Complaint, ProgrammeData, ProgrammeProgress } from '../programmes/programme-views.ts'
import type { Setup, VerifiedItem } from './setup.ts'

/** Programmes that are worth it for a small sender: ids in resources/programmes, and what they are called. */
export const WORTHWHILE = [
  { id: 'microsoft-snds', name: 'Microsoft SNDS', complaintsFrom: null },
  { id: 'microsoft-jmrp', name: 'Microsoft JMRP', complaintsFrom: /(?:^|\.)(?:hotmail|outlook|microsoft|live)\.com$/i },
  { id: 'yahoo-cfl', name: 'Yahoo Complaint Feedback Loop', complaintsFrom: /(?:^|\.)(?:yahoo|aol)\.com$/i },
  { id: 'google-postmaster-tools', name: 'Google Postmaster Tools', complaintsFrom: null },
  { id: 'dnswl', name: 'dnswl.org', complaintsFrom: null },
] as const

interface Told extends Pick<ProgrammeData, 'snds' | 'sndsStatus'> {
  readonly complaints: readonly Pick<Complaint, 'reportedBy' | 'receivedAt'>[]
}

/** What is known of the programmes: what they told is seen; that one has joined is only said. None of them has to be joined. */
export function programmeItems(
  setup: Setup,
  progress: Readonly<Record<string, ProgrammeProgress>>,
  data: Told,
): readonly VerifiedItem[] {
  return WORTHWHILE.map(({ id, name, complaintsFrom }): VerifiedItem => {
    const seen = id === 'microsoft-snds' ? sndsSeen(setup, data) : complaintsSeen(data, complaintsFrom)
    const { outcome, says } = seen ?? onlySaid(progress[id]?.state ?? 'notYet')
    return { id: `programme-${id}`, title: { en: name, de: name }, outcome, says, fix: null }
  })
}

type Judged = Pick<VerifiedItem, 'outcome' | 'says'>

function sndsSeen({ values }: Setup, { snds, sndsStatus }: Told): Judged | null {
  const isOwn = (address: string) =>
    [values.ipv4, values.ipv6].some(
      (one) => one !== '' && reverseName(one) !== null && reverseName(one) === reverseName(address),
    )
  const blocked = sndsStatus.find(({ range, blocked: isBlocked }) => isBlocked && isOwn(range))
  if (blocked !== undefined)
    return judged('fail', {
      en: 'SNDS says that this address is blocked. Open a request to Microsoft (Tickets).',
      de: 'SNDS sagt, dass diese Adresse gesperrt ist. Eine Anfrage an Microsoft stellen (Anfragen).',
    })
  const last = snds.filter(({ address }) => isOwn(address)).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (last === undefined) return null
  const day = last.from.slice(0, 10)
  if (last.filterResult === 'red' || last.filterResult === 'yellow' || (last.trapHits ?? 0) > 0)
    return judged('warn', {
      en: `SNDS showed ${last.filterResult} on ${day}, trap hits: ${last.trapHits ?? 0}. Send less, and only to people who know the sender, until it is green.`,
      de: `SNDS zeigte am ${day} ${last.filterResult}, Treffer in Fallen: ${last.trapHits ?? 0}. Weniger senden und nur an Bekannte, bis es green zeigt.`,
    })
  return judged('pass', {
    en: `SNDS tells of this address; last on ${day}: ${last.filterResult}.`,
    de: `SNDS berichtet über diese Adresse; zuletzt am ${day}: ${last.filterResult}.`,
  })
}

function complaintsSeen({ complaints }: Told, from: RegExp | null): Judged | null {
  const last = complaints.filter(({ reportedBy }) => from?.test(reportedBy ?? '') === true).at(-1)
  if (last === undefined) return null
  return judged('notice', {
    en: `Complaints arrive, so the programme works; the last one on ${last.receivedAt.slice(0, 10)}. Take whoever complained off every list.`,
    de: `Beschwerden kommen an, also arbeitet das Programm; die letzte am ${last.receivedAt.slice(0, 10)}. Wer sich beschwert, kommt von jeder Liste.`,
  })
}

function onlySaid(state: ProgrammeProgress['state']): Judged {
  switch (state) {
    case 'joined':
      return judged('said', {
        en: 'Joined, as was said under Programmes. Nothing of it was seen here yet.',
        de: 'Beigetreten, wie unter Programme gesagt. Gesehen wurde hier noch nichts davon.',
      })
    case 'asked':
      return judged('said', {
        en: 'Asked for, as was said under Programmes; the answer is awaited.',
        de: 'Beantragt, wie unter Programme gesagt; die Antwort steht aus.',
      })
    case 'notForMe':
      return judged('notApplicable', { en: 'Not wanted.', de: 'Nicht gewünscht.' })
    default:
      return judged('notApplicable', {
        en: 'Not joined, as far as is known here. That costs no mail; Programmes tells what a small sender sees there.',
        de: 'Nicht beigetreten, soweit hier bekannt. Das kostet keine Mail; unter Programme steht, was ein kleiner Absender dort sieht.',
      })
  }
}

function judged(outcome: VerifiedItem['outcome'], says: Localized): Judged {
  return { outcome, says }
}
