import { expect, test } from 'vitest'
import { methods } from '../../src/contract/methods.ts'
import { wrongValue } from '../../src/engine/setup/plan-values.ts'
import type { SetupValues } from '../../src/engine/setup/setup.ts'
import { VALUES } from '../engine/setup/some-setup.ts'

const ID = '7b0e2c1e-3f55-4d0a-9d0c-2f4f0c7f7a11'
const isTaken = (values: object) => methods['setup.change'].input.safeParse({ id: ID, revision: 0, values }).success

test('the window takes a whole set of values, and a plan too', () => {
  expect(isTaken(VALUES)).toBe(true)
  // Each is a name of SetupValues.
  const names = Object.keys(VALUES) as (keyof SetupValues)[]
  expect(names.map((name) => wrongValue(name, VALUES[name]))).toEqual(names.map(() => null))
})

test.each<[keyof SetupValues, unknown]>([
  ['domain', ''],
  ['hostName', 'mail.example.org --pre-hook reboot'],
  ['hostName', 'mail.example.org;reboot'],
  ['hostName', '$(reboot).example.org'],
  ['postmaster', '--pre-hook=reboot@example.org'],
  ['postmaster', 'a|reboot@example.org'],
  ['postmaster', "o'brien@example.org"],
  ['reportsAddress', 'a&reboot@example.org'],
  ['certificateFile', '/etc/x y'],
  ['certificateKeyFile', 'etc/x'],
  ['relaySpf', 'include:x.example.org -all'],
  ['ipv4', '192.0.2.25/24'],
  ['ipv6', 'fe80::1%eth0; reboot'],
  ['publicKeyRsa', 'abc"; p='],
  ['stack', '../x'],
  ['parkedDomains', ['example.org', '*']],
])('what a shell or a zone file could misread is refused from the window and in a plan: %s %j', (name, value) => {
  expect(isTaken({ [name]: value })).toBe(false)
  expect(wrongValue(name, value)).toContain(`${name} as`)
})
