import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** Signs by the text of RFC 6376 and RFC 8617, on its own: nothing of the engine is used. */
export const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const ED25519 = generateKeyPairSync('ed25519')

export const RSA_TEXT = RSA.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
export const ED25519_TEXT = ED25519.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')

export type Canon = 'simple' | 'relaxed'

/** RFC 6376 §3.4.1, §3.4.2; `field` is a whole field without the CRLF behind it. */
function canonicalHeader(field: string, by: Canon): string {
  if (by === 'simple') return field
  const colon = field.indexOf(':')
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')
  return `${field
    .slice(0, colon)
    .toLowerCase()
    .replace(/[ \t]+$/, '')}:${value}`
}

/** RFC 6376 §3.4.3, §3.4.4. */
export function canonicalText(body: string, by: Canon): string {
  const lines = body
    .split('\r\n')
    .map((line) => (by === 'simple' ? line : line.replace(/[ \t]+/g, ' ').replace(/ $/, '')))
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  if (lines.length === 0) return by === 'simple' ? '\r\n' : ''
  return `${lines.join('\r\n')}\r\n`
}

const bytes = (text: string) => Buffer.from(text, 'latin1')

function bodyHash(body: string, by: Canon, length?: number): string {
  return createHash('sha256')
    .update(bytes(canonicalText(body, by)).subarray(0, length))
    .digest('base64')
}

function signatureOf(data: string, key: KeyObject = RSA.privateKey): string {
  if (key.asymmetricKeyType === 'ed25519')
    return sign(null, createHash('sha256').update(bytes(data)).digest(), key).toString('base64')
  return sign('sha256', bytes(data), key).toString('base64')
}

export interface SignOptions {
  readonly fields: readonly string[]
  readonly body: string
  /** The field of the signature; `@BH@` and `@B@` are put in. */
  readonly own: string
  /** The names of `h=`. */
  readonly names: readonly string[]
  readonly header?: Canon
  readonly bodyBy?: Canon
  readonly length?: number
  readonly key?: KeyObject
}

/** The value of `b=` and all white space around it are not signed (RFC 6376 §3.7). */
const OWN_VALUE = /[ \t\r\n]*@B@[ \t\r\n]*/

/** The finished signature field (RFC 6376 §3.7, §5.4.2). */
export function signedField({
  fields,
  body,
  own,
  names,
  header = 'relaxed',
  bodyBy = 'relaxed',
  length,
  key,
}: SignOptions) {
  const withHash = own.replace('@BH@', () => bodyHash(body, bodyBy, length))
  const left = [...fields]
  const chosen = names.flatMap((name) => {
    const at = left.findLastIndex((field) => canonicalHeader(field, 'relaxed').startsWith(`${name.toLowerCase()}:`))
    return at < 0 ? [] : left.splice(at, 1)
  })
  const lines = [...chosen, withHash.replace(OWN_VALUE, '')].map((field) => canonicalHeader(field, header))
  return withHash.replace('@B@', () => signatureOf(lines.join('\r\n'), key))
}

export function mailOf(fields: readonly string[], body: string): string {
  return [...fields, '', body].join('\r\n')
}

export interface SetOptions {
  readonly cv?: string
  readonly results?: string
  /** Whole fields, where they are not as usual: `@BH@`, `@B@` and `@I@` are put in. */
  readonly signature?: string
  readonly seal?: string
  readonly names?: readonly string[]
  /** What the seal signs: the sets up to here, unless told. */
  readonly sealsOnly?: boolean
}

export const FIELDS = [
  'From: Anna <anna@example.org>',
  'To: Bert <bert@example.net>',
  'Subject:  Two  words',
  'Date: Sat, 21 Nov 2026 12:00:00 +0000',
]
export const BODY = 'Hello  Bert,\r\n\r\n  bye \r\n'

/** Adds ARC sets, the first one first; the newest stand on top (RFC 8617 §5.1). */
export function sealedFields(sets: readonly SetOptions[], fields: readonly string[] = FIELDS, body = BODY): string[] {
  let whole = [...fields]
  const before: string[] = []
  for (const [at, { cv, results, signature, seal, names = ['from', 'subject'], sealsOnly = false }] of sets.entries()) {
    const instance = String(at + 1)
    const fill = (text: string) => text.replaceAll('@I@', instance)
    const aar = fill(results ?? 'ARC-Authentication-Results: i=@I@; mx.example.org; dkim=pass')
    const ams = signedField({
      fields: whole,
      body,
      own: fill(
        signature ??
          `ARC-Message-Signature: i=@I@; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=rsa;\r\n h=${names.join(':')}; bh=@BH@;\r\n b=@B@`,
      ),
      names,
    })
    const chain = cv ?? (at === 0 ? 'none' : 'pass')
    const as = fill(seal ?? `ARC-Seal: i=@I@; a=rsa-sha256; cv=${chain}; d=example.org; s=rsa; b=@B@`)
    const signed = [...(sealsOnly ? [] : before), aar, ams, as.replace(OWN_VALUE, '')]
    const done = as.replace('@B@', () =>
      signatureOf(signed.map((field) => canonicalHeader(field, 'relaxed')).join('\r\n')),
    )
    before.push(aar, ams, done)
    whole = [done, ams, aar, ...whole]
  }
  return whole
}
