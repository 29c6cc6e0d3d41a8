import type { RawField, RawMessage } from '../dkim/raw-message.ts'
import { readTagList, tagValue } from '../tag-list/tag-list.ts'
import { MOST_INSTANCES, readInstance, splitInstance } from './instance.ts'

/** The three fields of one instance (RFC 8617 §4.2). */
export interface ArcSet {
  readonly instance: number
  readonly results: RawField
  readonly signature: RawField
  readonly seal: RawField
}

const NAMES = { results: 'arc-authentication-results', signature: 'arc-message-signature', seal: 'arc-seal' } as const

/** The sets of a message from the first instance on; none; or why they are no chain (RFC 8617 §5.2, steps 1 to 3). */
export function readArcSets({ fields }: RawMessage): readonly ArcSet[] | { readonly fault: string } {
  const all = {
    results: fields.filter(({ name }) => name === NAMES.results),
    signature: fields.filter(({ name }) => name === NAMES.signature),
    seal: fields.filter(({ name }) => name === NAMES.seal),
  }
  const count = Math.max(all.results.length, all.signature.length, all.seal.length)
  if (count === 0) return []
  if (count > MOST_INSTANCES) return { fault: `more than ${MOST_INSTANCES} ARC sets` }
  const sets: ArcSet[] = []
  for (let instance = 1; instance <= count; instance++) {
    const [results, signature, seal] = [
      onlyOf(all.results, instanceOfResults, instance),
      onlyOf(all.signature, instanceOfTags, instance),
      onlyOf(all.seal, instanceOfTags, instance),
    ]
    if (results === null || signature === null || seal === null)
      return { fault: `the ARC set ${instance} is not complete, or a field of it is there twice` }
    sets.push({ instance, results, signature, seal })
  }
  return sets
}

function onlyOf(
  fields: readonly RawField[],
  instanceOf: (field: RawField) => number | null,
  instance: number,
): RawField | null {
  const [field, ...more] = fields.filter((one) => instanceOf(one) === instance)
  return field === undefined || more.length > 0 ? null : field
}

/** The instance stands first by the ABNF of RFC 8617 §4.1.2 and §4.1.3; the order of tags has no meaning (RFC 6376 §3.2). */
function instanceOfTags({ value }: RawField): number | null {
  const first = splitInstance(value)
  return first === null ? readInstance(tagValue(readTagList(value), 'i') ?? '') : first.instance
}

/** RFC 8617 §4.1.1: `i=1;` stands before what is otherwise an Authentication-Results. */
function instanceOfResults({ value }: RawField): number | null {
  return splitInstance(value)?.instance ?? null
}
