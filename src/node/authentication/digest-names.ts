import crypto from 'node:crypto'

type Verify = typeof crypto.verify

/**
 * Electron's crypto (BoringSSL) knows `sha256` and refuses `rsa-sha256`, by which mailauth asks for it, so that every signature
 * would be *neutral* in the window. Where the name is not known, it is made known; elsewhere nothing is touched.
 */
export function teachDigestNames(module: { verify: Verify } = crypto): void {
  const { verify } = module
  if (knows(verify)) return
  const plain = (algorithm: unknown) =>
    typeof algorithm === 'string' && algorithm.startsWith('rsa-') ? algorithm.slice('rsa-'.length) : algorithm
  // The rest of the arguments goes on as it came.
  const taught = (algorithm: unknown, ...rest: unknown[]) => Reflect.apply(verify, module, [plain(algorithm), ...rest])
  Reflect.set(module, 'verify', taught)
}

/** An answer, even *no*, means that the name is known. */
function knows(verify: Verify): boolean {
  try {
    verify('rsa-sha256', Buffer.alloc(1), crypto.createPublicKey(ANY_KEY), Buffer.alloc(64))
    return true
  } catch {
    return false
  }
}

/** Any number that is odd and long enough will do for a try: nothing is signed with it. */
const ANY_KEY = {
  key: {
    kty: 'RSA',
    n: 'sPnHGHJBTQgVBqTmoQmZIQVMLOWTqW8cEWQGE1CxhWkW5_nWXlrZkKZpWmLcJIKkFaFk3_c1YpTBbSNvXzQ0QWOI9YcdxlVn6ikVnS7PFBA0Jz2O1x2mwbyPWX7Hd2Vd7A2nbVq0-mR8xwhJ4fL-1S7EsJ_DsaXHYsJj1PtTtVs',
    e: 'AQAB',
  },
  format: 'jwk',
} as const
