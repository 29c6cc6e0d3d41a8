import type { Localized } from '../../bounces/diagnosis.ts'
import type { VendorVerdict } from '../analysis.ts'

export type Tone = VendorVerdict['tone']

/** All values of a header field, by its name in lower-case, unfolded, from the top. */
export type Values = (name: string) => readonly string[]

/** What a filter wrote, understood. */
export interface Reading {
  /** What makes the id of the verdict, behind the vendor's: `scl-5`. */
  readonly key: string
  readonly header: string
  readonly raw: string
  readonly tone: Tone
  readonly say: Localized
  readonly parts: VendorVerdict['parts']
}

/** A filter or provider that leaves its verdict in the header. */
export interface Vendor {
  readonly vendor: string
  readonly name: string
  /** Where its fields are written down, and when that was looked at; null: nowhere, known from real mails alone. */
  readonly source: { readonly url: string | null; readonly asOf: string }
  /** The vendor explains it nowhere, or not all of it. */
  readonly unsure?: true
  /**
   * Where its fields stand: `top`: with the Received of its server, as most do; so those of the sender's side stand below
   * older ones. `anywhere`: appended at the end, whoever wrote them.
   */
  readonly placed: 'top' | 'anywhere'
  /** Of `anywhere`: organizations (registered domains) whose servers write it; left out: any. */
  readonly writtenBy?: readonly string[]
  readonly read: (values: Values) => Reading | null
}

/** A part, in one line. */
export function part(name: string, value: string, tone: Tone, say: Localized): VendorVerdict['parts'][number] {
  return { name, value, tone, say }
}
