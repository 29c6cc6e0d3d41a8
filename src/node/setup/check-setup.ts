import { restOf } from '../../engine/setup/rest-of.ts'
import type { Setup, SetupStep } from '../../engine/setup/setup.ts'
import { STEPS } from '../../engine/setup/steps/registry.ts'
import type { CheckRequest } from '../checks/check-request.ts'

/** The run of checks that looks at these steps, with what they rest on and nothing else. */
export function requestOf(setup: Setup, steps: readonly SetupStep[]): CheckRequest {
  const { values } = restOf(setup, steps)
  const { role, ed25519 } = setup.choices
  const selectors = role === 'receiveOnly' ? [] : [values.selectorRsa, ...(ed25519 ? [values.selectorEd25519] : [])]
  return {
    domain: values.domain === '' ? setup.values.domain : values.domain,
    addresses: [values.ipv4, values.ipv6].filter((address) => address !== ''),
    ehloName: values.hostName === '' ? null : values.hostName,
    selectors: selectors.filter((selector) => selector !== ''),
    ownServers: values.hostName === '' ? 'all' : [values.hostName],
    resolver: null,
    only: [...new Set(steps.flatMap((step) => STEPS[step].checks(setup)))],
  }
}
