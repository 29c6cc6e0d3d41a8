import type { RawField, RawMessage } from '../dkim/raw-message.ts'
import { readTagList, tagValue } from '../tag-list/tag-list.ts'

/** The three fields of one instance (RFC 8617 §4.2). */
export interface ArcSet {
  readonly instance: number
  readonly results: RawField
  readonly signature: RawField
  readonly seal: RawField
}

/** RFC 8617 §4.2.1: instances run from 1 to 50. */
const MOST_INSTANCES = 50

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
      onlyOf(all.results, (field) => instanceOfResults(field), instance),
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

function instanceOfTags({ value }: RawField): number | null {
  return readInstance(tagValue(readTagList(value), 'i') ?? '')
}

/** RFC 8617 §4.1.1: `i=1; ` stands before what is otherwise an Authentication-Results. */
function instanceOfResults({ value }: RawField): number | null {
  return readInstance(/^[ \t\r\n]*i[ \t\r\n]*=[ \t\r\n]*(\d{1,2})[ \t\r\n]*;/.exec(value.slice(0, 200))?.[1] ?? '')
}

/** `instance = [FWS] %x69 [FWS] "=" [FWS] 1*2DIGIT` (RFC 8617 §4.2.1), from 1 to 50. */
function readInstance(text: string): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= MOST_INSTANCES ? number : null
}
