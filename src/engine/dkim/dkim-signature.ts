import { toMailDomain } from '../dns/mail-domain.ts'
import { isAscii, toBytes } from '../messages/byte-string.ts'
import { readBase64 } from '../tag-list/base64.ts'
import { readTagList, type TagList, type TagProblem, tagValue } from '../tag-list/tag-list.ts'
import type { Canonicalization } from './canonicalize.ts'

export type SigningAlgorithm = 'rsa-sha256' | 'rsa-sha1' | 'ed25519-sha256'

/** What a DKIM-Signature or ARC-Message-Signature says (RFC 6376 §3.5, RFC 8617 §4.1.2). */
export interface DkimSignature {
  readonly algorithm: SigningAlgorithm
  readonly signature: Uint8Array
  readonly bodyHash: Uint8Array
  readonly header: Canonicalization
  readonly body: Canonicalization
  readonly domain: string
  readonly selector: string
  /** Names as they are listed. */
  readonly signedHeaders: readonly string[]
  /** `i=`, or `@` and the domain. */
  readonly identity: string
  readonly bodyLength: number | null
  readonly timestamp: number | null
  readonly expires: number | null
}

/** Why a verifier must take the signature for invalid before it looks at any key (RFC 6376 §6.1.1). */
export interface SignatureFault {
  readonly fault: string
}

/** Reads the value of a signature field. `arc`: an ARC-Message-Signature, which has an instance in place of `v=` and `i=`. */
export function readDkimSignature(value: string, kind: 'dkim' | 'arc' = 'dkim'): DkimSignature | SignatureFault {
  const list = readTagList(value)
  const fault = syntaxFault(list) ?? missingTag(list, kind) ?? wrongVersion(list, kind)
  if (fault !== null) return { fault }
  const read = readTags(list)
  if ('fault' in read) return read
  const signed = { ...read, identity: kind === 'arc' ? `@${read.domain}` : identityOf(list, read.domain) }
  const broken = contradiction(signed, kind)
  return broken === null ? signed : { fault: broken }
}

/** RFC 8616 §3: in internationalized mail the values may hold UTF-8. */
function isInternationalized({ kind, name }: TagProblem, tags: TagList['tags']): boolean {
  const value = kind === 'badValue' ? tags.find((tag) => tag.name === name)?.value : undefined
  return value !== undefined && /^[\x21-\x7e\x80-\xff \t\r\n]*$/.test(value)
}

const REQUIRED = { dkim: ['v', 'a', 'b', 'bh', 'd', 'h', 's'], arc: ['i', 'a', 'b', 'bh', 'd', 'h', 's'] }

/** What breaks the syntax of the list as a whole (RFC 6376 §3.2), or null. */
export function syntaxFault({ problems, tags }: TagList): string | null {
  const problem = problems.find((one) => !isInternationalized(one, tags))
  if (problem === undefined) return null
  return problem.kind === 'duplicate' ? `signature syntax error: ${problem.name}= twice` : 'signature syntax error'
}

function missingTag(list: TagList, kind: 'dkim' | 'arc'): string | null {
  const missing = REQUIRED[kind].find((name) => tagValue(list, name) === null)
  return missing === undefined ? null : `signature missing required tag ${missing}=`
}

function wrongVersion(list: TagList, kind: 'dkim' | 'arc'): string | null {
  return kind === 'dkim' && tagValue(list, 'v') !== '1' ? 'incompatible version' : null
}

function readTags(list: TagList): Omit<DkimSignature, 'identity'> | SignatureFault {
  const value = (name: string) => tagValue(list, name) ?? ''
  const algorithm = algorithmOf(value('a'))
  const canonicalization = canonicalizationOf(tagValue(list, 'c') ?? 'simple/simple')
  const [signature, bodyHash] = [readBase64(value('b')), readBase64(value('bh'))]
  if (algorithm === null) return { fault: `unknown signature algorithm ${value('a').slice(0, 40)}` }
  if (canonicalization === null) return { fault: `unknown canonicalization ${value('c').slice(0, 40)}` }
  if (signature === null || bodyHash === null) return { fault: 'signature syntax error: no base64' }
  if (!isDomain(value('d')) || !isSelector(value('s'))) return { fault: 'signature syntax error: d= or s=' }
  const signedHeaders = (tagValue(list, 'h') ?? '')
    .split(':', MOST_NAMES)
    .map((name) => name.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  if (signedHeaders.some((name) => !IS_FIELD_NAME.test(name))) return { fault: 'signature syntax error: h=' }
  const numbers = readNumbers(list)
  if (numbers === null) return { fault: 'signature syntax error: l=, t= or x=' }
  if (!speaksDns(tagValue(list, 'q'))) return { fault: 'unknown query method' }
  const [domain, selector] = [asciiName(value('d')), asciiName(value('s'))]
  return { algorithm, signature, bodyHash, ...canonicalization, domain, selector, signedHeaders, ...numbers }
}

const MOST_NAMES = 500
/** Domain names of any script (RFC 8616 §3), one label after the other, none empty. */
const IS_NAME = /^[^\s.;=@]{1,252}(?:[.][^\s.;=@]{1,252})*$/

/** `domain-name = sub-domain 1*("." sub-domain)` (RFC 6376 §3.5). */
export function isDomain(text: string): boolean {
  return IS_NAME.test(text) && text.includes('.')
}

/** One label or more (RFC 6376 §3.1). */
export function isSelector(text: string): boolean {
  return IS_NAME.test(text)
}

/** RFC 5322 §3.6.8, without the semicolon that RFC 6376 §2.9 takes out. */
const IS_FIELD_NAME = /^[\x21-\x39\x3c-\x7e]+$/

/** Values are case-sensitive (RFC 6376 §3.2). */
export function algorithmOf(text: string): SigningAlgorithm | null {
  return text === 'rsa-sha256' || text === 'rsa-sha1' || text === 'ed25519-sha256' ? text : null
}

/** `header/body`; the body's is simple when only one is named (RFC 6376 §3.5). */
function canonicalizationOf(text: string): Pick<DkimSignature, 'header' | 'body'> | null {
  const [header, body = 'simple', ...more] = text.split('/')
  return isCanonicalization(header) && isCanonicalization(body) && more.length === 0 ? { header, body } : null
}

function isCanonicalization(text: string | undefined): text is Canonicalization {
  return text === 'simple' || text === 'relaxed'
}

function readNumbers(list: TagList): Pick<DkimSignature, 'bodyLength' | 'timestamp' | 'expires'> | null {
  const [l, t, x] = ['l', 't', 'x'].map((name) => tagValue(list, name))
  if (!isDigits(l, 76) || !isTimestamp(t) || !isTimestamp(x)) return null
  const number = (text: string | null | undefined) => (text == null ? null : Number(text))
  return { bodyLength: number(l), timestamp: number(t), expires: number(x) }
}

/** `1*12DIGIT` (RFC 6376 §3.5), where it is there. */
export function isTimestamp(text: string | null | undefined): boolean {
  return isDigits(text, 12)
}

function isDigits(text: string | null | undefined, most: number): boolean {
  return text == null || (/^\d+$/.test(text) && text.length <= most)
}

/** `q=dns/txt` is the only method there is, and the default; one of several is enough (RFC 6376 §3.5). */
function speaksDns(methods: string | null): boolean {
  return methods === null || methods.split(':').some((method) => withoutSpace(method) === 'dns/txt')
}

/** `i=` is dkim-quoted-printable (RFC 6376 §2.11): white space is nothing, `=XX` an octet. */
function identityOf(list: TagList, domain: string): string {
  const text = tagValue(list, 'i')
  if (text === null) return `@${domain}`
  return withoutSpace(text).replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function contradiction(
  { identity, domain, signedHeaders, timestamp, expires }: DkimSignature,
  kind: 'dkim' | 'arc',
): string | null {
  const at = identity.lastIndexOf('@')
  const agent = asciiName(identity.slice(at + 1))
  if (at < 0 || (agent !== domain && !(isDomain(agent) && agent.endsWith(`.${domain}`))))
    return 'domain mismatch: i= is not within d='
  const names = new Set(signedHeaders.map((name) => name.toLowerCase()))
  if (!names.has('from')) return 'From field not signed'
  // RFC 8617 §4.1.2: seals are signed by seals alone.
  if (kind === 'arc' && names.has('arc-seal')) return 'ARC-Seal signed by an ARC-Message-Signature'
  return timestamp !== null && expires !== null && expires <= timestamp ? 'signature syntax error: x= before t=' : null
}

/** A-labels, lower-case (RFC 8616 §3); a name that can be none is kept, and then nothing is found under it. */
export function asciiName(name: string): string {
  return toMailDomain(isAscii(name) ? name : new TextDecoder().decode(toBytes(name))) ?? name.toLowerCase()
}

function withoutSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '')
}
