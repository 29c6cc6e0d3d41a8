import type { SetupChoices, SetupValues } from '../setup.ts'
import type { RecordsWorld } from './record-troubles.ts'
import type { RecordChange } from './wanted-record.ts'

/** What is done for MTA-STS (RFC 8461) and for DANE (RFC 7672), in the only order in which no mail is lost. */
export const POLICY_MOVES = {
  mtaSts: ['stsHost', 'stsFile', 'stsRecord', 'stsTesting', 'stsEnforce', 'stsNewId'],
  dane: ['daneSigned', 'daneKey', 'daneServed', 'daneRecord', 'daneNext'],
} as const

export type PolicyName = keyof typeof POLICY_MOVES
export type PolicyMove = (typeof POLICY_MOVES)[PolicyName][number]

/**
 * `done` · `now`: it is its turn · `later`: something before it is missing · `early`: it is done, but something before it is not · `unknown`: it is its turn, and whether
 * it is done could not be told.
 */
export type MoveState = 'done' | 'now' | 'later' | 'early' | 'unknown'

/** One policy's moves, as far as they are. */
export interface PolicyOrder {
  readonly policy: PolicyName
  readonly moves: readonly { readonly id: PolicyMove; readonly state: MoveState }[]
}

/** Null: it could not be told. */
type IsDone = boolean | null

/** Where one is with the policies that are chosen. Those that are not chosen have no order. */
export function policyOrders(
  values: SetupValues,
  choices: SetupChoices,
  changes: readonly RecordChange[],
  world: RecordsWorld,
): readonly PolicyOrder[] {
  if (choices.role === 'sendOnly') return []
  return [
    ...(choices.mtaSts === 'off' ? [] : [orderOf('mtaSts', stsDone(values, choices, changes, world))]),
    ...(choices.dane ? [orderOf('dane', daneDone(values, changes, world))] : []),
  ]
}

function stsDone(
  { domain, hostName }: SetupValues,
  { mtaSts }: SetupChoices,
  changes: readonly RecordChange[],
  { stsPolicy }: RecordsWorld,
): Readonly<Record<(typeof POLICY_MOVES)['mtaSts'][number], IsDone>> {
  const host = changeOf(changes, `mta-sts.${domain}.`, 'CNAME')
  const record = changeOf(changes, `_mta-sts.${domain}.`, 'TXT')
  const served = stsPolicy === null || stsPolicy === 'none' ? null : stsPolicy
  const told = (isSo: boolean): IsDone => (stsPolicy === null ? null : isSo)
  // With another id it is there too: what matters first is that the policy is announced at all.
  const isAnnounced = record === null || record.action === 'unknown' ? null : record.before.some(isStsRecord)
  // Who enforces already has the testing behind, whatever is chosen here.
  const isEnforced = served?.mode === 'enforce'
  return {
    stsHost: stands(host),
    stsFile: told(served?.hosts.some((one) => names(one, hostName)) === true),
    stsRecord: isAnnounced,
    stsTesting: mtaSts === 'testing' ? isEnforced : told(isEnforced || served?.mode === 'testing'),
    stsEnforce: told(isEnforced),
    stsNewId: mtaSts === 'testing' ? isEnforced && isAnnounced : stands(record),
  }
}

function daneDone(
  { certificateKey, nextCertificateKey, hostName }: SetupValues,
  changes: readonly RecordChange[],
  { isSigned, servedKey }: RecordsWorld,
): Readonly<Record<(typeof POLICY_MOVES)['dane'][number], IsDone>> {
  const [now, next] = [certificateKey, nextCertificateKey].map((key) => key.toLowerCase())
  const record = changeOf(changes, `_25._tcp.${hostName}.`, 'TLSA')
  const isNamed = (key: string | undefined): IsDone => {
    if (key === undefined || key === '') return false
    return record === null || record.action === 'unknown' ? null : record.before.includes(`3 1 1 ${key}`)
  }
  return {
    daneSigned: isSigned,
    daneKey: now !== '',
    daneServed: now === '' ? false : servedKey === null ? null : servedKey === now || servedKey === next,
    daneRecord: isNamed(now),
    daneNext: isNamed(next),
  }
}

function orderOf(policy: PolicyName, done: Readonly<Partial<Record<PolicyMove, IsDone>>>): PolicyOrder {
  const ids: readonly PolicyMove[] = POLICY_MOVES[policy]
  const moves = ids.map((id, index) => {
    const before = ids.slice(0, index).map((one) => done[one] ?? null)
    return { id, state: stateOf(done[id] ?? null, before) }
  })
  return { policy, moves }
}

/** What could not be told holds nothing up: whether it is done is the user's to look at. */
function stateOf(isDone: IsDone, before: readonly IsDone[]): MoveState {
  const isItsTurn = !before.includes(false)
  if (isDone === true) return isItsTurn ? 'done' : 'early'
  if (!isItsTurn) return 'later'
  return isDone === null ? 'unknown' : 'now'
}

function changeOf(changes: readonly RecordChange[], name: string, type: RecordChange['type']): RecordChange | null {
  return changes.find((one) => one.type === type && one.name.toLowerCase() === name.toLowerCase()) ?? null
}

function stands(change: RecordChange | null): IsDone {
  return change === null || change.action === 'unknown' ? null : change.action === 'keep'
}

function isStsRecord(text: string): boolean {
  return /^v=STSv1\b/i.test(text)
}

/** RFC 8461 §4.1: a wildcard stands for exactly one label. */
function names(pattern: string, host: string): boolean {
  const [wanted, own] = [pattern.toLowerCase(), host.toLowerCase()]
  return wanted === own || (wanted.startsWith('*.') && own.slice(own.indexOf('.') + 1) === wanted.slice(2))
}
