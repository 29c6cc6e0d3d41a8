import type { Scenario } from '../scenario.ts'
import { page, records } from './edits.ts'
import { DOMAIN } from './perfect/addresses.ts'

/**
 * Parts of the perfect scenario that bind others, so that a fault elsewhere breaks them too. A defect that is to be single
 * leaves them out.
 */

type Edit = (scenario: Scenario) => Scenario

/** No policy that demands TLS and names the mail servers. */
export const WITHOUT_MTA_STS: Edit = (scenario) =>
  [records('_mta-sts', 'TXT'), records('mta-sts', 'A'), records('mta-sts', 'AAAA')].reduce(
    (so, edit) => edit(so),
    scenario,
  )

/** No DANE. */
export const WITHOUT_TLSA: Edit = records('_25._tcp.mail', 'TLSA')

/** A policy that allows every mail server within the domain. */
export const WIDE_POLICY: Edit = page(`mta-sts.${DOMAIN}`, '/.well-known/mta-sts.txt', {
  body: ['version: STSv1', 'mode: enforce', `mx: *.${DOMAIN}`, 'max_age: 2419200', ''].join('\r\n'),
})
