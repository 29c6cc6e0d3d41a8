import { canonicalField } from '../../../engine/dkim/canonicalize.ts'
import type { ByteString } from '../../../engine/messages/byte-string.ts'
import { type Signer, signatureField, signatureOf, withSignature } from './sign-mail.ts'

/** The three fields of a first ARC set (RFC 8617 §5.1) over a mail; `results` is what Authentication-Results says. */
export function sealMail(source: ByteString, results: string, signer: Signer, at: Date): ByteString {
  const unfolded = results.replaceAll(/\r\n[ \t]*/g, ' ').trim()
  const value = ` i=1; ${unfolded}`
  const told = { name: 'arc-authentication-results', raw: `ARC-Authentication-Results:${value}`, value }
  const form = { name: 'ARC-Message-Signature', begin: 'i=1; ', adds: 'from' }
  const signature = signatureField(source, signer, at, form)
  const { algorithm, domain, selector } = signer
  const sealed = ` i=1; a=${algorithm}; t=${Math.floor(at.getTime() / 1000)}; cv=none;\r\n\td=${domain}; s=${selector}; b=`
  const own = { name: 'arc-seal', raw: `ARC-Seal:${sealed}`, value: sealed }
  const text = [canonicalField(told, 'relaxed'), signature.canonical, canonicalField(own, 'relaxed')].join('\r\n')
  const seal = withSignature(own, signatureOf(text, signer))
  return `${seal.field}${signature.field}${told.raw}\r\n`
}
