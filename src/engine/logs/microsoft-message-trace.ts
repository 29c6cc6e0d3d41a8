import type { Action } from '../bounces/diagnosis.ts'
import { splitCsv } from './csv.ts'
import { actionOf, type Told } from './log-format.ts'
import type { Columns } from './microsoft-columns.ts'
import { readRecipientStatus } from './microsoft-status.ts'

const SUMMARY = /(?<![^\s,;"#])[^\s,;"#]{1,400}@[^\s,;"#]{1,255}##[A-Za-z]/
const STATUS_ROW = /(?:^|,)"?(?:Failed|Pending|Quarantined|FilteredAsSpam|Delivered|Expanded)"?,/
const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/
/** The sender's column and the recipient's. */
const ADDRESSES = /(?:^|,)"?[^\s,"<>@]{1,200}@[^\s,"<>@]{1,255}"?,"?[^\s,"<>@]{1,200}@[^\s,"<>@]{1,255}"?(?:,|$)/
const DETAIL_ROW = /^"[\d/.:, APM-]{8,30}","(?:Fail|Defer|Deliver|Drop|Send external)",/

/** True for a row of Get-MessageTrace, of its details, or of a historical search. */
export function isMessageTrace(text: string): boolean {
  if (text.includes('{LED=')) return true
  if (text.includes('##')) return SUMMARY.test(text)
  return (STATUS_ROW.test(text) && DATE.test(text) && ADDRESSES.test(text)) || DETAIL_ROW.test(text)
}

/** What a row tells: a summary has several recipients, the other rows one. */
export function readMessageTrace(text: string, columns: Columns): readonly Told[] {
  if (text.includes('##')) return readSummary(text)
  return text.includes('{LED=') || DETAIL_ROW.test(text) ? [readDetail(text, columns)] : readRow(text, columns)
}

const ACTIONS: Readonly<Record<string, Action>> = {
  fail: 'failed',
  failed: 'failed',
  drop: 'failed',
  quarantined: 'failed',
  pending: 'delayed',
  defer: 'delayed',
  deliver: 'delivered',
  delivered: 'delivered',
  filteredasspam: 'delivered',
  send: 'relayed',
  'send external': 'relayed',
  expand: 'expanded',
  expanded: 'expanded',
}

/** `a@example.org##Receive, Send;b@example.org##Receive, Fail`: the last event counts. */
function readSummary(text: string): readonly Told[] {
  const found = text.matchAll(/(?<![^\s,;"#])([^\s,;"#]{1,400}@[^\s,;"#]{1,255})##([A-Za-z, ]{1,200})/g)
  return [...found].flatMap(([, recipient = '', events = '']) => {
    const event = events.split(',').at(-1)?.trim() ?? ''
    const action = ACTIONS[event.toLowerCase()]
    return action ? [{ recipient, action, text: event }] : []
  })
}

/** `…,Fail,…,"Reason: [{LED=550 …};{MSG=};{FQDN=mx.example.net};{IP=…};{LRT=…}]. OutboundProxyTargetIP: …"`. */
function readDetail(text: string, columns: Columns): Told {
  const detail = columns.get('detail') ?? (text.includes('{LED=') ? text : (splitCsv(text)[3] ?? ''))
  const status = readRecipientStatus(detail)
  const event = (
    columns.get('event') ??
    /(?:^|[\s,:"])(Fail|Defer|Drop|Deliver|Send external)(?=[\s",]|$)/.exec(text)?.[1] ??
    ''
  ).toLowerCase()
  const time = status.time ?? columns.get('date')
  return {
    recipient: columns.get('recipientaddress') || null,
    action: ACTIONS[event] ?? actionOf(status.text, 'failed'),
    text: status.text,
    remoteMta: status.host,
    ...(time ? { lastAttemptDate: time } : {}),
  }
}

/** Received, SenderAddress, RecipientAddress, Subject, Status …: without a header the second address is the recipient. */
function readRow(text: string, columns: Columns): readonly Told[] {
  const values = splitCsv(text)
  const at = values.findIndex((value) => STATUSES.test(value))
  const status = columns.get('status') ?? values[at] ?? ''
  const action = ACTIONS[status.toLowerCase()]
  if (!action) return []
  const addresses = values.slice(0, at).filter((value) => /^[^\s<>@]{1,400}@[^\s<>@]{1,255}$/.test(value))
  const recipient = columns.get('recipientaddress') ?? addresses[1] ?? addresses[0] ?? null
  const time = columns.get('received')
  return [{ recipient, action, text: status, ...(time ? { lastAttemptDate: time } : {}) }]
}

const STATUSES = /^(?:Failed|Pending|Quarantined|FilteredAsSpam|Delivered|Expanded)$/
