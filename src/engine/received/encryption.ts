import type { Hop } from './read-received.ts'

/** Was this hop encrypted, by what its server wrote? Null: it does not say. */
export function wasEncrypted({ with: by, tls, raw }: Pick<Hop, 'with' | 'tls' | 'raw'>): boolean | null {
  if (tls !== null || /(?:SMTP|LMTP)SA?$|^HTTPS$/.test(by ?? '') || /\bTLS|encrypted|cipher/i.test(raw)) return true
  return /^(?:UTF8)?E?(?:SMTP|LMTP)A?$/.test(by ?? '') ? false : null
}
