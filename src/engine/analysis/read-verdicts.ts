import type { RawField } from '../dkim/raw-message.ts'
import { organizationOf } from '../received/hand-over.ts'
import type { Hop } from '../received/read-received.ts'
import { receiverFields } from '../received/receiver-fields.ts'
import type { VendorVerdict } from './analysis.ts'
import { VENDORS } from './vendors/all-vendors.ts'
import type { Reading, Values, Vendor } from './vendors/vendor.ts'

/** What filters wrote into a mail, and whether it was the receiver’s or the sender’s own. */
export function readVerdicts(
  fields: readonly RawField[],
  hops: readonly Hop[],
  handOver: number,
): readonly VendorVerdict[] {
  const border = receiverFields(fields, handOver < 0 ? hops.length : hops.length - handOver)
  const [whole, top, below] = [fields, fields.slice(0, border), fields.slice(border)].map(valuesOf)
  const receiving = new Set(hops.slice(Math.max(handOver, 0)).flatMap(({ by }) => organizationOf(by) ?? []))
  const found = VENDORS.flatMap((vendor) => {
    if (vendor.placed === 'top') return [...said(vendor, top, 'receiver'), ...said(vendor, below, 'sender')]
    const isReceiver = vendor.writtenBy?.some((name) => receiving.has(name)) ?? true
    return said(vendor, whole, isReceiver ? 'receiver' : 'sender')
  })
  return found.toSorted((a, b) => weightOf(a) - weightOf(b))
}

/** The receiver's before the sender's, and the gravest first. */
function weightOf({ by, tone }: VendorVerdict): number {
  return (by === 'receiver' ? 0 : 10) + TONES.indexOf(tone)
}

const TONES: readonly VendorVerdict['tone'][] = ['bad', 'good', 'neutral']

const MOST_VALUES = 20

function valuesOf(fields: readonly RawField[]): Values {
  const byName = new Map<string, string[]>()
  for (const { name, value } of fields) {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [unfold(value)])
    else if (known.length < MOST_VALUES) known.push(unfold(value))
  }
  return (name) => byName.get(name) ?? []
}

const LONGEST_VALUE = 30_000

function unfold(value: string): string {
  return value.slice(0, LONGEST_VALUE).replace(/\r\n/g, '').trim()
}

function said({ vendor, name, read }: Vendor, values: Values | undefined, by: VendorVerdict['by']): VendorVerdict[] {
  const reading = values === undefined ? null : read(values)
  return reading === null ? [] : [verdictOf(vendor, name, reading, by)]
}

/** What the sender’s own filter thought of a mail on its way out is told, and counts for nothing. */
function verdictOf(vendor: string, name: string, { key, ...reading }: Reading, by: VendorVerdict['by']): VendorVerdict {
  const id = `${vendor}-${key}`
  return by === 'receiver'
    ? { ...reading, vendor, name, by, id }
    : { ...reading, vendor, name, by, id, tone: 'neutral' }
}
