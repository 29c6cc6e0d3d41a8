import type { SetupValues } from '../../../../contract/setup-shapes.ts'

/** What is printed: SHA-256 over the SubjectPublicKeyInfo, as a TLSA record `3 1 1` has it (RFC 6698 §2.1.2, §2.1.3). */
const DIGEST = "openssl dgst -sha256 -r | cut -d' ' -f1"

/** Computes the fingerprint of the certificate in use, on the server. */
export function certificateCommand({
  hostName,
  certificateFile,
}: Pick<SetupValues, 'hostName' | 'certificateFile'>): string {
  const file = certificateFile === '' ? `/etc/letsencrypt/live/${hostName}/fullchain.pem` : certificateFile
  return `openssl x509 -in ${file} -noout -pubkey | openssl pkey -pubin -outform DER | ${DIGEST}`
}

/** Makes the key of the certificate to come, readable for root alone, and computes its fingerprint. */
export function nextKeyCommands(): string {
  const file = '/root/next-certificate.key'
  return [
    `(umask 077; openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ${file})`,
    `openssl pkey -in ${file} -pubout -outform DER | ${DIGEST}`,
  ].join('\n')
}
