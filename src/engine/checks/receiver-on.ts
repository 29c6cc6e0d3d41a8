import type { AuthenticationResults } from '../authentication-results/read-results.ts'
import { receiverSays } from '../authentication-results/receiver-says.ts'
import type { MailSignature } from './facts/mail-signatures.ts'

/**
 * What the receiver noted of this signature: by selector and domain where it names them, else by the domain, else the only
 * result there is. Null: nothing.
 */
export function receiverOn(
  trusted: readonly AuthenticationResults[],
  { domain, selector }: Pick<MailSignature, 'domain' | 'selector'>,
): string | null {
  const said = receiverSays(trusted, 'dkim')
  const ofDomain = said.filter((one) => one.domain === domain)
  const exact = ofDomain.find((one) => one.selector === selector) ?? (ofDomain.length === 1 ? ofDomain[0] : undefined)
  return exact?.result ?? (said.length === 1 && said[0]?.domain === null ? said[0].result : null)
}
