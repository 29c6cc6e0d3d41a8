import { readBase64 } from '../tag-list/base64.ts'
import { readTagList, type Tag, type TagProblem, tagValue } from '../tag-list/tag-list.ts'

/**
 * Why a verifier that follows the RFC discards a key (RFC 6376 §3.6.1, §6.1.2): the list is broken or names a tag twice; `v`
 * says something else or is not first; there is no `p`, or it is no base64; the key is of an unknown kind, or not for mail;
 * it accepts no hash that still counts (RFC 8301 §3.1); an Ed25519 key that has not 32 octets (RFC 8463 §4.2).
 */
export type DkimKeyFault =
  | 'syntax'
  | 'duplicate'
  | 'version'
  | 'versionNotFirst'
  | 'noKey'
  | 'notBase64'
  | 'keyType'
  | 'service'
  | 'hashes'
  | 'ed25519Length'

/** A key record, read twice: to the letter, and as verifiers in use read it. */
export interface DkimKey {
  readonly text: string
  readonly tags: readonly Tag[]
  /** `k`, lower-case; `rsa` unless told. */
  readonly type: string
  /** `h`; null: all. */
  readonly hashes: readonly string[] | null
  /** `s`; `*` unless told. */
  readonly services: readonly string[]
  /** `t`. */
  readonly flags: readonly string[]
  /** `g` of RFC 4871, dropped by RFC 6376; null: not there. */
  readonly granularity: string | null
  /** The octets of `p`; null: none that can be read. Empty while revoked. */
  readonly publicKey: Uint8Array | null
  /** `p` is there and empty (RFC 6376 §3.6.1). */
  readonly revoked: boolean
  /** In order of weight; empty: a verifier takes the key. */
  readonly faults: readonly DkimKeyFault[]
  /** True when verifiers in use would take the key in spite of the faults that the letter finds. */
  readonly usableInPractice: boolean
}

/** True for a text under `_domainkey` that means to be a key: it has a `p`, or says that it is DKIM. */
export function looksLikeDkimKey(text: string): boolean {
  return /(?:^|;)\s*p\s*=/.test(text) || /^[ \t"]*v[ \t]*=[ \t]*DKIM1/i.test(text)
}

export function readDkimKey(text: string): DkimKey {
  // A line end inside a record is white space to every verifier.
  const list = readTagList(text.replace(/[\r\n]+/g, ' '))
  const value = (name: string) => tagValue(list, name)
  const words = (name: string) =>
    value(name)
      ?.split(':', MOST_WORDS)
      .map((word) => word.trim()) ?? null
  const p = value('p')
  const key = {
    text,
    tags: list.tags,
    type: value('k')?.toLowerCase() ?? 'rsa',
    hashes: words('h'),
    services: words('s') ?? ['*'],
    flags: words('t') ?? [],
    granularity: value('g'),
    publicKey: p === '' ? new Uint8Array() : readBase64(p ?? ''),
    revoked: p === '',
  }
  const syntax = list.problems
    .filter((problem) => !isNote(problem))
    .map(({ kind }): DkimKeyFault => (kind === 'duplicate' ? 'duplicate' : 'syntax'))
  const faults = [
    ...new Set([...syntax, ...faultsOf({ ...key, hasKey: p !== null }, value('v'), list.tags[0]?.name === 'v')]),
  ]
  return { ...key, faults, usableInPractice: !key.revoked && faults.every((fault) => FORGIVEN.has(fault)) }
}

const MOST_WORDS = 100

/** Of `n=` "no interpretation is made by any program" (RFC 6376 §3.6.1): whatever signs stand in it, the key is a key. */
function isNote({ kind, name }: TagProblem): boolean {
  return kind === 'badValue' && name === 'n'
}

/** Faults that the verifiers in wide use pass over: stray pieces in the list, and where `v` stands. */
const FORGIVEN: ReadonlySet<DkimKeyFault> = new Set(['syntax', 'versionNotFirst'])

type Parts = Pick<DkimKey, 'type' | 'hashes' | 'services' | 'publicKey' | 'revoked'> & { readonly hasKey: boolean }

function faultsOf(key: Parts, version: string | null, isFirst: boolean): DkimKeyFault[] {
  return [
    ...(version === null || version === 'DKIM1' ? [] : ['version' as const]),
    ...(version === 'DKIM1' && !isFirst ? ['versionNotFirst' as const] : []),
    ...keyFaults(key),
    ...(key.services.some((service) => service === '*' || service.toLowerCase() === 'email')
      ? []
      : ['service' as const]),
    ...(key.hashes === null || key.hashes.some((hash) => hash.toLowerCase() === 'sha256') ? [] : ['hashes' as const]),
  ]
}

function keyFaults({ type, publicKey, revoked, hasKey }: Parts): DkimKeyFault[] {
  if (type !== 'rsa' && type !== 'ed25519') return ['keyType']
  if (revoked) return []
  if (publicKey === null) return [hasKey ? 'notBase64' : 'noKey']
  return type === 'ed25519' && publicKey.length !== 32 ? ['ed25519Length'] : []
}
