import type { Setup } from '../../engine/setup/setup.ts'
import type { CheckRequest } from '../checks/check-request.ts'

/** The run of checks that looks at a set-up, with what it says of itself. */
export function requestOf({ values }: Pick<Setup, 'values'>, only: readonly string[]): CheckRequest {
  return {
    domain: values.domain,
    addresses: [values.ipv4, values.ipv6].filter((address) => address !== ''),
    ehloName: values.hostName === '' ? null : values.hostName,
    selectors: [values.selectorRsa, values.selectorEd25519].filter((selector) => selector !== ''),
    ownServers: values.hostName === '' ? 'all' : [values.hostName],
    resolver: null,
    only,
  }
}
