/** A certificate of a server, as data. */
export interface CertificateData {
  /** DNS names and addresses of subjectAltName. */
  readonly names: readonly string[]
  /** Common name; the first of `names` unless told. */
  readonly subject?: string
  /** `ec` is P-256; RSA keys are slow to make, so all certificates of a process with this size share one. */
  readonly key?: 'ec' | 'rsa1024' | 'rsa2048'
  /** Days from now; -10 and 80 unless told. */
  readonly validFrom?: number
  readonly validTo?: number
  /** `intermediate` unless told; `stranger` is an authority that nobody trusts. */
  readonly issuer?: 'intermediate' | 'root' | 'self' | 'stranger'
  /** The server forgets to send the intermediate. */
  readonly withoutIntermediate?: boolean
  /** The server sends the root too. */
  readonly withRoot?: boolean
  readonly hash?: 'SHA-1' | 'SHA-256'
  /** Another certificate that must not have the same key gets another number. */
  readonly generation?: number
}

/** A certificate, made. */
export interface MadeCertificate {
  /** Leaf first. */
  readonly chainPem: string
  readonly keyPem: string
  readonly der: Buffer
  readonly spki: Buffer
  /** DER of the certificate that signed it. */
  readonly issuerDer: Buffer
}
