import { readLoggedHost } from './logged-host.ts'

/** What Exchange writes of one recipient: the last error, and where it was met. */
export interface RecipientStatus {
  readonly text: string
  readonly host: string | null
  /** The time of the last try, as it is written. */
  readonly time: string | null
}

/** `[{LRT=…};{LED=550 5.1.1 …};{FQDN=mx.example.net};{IP=192.0.2.1}]`, or the reply alone. */
export function readRecipientStatus(status: string): RecipientStatus {
  if (!status.includes('{LED=')) return { text: status.replace(/^Reason: /, '').trim(), host: null, time: null }
  const text = partOf(status, 'LED')
  const server = readLoggedHost(/\[LastAttemptedServerName=([^\]]{1,255})\]/.exec(text)?.[1])
  const host = readLoggedHost(partOf(status, 'FQDN')) ?? server ?? readLoggedHost(partOf(status, 'IP'))
  return { text: text.replace(/^\{|\}$/g, ''), host, time: partOf(status, 'LRT') || null }
}

function partOf(status: string, name: string): string {
  const start = status.indexOf(`{${name}=`)
  if (start < 0) return ''
  const from = start + name.length + 2
  const end = /\};\{|\}\]|\}$/.exec(status.slice(from))?.index
  return status.slice(from, end === undefined ? undefined : from + end).trim()
}

/** The statuses of several recipients, separated by semicolons. A part that begins like no status belongs to the one before it. */
export function splitStatuses(list: string): readonly string[] {
  const statuses: string[] = []
  for (const part of splitOutsideBrackets(list)) {
    if (statuses.length === 0 || STATUS_START.test(part)) statuses.push(part)
    else statuses[statuses.length - 1] += `;${part}`
  }
  return statuses
}

const STATUS_START = /^(?:$|[245]\d\d\b|\[?\{)/

function splitOutsideBrackets(list: string): readonly string[] {
  const statuses: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= list.length; at++) {
    const sign = list[at] ?? ';'
    if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
    if (at < list.length && (sign !== ';' || depth > 0)) continue
    statuses.push(list.slice(start, at))
    start = at + 1
  }
  return statuses
}
