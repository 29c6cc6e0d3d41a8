import { isIP } from 'node:net'
import { Fault } from '../../engine/fault.ts'
import { beginSetup, changeSetup } from '../../engine/setup/change-setup.ts'
import { readPlan, writePlan } from '../../engine/setup/plan-file.ts'
import { SETUP_ROLES, type Setup } from '../../engine/setup/setup.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { SetupArguments } from './setup-arguments.ts'

/** The plan that the arguments say. Throws WrongUsage. */
export function makePlan(domain: string, values: SetupArguments['values'], now: Date): Setup {
  const role = SETUP_ROLES.find((one) => one === (values.role ?? 'full'))
  if (role === undefined) throw new WrongUsage(`expected --role ${SETUP_ROLES.join(', ')}, got "${values.role}"`)
  const begun = beginSetup('', domain.toLowerCase().replace(/\.$/, ''), role, now.toISOString())
  const changed = changeSetup(
    begun,
    {
      kind: 'values',
      values: { ...addressesOf(values.ip ?? []), hostName: values.host?.toLowerCase(), stack: values.stack },
    },
    now.toISOString(),
  )
  return checked(withSet(changed, values.set ?? []))
}

function addressesOf(given: readonly string[]): { readonly ipv4?: string; readonly ipv6?: string } {
  const wrong = given.find((text) => isIP(text) === 0)
  if (wrong !== undefined) throw new WrongUsage(`expected --ip and an IP address, got "${wrong}"`)
  const [ipv4] = given.filter((text) => isIP(text) === 4)
  const [ipv6] = given.filter((text) => isIP(text) === 6)
  return { ...(ipv4 === undefined ? {} : { ipv4 }), ...(ipv6 === undefined ? {} : { ipv6 }) }
}

function withSet(setup: Setup, given: readonly string[]): Setup {
  const values: Record<string, unknown> = { ...setup.values }
  const choices: Record<string, unknown> = { ...setup.choices }
  for (const pair of given) {
    const [, name = '', text = ''] = /^(\w+)=(.*)$/s.exec(pair) ?? []
    if (Object.hasOwn(values, name)) values[name] = Array.isArray(values[name]) ? listOf(text) : text
    else if (Object.hasOwn(choices, name)) choices[name] = typeof choices[name] === 'boolean' ? text === 'true' : text
    else
      throw new WrongUsage(
        `expected --set NAME=VALUE with one of ${[...Object.keys(values), ...Object.keys(choices)].join(', ')}, got "${pair}"`,
      )
  }
  // What they are is looked at when the plan is read.
  return { ...setup, values: values as unknown as Setup['values'], choices: choices as unknown as Setup['choices'] }
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The same rules as for a plan that somebody shared. */
function checked(setup: Setup): Setup {
  try {
    return readPlan(writePlan(setup))
  } catch (error) {
    if (error instanceof Fault) throw new WrongUsage(error.detail)
    throw error
  }
}
