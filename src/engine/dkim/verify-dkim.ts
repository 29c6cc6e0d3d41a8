import type { DkimResult } from '../checks/world.ts'
import { readTagList, tagValue } from '../tag-list/tag-list.ts'
import { readDkimSignature } from './dkim-signature.ts'
import type { RawField, RawMessage } from './raw-message.ts'
import { ended, type VerifySetup, verifySignature } from './verify-signature.ts'

/** More signatures are not looked at (RFC 6376 §6.1: a verifier may limit their number). */
const MOST_SIGNATURES = 20

/** Verifies every DKIM-Signature of a message, from the top down, to the letter of RFC 6376, 8301 and 8463. */
export async function verifyDkim(message: RawMessage, setup: VerifySetup): Promise<readonly DkimResult[]> {
  const fields = message.fields.filter(({ name }) => name === 'dkim-signature').slice(0, MOST_SIGNATURES)
  return Promise.all(fields.map((field) => verifyField(message, field, setup)))
}

async function verifyField(message: RawMessage, field: RawField, setup: VerifySetup): Promise<DkimResult> {
  const signature = readDkimSignature(field.value)
  if ('fault' in signature) return { ...whatItSays(field), ...ended('permerror', signature.fault) }
  const verdict = await verifySignature(message, field, signature, setup)
  const { domain, selector, algorithm, header, body, identity, signedHeaders, bodyLength, timestamp, expires } =
    signature
  const canonicalization = `${header}/${body}`
  return {
    domain,
    selector,
    algorithm,
    canonicalization,
    identity,
    signedHeaders,
    bodyLength,
    timestamp,
    expires,
    ...verdict,
  }
}

/** What can be read of a signature that is not valid, so that it can be told from others. */
function whatItSays({ value }: RawField): Omit<DkimResult, 'result' | 'detail' | 'keyBits'> {
  const list = readTagList(value)
  const said = (name: string) => (tagValue(list, name) ?? '').slice(0, 255)
  return {
    domain: said('d').toLowerCase(),
    selector: said('s').toLowerCase(),
    algorithm: said('a'),
    canonicalization: said('c') || 'simple/simple',
    identity: said('i') || `@${said('d')}`,
    signedHeaders: said('h')
      .split(':')
      .map((name) => name.trim()),
    bodyLength: null,
    timestamp: null,
    expires: null,
  }
}
