import {
  algorithmOf,
  asciiName,
  isDomain,
  isSelector,
  isTimestamp,
  type SigningAlgorithm,
  syntaxFault,
} from '../dkim/dkim-signature.ts'
import type { RawField } from '../dkim/raw-message.ts'
import { readBase64 } from '../tag-list/base64.ts'
import { readTagList, type TagList, tagValue } from '../tag-list/tag-list.ts'
import { withoutComments, withPlainInstance } from './instance.ts'

/** What an ARC-Seal says (RFC 8617 §4.1.3). */
export interface ArcSeal {
  readonly algorithm: SigningAlgorithm
  readonly signature: Uint8Array
  readonly domain: string
  readonly selector: string
  readonly chainValidation: 'none' | 'pass' | 'fail'
}

/** Reads the value of an ARC-Seal, to the letter. */
export function readArcSeal({ value }: RawField): ArcSeal | { readonly fault: string } {
  const list = readTagList(withPlainInstance(value))
  const missing = ['i', 'a', 'b', 'cv', 'd', 's'].find((name) => tagValue(list, name) === null)
  const broken = syntaxFault(list)
  if (broken !== null) return { fault: `ARC-Seal: ${broken}` }
  if (missing !== undefined) return { fault: `ARC-Seal without ${missing}=` }
  // RFC 8617 §4.1.3: h= "is NOT allowed and, if found, MUST result in a cv status of 'fail'".
  if (tagValue(list, 'h') !== null) return { fault: 'ARC-Seal with h=' }
  return readTags(list)
}

function readTags(list: TagList): ArcSeal | { readonly fault: string } {
  const said = (name: string) => tagValue(list, name) ?? ''
  const algorithm = algorithmOf(said('a'))
  const signature = readBase64(said('b'))
  const chainValidation = validationOf(withoutComments(said('cv')))
  if (algorithm === null || signature === null || chainValidation === null)
    return { fault: 'ARC-Seal syntax error: a=, b= or cv=' }
  if (!isTimestamp(tagValue(list, 't'))) return { fault: 'ARC-Seal syntax error: t=' }
  if (!isDomain(said('d')) || !isSelector(said('s'))) return { fault: 'ARC-Seal syntax error: d= or s=' }
  return { algorithm, signature, domain: asciiName(said('d')), selector: asciiName(said('s')), chainValidation }
}

/** RFC 8617 §3.9 has the words in quotes without `%s`: letters of any case (RFC 5234 §2.3). */
function validationOf(text: string): ArcSeal['chainValidation'] | null {
  const value = text.toLowerCase()
  return value === 'none' || value === 'pass' || value === 'fail' ? value : null
}
