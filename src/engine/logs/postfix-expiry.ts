import type { Told } from './log-format.ts'
import { type LogMemory, remember } from './log-memory.ts'
import { queueIdOf } from './postfix-queue-id.ts'

/** Keeps a deferral: the line that gives the mail up names neither its recipients nor a reason. */
export function rememberDeferral(memory: LogMemory, told: Told): void {
  if (!told.queueId || !told.recipient) return
  const others = deferralsOf(memory, told.queueId).filter(({ recipient }) => recipient !== told.recipient)
  const text = told.text.slice(0, others.length === 0 ? 2000 : 300)
  remember(memory, keyOf(told.queueId), JSON.stringify([...others.slice(-MOST_OTHERS), { ...told, text }]))
}

/** A log without end is remembered only so far. */
const MOST_OTHERS = 4

/** `queue id: from=<…>, status=expired, returned to sender`: each recipient that was deferred has failed, for the reason that was given then. */
export function readExpiry(message: string, memory: LogMemory): readonly Told[] {
  const text = /, status=((?:force-)?expired, .{1,200})/.exec(message)?.[1]
  if (text === undefined) return []
  const queueId = queueIdOf(message)
  const deferred = queueId ? deferralsOf(memory, queueId) : []
  if (queueId) memory.delete(keyOf(queueId))
  if (deferred.length === 0) return [{ recipient: null, action: 'failed', text, queueId }]
  return deferred.map((told) => ({ ...told, action: 'failed' }))
}

function keyOf(queueId: string): string {
  return `postfix ${queueId}`
}

function deferralsOf(memory: LogMemory, queueId: string): readonly Told[] {
  const kept = memory.get(keyOf(queueId))
  const list: unknown = kept === undefined ? [] : JSON.parse(kept)
  // Only `rememberDeferral` writes under these keys.
  return Array.isArray(list) ? (list as readonly Told[]) : []
}
