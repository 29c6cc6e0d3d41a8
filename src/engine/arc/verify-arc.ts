import { canonicalField, withoutSignature } from '../dkim/canonicalize.ts'
import { readDkimSignature } from '../dkim/dkim-signature.ts'
import type { RawMessage } from '../dkim/raw-message.ts'
import {
  ended,
  findKeys,
  refuseHistoric,
  type SignatureVerdict,
  type VerifySetup,
  verifySignature,
  verifyWith,
} from '../dkim/verify-signature.ts'
import { toBytes } from '../messages/byte-string.ts'
import { type ArcSeal, readArcSeal } from './arc-seal.ts'
import { type ArcSet, readArcSets } from './arc-sets.ts'
import { withPlainInstance } from './instance.ts'

/** The chain as a whole (RFC 8617 §4.4). */
export interface ArcVerdict {
  readonly result: 'none' | 'pass' | 'fail'
  readonly instances: number
  readonly detail: string | null
  /** The signers of the seals, the first instance first. */
  readonly sealers: readonly string[]
}

/** Validates the chain of a message (RFC 8617 §5.2). A key that cannot be had makes it fail, as the RFC has no third result. */
export async function verifyArc(message: RawMessage, setup: VerifySetup): Promise<ArcVerdict> {
  const sets = readArcSets(message)
  if ('fault' in sets) return { result: 'fail', instances: 0, detail: sets.fault, sealers: [] }
  const latest = sets.at(-1)
  if (latest === undefined) return { result: 'none', instances: 0, detail: null, sealers: [] }
  const seals = sets.map(({ seal }) => readArcSeal(seal))
  const sealers = seals.map((seal) => ('fault' in seal ? '' : seal.domain))
  const fault =
    sealFault(seals) ?? (await signatureFault(message, latest, setup)) ?? (await chainFault(sets, seals, setup))
  return { result: fault === null ? 'pass' : 'fail', instances: sets.length, detail: fault, sealers }
}

type ReadSeal = ReturnType<typeof readArcSeal>

/** RFC 8617 §5.2 steps 2 and 3: `none` in the first seal, `pass` in all others; a `fail` in the latest ends it. */
function sealFault(seals: readonly ReadSeal[]): string | null {
  for (const [at, seal] of seals.entries()) {
    if ('fault' in seal) return `instance ${at + 1}: ${seal.fault}`
    if (seal.chainValidation !== (at === 0 ? 'none' : 'pass'))
      return `instance ${at + 1} says cv=${seal.chainValidation}`
  }
  return null
}

/** Step 4: the latest ARC-Message-Signature must hold; older ones may have been broken since. */
async function signatureFault(
  message: RawMessage,
  { signature, instance }: ArcSet,
  setup: VerifySetup,
): Promise<string | null> {
  const read = readDkimSignature(withPlainInstance(signature.value), 'arc')
  if ('fault' in read) return `instance ${instance}: ${read.fault}`
  const verdict = await verifySignature(message, signature, read, setup)
  return verdict.result === 'pass' ? null : `instance ${instance}: ARC-Message-Signature: ${verdict.detail}`
}

/** Steps 5 and 6: every seal must hold. */
async function chainFault(
  sets: readonly ArcSet[],
  seals: readonly ReadSeal[],
  setup: VerifySetup,
): Promise<string | null> {
  const verdicts = await Promise.all(
    seals.map((seal, at) =>
      'fault' in seal ? ended('permerror', seal.fault) : verifySeal(sets.slice(0, at + 1), seal, setup),
    ),
  )
  const broken = verdicts.findIndex(({ result }) => result !== 'pass')
  return broken < 0 ? null : `instance ${broken + 1}: ARC-Seal: ${verdicts[broken]?.detail}`
}

/** A seal signs all sets up to its own, in order, relaxed, itself without its `b=` (RFC 8617 §5.1.1). */
async function verifySeal(sets: readonly ArcSet[], seal: ArcSeal, setup: VerifySetup): Promise<SignatureVerdict> {
  const historic = refuseHistoric(seal.algorithm)
  if (historic !== null) return historic
  const found = await findKeys(seal, setup.lookup)
  if ('result' in found) return found
  const lines = sets.flatMap(({ results, signature, seal: field }, at) => {
    const own = at === sets.length - 1 ? withoutSignature(field) : field
    return [results, signature, own].map((one) => canonicalField(one, 'relaxed'))
  })
  const data = toBytes(lines.join('\r\n'))
  const signed = { ...seal, identity: `@${seal.domain}` }
  const verdicts = found.keys.map((key) => verifyWith(key, signed, data, setup.crypto))
  return verdicts.find(({ result }) => result === 'pass') ?? verdicts[0] ?? ended('permerror', 'no key for signature')
}
