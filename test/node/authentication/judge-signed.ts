import { dkim } from '../../../src/node/face/dkim.ts'
import { BODY, FIELDS, mailOf, RSA_TEXT, type SignOptions, signedField } from './rfc-signer.ts'

export const OWN =
  'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=rsa; h=from:subject; bh=@BH@; b=@B@'
export const NAMES = ['from', 'subject']

/** Judges a mail whose key, wherever it is asked for, is this one; the first signature, and what was asked. */
export async function judge(message: string | Uint8Array, key: string | string[] = `v=DKIM1; p=${RSA_TEXT}`) {
  const asked: string[] = []
  const resolver = async (name: string) => {
    asked.push(name)
    return [key].flat().map((text) => text.match(/.{1,255}/gs) ?? [])
  }
  const { signatures } = await dkim({ message, resolver, now: 2_000_000_000_000 })
  return { ...signatures[0], asked, signatures }
}

/** A signed mail; `then`: what becomes of its fields afterwards. */
export function signed(change: Partial<SignOptions> = {}, then = (fields: string[]) => fields): string {
  const options = { fields: FIELDS, body: BODY, own: OWN, names: NAMES, ...change }
  return mailOf(then([signedField(options), ...options.fields]), options.body)
}

export const withOwn = (from: string | RegExp, to: string, more: Partial<SignOptions> = {}) =>
  signed({ own: OWN.replace(from, to), ...more })
