import type { SigningAlgorithm } from '../dkim/dkim-signature.ts'
import type { RawField } from '../dkim/raw-message.ts'
import { readBase64 } from '../tag-list/base64.ts'
import { readTagList, tagValue } from '../tag-list/tag-list.ts'

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
  const list = readTagList(value)
  const said = (name: string) => (tagValue(list, name) ?? '').replace(/[ \t\r\n]+/g, '')
  const missing = ['i', 'a', 'b', 'cv', 'd', 's'].find((name) => tagValue(list, name) === null)
  if (list.problems.length > 0) return { fault: 'ARC-Seal syntax error' }
  if (missing !== undefined) return { fault: `ARC-Seal without ${missing}=` }
  // RFC 8617 §4.1.3: h= "is NOT allowed and, if found, MUST result in a cv status of 'fail'".
  if (tagValue(list, 'h') !== null) return { fault: 'ARC-Seal with h=' }
  const [algorithm, signature, chainValidation] = [
    algorithmOf(said('a')),
    readBase64(said('b')),
    validationOf(said('cv')),
  ]
  if (algorithm === null || signature === null || chainValidation === null)
    return { fault: 'ARC-Seal syntax error: a=, b= or cv=' }
  return { algorithm, signature, domain: said('d').toLowerCase(), selector: said('s').toLowerCase(), chainValidation }
}

function algorithmOf(text: string): SigningAlgorithm | null {
  return text === 'rsa-sha256' || text === 'rsa-sha1' || text === 'ed25519-sha256' ? text : null
}

function validationOf(text: string): ArcSeal['chainValidation'] | null {
  const value = text.toLowerCase()
  return value === 'none' || value === 'pass' || value === 'fail' ? value : null
}
