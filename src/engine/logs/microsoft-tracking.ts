import type { Action } from '../bounces/diagnosis.ts'
import { splitCsv } from './csv.ts'
import type { Told } from './log-format.ts'
import { readLoggedHost } from './logged-host.ts'
import type { Columns } from './microsoft-columns.ts'
import { readRecipientStatus, splitStatuses } from './microsoft-status.ts'
import { splitRecipients } from './recipient-list.ts'

const SOURCES =
  'SMTP|STOREDRIVER|ROUTING|AGENT|DNS|DSN|POISONMESSAGE|MAILBOXRULE|ORAR|PICKUP|GATEWAY|REDUNDANCY|SAFETYNET|ADMIN|APPROVAL|AGGREGATION|PUBLICFOLDER|QUEUE|BOOTLOADER|MEETINGMESSAGEPROCESSOR'
const ROW = new RegExp(`^"?\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,20}Z?"?,(?:.{0,2000}?,)?"?(?:${SOURCES})"?,"?[A-Z]{3,30}"?,`)

/** True for a row of a message tracking log, or of the extended trace that Microsoft 365 makes of it. */
export function isTracking(text: string): boolean {
  return ROW.test(text)
}

/** The events that tell what became of a mail; the others only move it. */
const ACTIONS: Readonly<Record<string, Action>> = {
  FAIL: 'failed',
  BADMAIL: 'failed',
  DROP: 'failed',
  DEFER: 'delayed',
  SEND: 'relayed',
  SENDEXTERNAL: 'relayed',
  DELIVER: 'delivered',
}

/** One row names several recipients, and for each its status. */
export function readTracking(text: string, columns: Columns): readonly Told[] {
  const row = columns.has('eventid') ? namedRow(columns) : unnamedRow(splitCsv(text))
  const action = ACTIONS[row.event]
  if (!action) return []
  const recipients = splitRecipients(row.recipients)
  const statuses = recipients.length === 1 ? [row.status] : splitStatuses(row.status)
  return recipients.map((recipient, index) => {
    const status = readRecipientStatus(statuses[index] ?? '')
    return {
      recipient,
      action,
      text: status.text || replyIn(row.context) || row.context || row.event,
      remoteMta: status.host ?? (action === 'relayed' ? readLoggedHost(row.serverHost) : null),
      reportingMta: (action === 'relayed' ? row.clientHost : row.serverHost) || null,
      queueId: row.id || null,
    }
  })
}

interface Row {
  readonly event: string
  readonly recipients: string
  readonly status: string
  readonly context: string
  readonly clientHost: string
  readonly serverHost: string
  readonly id: string
}

function namedRow(columns: Columns): Row {
  const column = (name: string) => columns.get(name) ?? ''
  return {
    event: column('eventid').toUpperCase(),
    recipients: column('recipientaddress'),
    status: column('recipientstatus'),
    context: column('sourcecontext'),
    clientHost: column('clienthostname'),
    serverHost: column('serverhostname'),
    id: column('internalmessageid') || column('networkmessageid'),
  }
}

/** Versions of Exchange differ in their columns: the event is known by its source, the recipients are the first addresses behind it. */
function unnamedRow(values: readonly string[]): Row {
  const source = values.findIndex((value, index) => index > 3 && SOURCE.test(value))
  const recipients = values.findIndex((value, index) => index > source + 1 && ADDRESSES.test(value))
  return {
    event: (values[source + 1] ?? '').toUpperCase(),
    recipients: values[recipients] ?? '',
    status: values[recipients + 1] ?? '',
    context: values[5] ?? '',
    clientHost: values[2] ?? '',
    serverHost: values[4] ?? '',
    id: values[source + 2]?.startsWith('<') ? '' : (values[source + 2] ?? ''),
  }
}

const SOURCE = new RegExp(`^(?:${SOURCES})$`, 'i')
const ADDRESSES = /^[^\s<>@]{1,400}@[^\s<>]{1,4000}$/

/** `08D…;250 2.6.0 <id> Queued mail for delivery;ClientSubmitTime:`. */
function replyIn(context: string): string {
  return context.split(';').find((part) => /^[245]\d\d[ -]/.test(part)) ?? ''
}
