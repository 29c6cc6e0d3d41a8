import { isSpfRecord } from '../../spf/read-record.ts'
import { type Merged, mergeRecords } from './merge-records.ts'
import type { FoundRecords, RecordChange, WantedRecord } from './wanted-record.ts'

/** What is not there is remembered too, mostly for so long (RFC 2308 §5), where no time is known. */
const USUAL_WAIT_SECONDS = 3600

/**
 * What is to be done with each name and type, in turns: what others rest on comes first. What stands there and is nobody's business of ours stays; of what nobody
 * could tell nothing is claimed.
 */
export function planChanges(wanted: readonly WantedRecord[], found: readonly FoundRecords[]): readonly RecordChange[] {
  const groups = groupByName(wanted)
  const plans = groups.map((group) => planGroup(group, found))
  const settled = new Set(plans.filter(({ action }) => action === 'keep').flatMap(({ ids }) => ids))
  const turns = turnsOf(wanted, settled)
  const changes = plans.map(({ ids, oldTtl, ...change }) => ({
    change,
    oldTtl,
    turn: change.action === 'keep' ? 0 : Math.max(1, ...ids.map((id) => turns.get(id) ?? 1)),
  }))
  return changes
    .map(({ change, turn }) => {
      const before = changes.filter((one) => one.turn === turn - 1 && one.change.action !== 'keep')
      const waits = before.map(({ oldTtl }) => oldTtl ?? USUAL_WAIT_SECONDS)
      return { ...change, turn, waitSeconds: turn < 2 ? 0 : Math.max(0, ...waits) }
    })
    .toSorted((a, b) => a.turn - b.turn)
}

type Group = readonly [WantedRecord, ...WantedRecord[]]

type Plan = Omit<RecordChange, 'turn' | 'waitSeconds'> & {
  readonly ids: readonly string[]
  readonly oldTtl: number | null
}

function groupByName(wanted: readonly WantedRecord[]): readonly Group[] {
  const groups = new Map<string, [WantedRecord, ...WantedRecord[]]>()
  for (const record of wanted) {
    const key = `${record.name.toLowerCase()} ${record.type}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return [...groups.values()]
}

function planGroup(group: Group, found: readonly FoundRecords[]): Plan {
  const [first] = group
  const { name, type, where, ttl } = first
  const there = found.find((one) => one.type === type && one.name.toLowerCase() === name.toLowerCase())
  const wanted = group.map(({ data }) => data)
  const base = { name, type, where, ttl, why: first.why, ids: group.map(({ id }) => id), oldTtl: there?.ttl ?? null }
  if (there === undefined || there.state === 'unknown')
    return { ...base, action: 'unknown', before: [], after: wanted, risk: 'none', riskSays: null }
  const others = there.others ?? []
  if (others.length > 0) return besideAlias(base, wanted, there)
  const merged: Merged = mergeRecords(type, there.data, wanted)
  const { after, risk, riskSays } = isFirstSpf(first, there, found) ? { ...merged, ...OTHERS_SEND } : merged
  const isSame = sameSet(there.data, after)
  const action = isSame ? 'keep' : there.data.length === 0 ? 'add' : 'replace'
  return {
    ...base,
    action,
    before: there.data,
    after,
    risk: isSame ? 'none' : risk,
    riskSays: isSame ? null : riskSays,
  }
}

/** Where mail goes elsewhere, or nobody asked where, others may send for the domain too: who is not named in its first SPF record is cut off. */
function isFirstSpf({ id, name, data }: WantedRecord, there: FoundRecords, found: readonly FoundRecords[]): boolean {
  if (!/^v=spf1 (?:.* )?-all$/.test(data) || id === 'spf-host' || there.data.some(isSpfRecord)) return false
  const mx = found.find((one) => one.type === 'MX' && one.name.toLowerCase() === name.toLowerCase())
  return mx === undefined || mx.data.some((one) => !/^\d+ \.$/.test(one))
}

const OTHERS_SEND = {
  risk: 'some',
  riskSays: {
    en: 'This is the first SPF record of a domain that may have mail already: whoever else sends for it, a mailbox provider or a newsletter service, has to stand in it, or their mail fails SPF from then on.',
    de: 'Dies ist der erste SPF-Record einer Domain, die vielleicht schon Mail hat: Wer sonst für sie sendet, ein Postfachanbieter oder ein Newsletterdienst, muss darin stehen, sonst scheitert dessen Mail von da an an SPF.',
  },
} as const

/** Where addresses stand in place of an alias that is wanted, the name leads to a server already, and nothing is to be added. An alias in place of anything else has to go. */
function besideAlias(
  base: Omit<Plan, 'action' | 'before' | 'after' | 'risk' | 'riskSays'>,
  wanted: readonly string[],
  { data, others = [] }: FoundRecords,
): Plan {
  const before = [...data, ...others]
  if (base.type === 'CNAME') return { ...base, action: 'keep', before, after: [], risk: 'none', riskSays: null }
  return { ...base, action: 'replace', before, after: wanted, risk: 'high', riskSays: ALIAS_GOES }
}

const ALIAS_GOES = {
  en: 'An alias (CNAME) stands at this name, and nothing else may stand beside one. It has to go first; whatever uses the name follows the new records then.',
  de: 'An diesem Namen steht ein Alias (CNAME), und neben einem solchen darf nichts anderes stehen. Er muss zuerst weg; was den Namen benutzt, folgt dann den neuen Records.',
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

/** In which turn each record may be set: one after all that it rests on. What rests on itself, by whatever mistake, comes first. */
function turnsOf(wanted: readonly WantedRecord[], settled: ReadonlySet<string>): ReadonlyMap<string, number> {
  const byId = new Map(wanted.map((record) => [record.id, record]))
  const turns = new Map<string, number>()
  const turnOf = (id: string, way: readonly string[]): number => {
    const known = turns.get(id)
    if (known !== undefined) return known
    const record = byId.get(id)
    if (record === undefined || settled.has(id) || way.includes(id)) return 0
    const turn = 1 + Math.max(0, ...record.after.map((one) => turnOf(one, [...way, id])))
    turns.set(id, turn)
    return turn
  }
  for (const { id } of wanted) turnOf(id, [])
  return turns
}
