import type { Localized } from '../../bounces/diagnosis.ts'
import { shorten } from '../../checks/shorten.ts'
import { part, type Reading, type Tone, type Values, type Vendor } from './vendor.ts'

/** What a field says when its value looks like this. */
export interface FieldMeaning {
  /** Linear; the value is at most 500 characters. */
  readonly pattern: RegExp
  readonly key: string
  readonly tone: Tone
  readonly say: Localized
}

/** A field of a vendor, with what its values mean; the first that fits counts. */
export interface KnownField {
  /** As it is written: `X-Mras`. */
  readonly header: string
  readonly meanings: readonly FieldMeaning[]
}

/** A vendor whose fields each say one thing. */
export interface TableVendor extends Omit<Vendor, 'read'> {
  readonly fields: readonly KnownField[]
}

const LONGEST_VALUE = 500
const MOST_VALUES = 5

/** Makes a reader out of a table: the gravest field decides, and all are told. */
export function tableVendor({ fields, ...vendor }: TableVendor): Vendor {
  return { ...vendor, read: (values) => readFields(fields, values) }
}

interface Found extends FieldMeaning {
  readonly header: string
  readonly value: string
}

function readFields(fields: readonly KnownField[], values: Values): Reading | null {
  const found = fields.flatMap(({ header, meanings }) =>
    values(header.toLowerCase())
      .slice(0, MOST_VALUES)
      .flatMap((value) => understood(header, value, meanings)),
  )
  const decisive = ORDER.map((tone) => found.find((one) => one.tone === tone)).find((one) => one !== undefined)
  if (decisive === undefined) return null
  const parts = found.map(({ header, value, tone, say }) => part(header, shorten(value, 80), tone, say))
  const { key, header, value, tone, say } = decisive
  return { key, header, raw: shorten(value, 1000), tone, say, parts: parts.length > 1 ? parts : [] }
}

const ORDER: readonly Tone[] = ['bad', 'good', 'neutral']

function understood(header: string, value: string, meanings: readonly FieldMeaning[]): readonly Found[] {
  const text = value.slice(0, LONGEST_VALUE)
  const fitting = meanings.find(({ pattern }) => pattern.test(text))
  return fitting === undefined ? [] : [{ ...fitting, header, value: text }]
}
