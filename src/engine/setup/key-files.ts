/** The name that is proposed for the file with the private half of a domain's RSA key. */
export function keyFileName(selector: string, domain: string): string {
  return `${selector || 'mail'}.${domain}.private`
}

/** The name of the file for the Ed25519 key, which is written beside that of the RSA key. */
export function keyFileBeside(rsaName: string, selector: string): string {
  return `${selector || 'ed25519'}-${rsaName.replace(/^[^.]*\./, '')}`
}
