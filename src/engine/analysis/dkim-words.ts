import type { Localized } from '../bounces/diagnosis.ts'
import type { MailSignature } from '../checks/facts/mail-signatures.ts'
import { shorten } from '../checks/shorten.ts'

/** Why a signature holds, or does not. */
export function dkimWords({
  result,
  detail,
  aligned,
}: Pick<MailSignature, 'result' | 'detail' | 'aligned'>): Localized {
  if (result === 'pass') return aligned ? HOLDS : HOLDS_FOR_ANOTHER
  const known = REASONS.find(([beginning]) => detail?.startsWith(beginning))?.[1]
  if (known !== undefined) return known
  const why = shorten(detail ?? result, 120)
  return { en: `The signature is not valid (${why}).`, de: `Die Signatur ist ungültig (${why}).` }
}

const HOLDS: Localized = {
  en: 'Body and signed header fields are as they were signed, for the domain in From.',
  de: 'Text und signierte Kopfzeilen sind so, wie sie signiert wurden, für die Domain in From.',
}
const HOLDS_FOR_ANOTHER: Localized = {
  en: 'Body and signed header fields are as they were signed, but for another domain than that in From.',
  de: 'Text und signierte Kopfzeilen sind so, wie sie signiert wurden, aber für eine andere Domain als die in From.',
}

/** By the beginning of what the verifier says. */
const REASONS: readonly (readonly [string, Localized])[] = [
  [
    'body hash did not verify',
    {
      en: 'The body was changed after it was signed: by a footer, a scanner, or a new encoding on the way.',
      de: 'Der Text wurde nach dem Signieren verändert: durch eine Fußzeile, einen Scanner oder eine Umkodierung unterwegs.',
    },
  ],
  [
    'signature did not verify',
    {
      en: 'The body is intact, but a signed header field was changed, or the published key is not the one that signed.',
      de: 'Der Text ist unversehrt, aber eine signierte Kopfzeile wurde verändert, oder der veröffentlichte Schlüssel ist nicht der, der signiert hat.',
    },
  ],
  [
    'no key for signature',
    {
      en: 'There is no key under the name that the signature gives: never published, or already taken away.',
      de: 'Unter dem Namen, den die Signatur nennt, liegt kein Schlüssel: nie veröffentlicht oder schon wieder entfernt.',
    },
  ],
  [
    'key unavailable',
    {
      en: 'Could not tell: the DNS did not answer the question for the key.',
      de: 'Nicht festzustellen: Das DNS hat auf die Frage nach dem Schlüssel nicht geantwortet.',
    },
  ],
  [
    'key revoked',
    { en: 'The key was withdrawn (p= is empty).', de: 'Der Schlüssel wurde zurückgezogen (p= ist leer).' },
  ],
  [
    'key syntax error',
    { en: 'The published key cannot be read.', de: 'Der veröffentlichte Schlüssel ist nicht lesbar.' },
  ],
  [
    'key is not for mail',
    {
      en: 'The published key is not meant for mail (s=).',
      de: 'Der veröffentlichte Schlüssel ist nicht für Mail gedacht (s=).',
    },
  ],
  [
    'key does not allow subdomains',
    {
      en: 'The key does not sign for subdomains (t=s), and the signature names one.',
      de: 'Der Schlüssel signiert nicht für Unterdomains (t=s), und die Signatur nennt eine.',
    },
  ],
  [
    'inappropriate',
    {
      en: 'The published key is of another kind than the signature.',
      de: 'Der veröffentlichte Schlüssel ist von anderer Art als die Signatur.',
    },
  ],
  ['signature expired', { en: 'The signature has expired (x=).', de: 'Die Signatur ist abgelaufen (x=).' }],
  [
    'rsa-sha1',
    {
      en: 'The signature uses SHA-1, which no receiver accepts any more (RFC 8301).',
      de: 'Die Signatur verwendet SHA-1, das kein Empfänger mehr annimmt (RFC 8301).',
    },
  ],
  [
    'a key of',
    {
      en: 'The key is shorter than 1024 bits and counts for nothing (RFC 8301).',
      de: 'Der Schlüssel ist kürzer als 1024 Bit und zählt nicht (RFC 8301).',
    },
  ],
  [
    'l= is longer',
    {
      en: 'The body is shorter than the part that was signed (l=): something was cut off.',
      de: 'Der Text ist kürzer als der signierte Teil (l=): Etwas wurde abgeschnitten.',
    },
  ],
  [
    'From field not signed',
    { en: 'The signature does not cover From, which it must.', de: 'Die Signatur umfasst From nicht, muss es aber.' },
  ],
  [
    'domain mismatch',
    {
      en: 'The signature names an identity (i=) outside of its domain (d=).',
      de: 'Die Signatur nennt eine Identität (i=) außerhalb ihrer Domain (d=).',
    },
  ],
]

/** There is nothing to verify. */
export const UNSIGNED: Localized = {
  en: 'The mail carries no DKIM signature.',
  de: 'Die Mail trägt keine DKIM-Signatur.',
}
