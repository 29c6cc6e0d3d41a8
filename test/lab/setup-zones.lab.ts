import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePlan } from '../../src/engine/setup/plan-file.ts'
import { wantedRecords } from '../../src/engine/setup/records/wanted-records.ts'
import type { Setup } from '../../src/engine/setup/setup.ts'
import { complaintsAboutDomain, outcomeOf } from './perfect-host.ts'
import { COMMAND } from './probes/add-account.ts'
import { type Checked, type RealLab, startRealLab } from './real-lab.ts'
import { VALIDATING } from './servers/dns-servers.ts'
import { printedZones } from './setup-server/guided-setup.ts'
import { CASES, guidedCases } from './setup-zones/cases.ts'
import { manyDomains } from './setup-zones/many-domains.ts'

const keys = mkdtempSync(join(tmpdir(), 'postdesk-keys-'))
let lab: RealLab
let setups: ReadonlyMap<string, Setup>
beforeAll(async () => {
  setups = await guidedCases(keys)
  const world = manyDomains([...setups.values()])
  lab = await startRealLab(world.scenario, { printed: world.printed })
})
afterAll(() => {
  rmSync(keys, { recursive: true })
  return lab?.close()
})

describe.each(CASES)('$domain: $what', ({ domain, sendsFrom }) => {
  test('is a zone to the checkers of BIND and Knot, with nothing to say of it', () => {
    for (const zone of printedZones(setupOf(domain)).keys()) {
      const file = join(lab.net.folder, `zone-${zone}.txt`)
      const strict = ['-i', 'local', '-k', 'fail', '-n', 'fail', '-m', 'fail', '-M', 'fail', '-S', 'fail', '-r', 'fail']
      expect(lab.net.run('named-checkzone', ...strict, zone, file)).toMatch(/^zone \S+ loaded serial \d+\nOK\n$/)
      expect(lab.net.run('kzonecheck', '-o', zone, file)).toBe('')
    }
  })

  test('gives no failure and no warning in our own checks, behind real name servers', async () => {
    const { ipv4, ipv6, hostName } = setupOf(domain).values
    const from = sendsFrom ?? [ipv4, ipv6].filter((address) => address !== '')
    const sending = from.length === 0 ? [] : ['--ip', from.join(',')]
    const greeting = sendsFrom === undefined ? ['--ehlo', hostName] : []
    const domains = [...printedZones(setupOf(domain)).keys()]
    const checked: Checked[] = []
    for (const one of domains) {
      const known = one === domain ? [...sending, ...greeting, ...selectorsOf(domain)] : []
      checked.push(await lab.check(one, ...known))
    }
    expect(checked.flatMap(complaintsAboutDomain).filter((line) => !NO_SERVER.test(line))).toEqual([])
    const proven = ['resolver-validates', 'dnssec-signed', 'spf-record', 'dmarc-record']
    for (const one of checked) expect(proven.map((id) => outcomeOf(one, id))).toEqual(proven.map(() => 'pass'))
  })

  test('is printed again as it stands there, and seen by the guide as done', async () => {
    const plan = lab.net.write(`${domain}.plan.json`, writePlan(setupOf(domain)))
    const zone = await command('records', plan, '--zone')
    expect(sorted(zone.stdout)).toEqual(sorted([...printedZones(setupOf(domain)).values()].join('')))
    const { changes } = JSON.parse((await command('records', plan, '--json')).stdout) as {
      changes: { action: string }[]
    }
    expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(['keep']))
    const verified = await command('verify', plan, '--step', 'records')
    expect({ ...verified, stdout: verified.code === 0 ? '' : verified.stdout }).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  test('has its keys octet for octet in what dig reads', () => {
    const { values, choices } = setupOf(domain)
    const keys = wantedRecords(values, choices).filter(({ name }) => name.includes('._domainkey.'))
    for (const { name, data } of keys) {
      const short = lab.net.run('dig', `@${VALIDATING}`, '+short', 'TXT', name)
      expect([...short.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join('')).toBe(data)
    }
  })
})

/** No mail server runs in this world: what is tried are its records. */
const NO_SERVER = /^fail port-25-open:/

function selectorsOf(domain: string): readonly string[] {
  const { values, choices } = setupOf(domain)
  if (choices.role === 'receiveOnly') return []
  return ['--selector', choices.ed25519 ? `${values.selectorRsa},${values.selectorEd25519}` : values.selectorRsa]
}

function command(...args: readonly string[]) {
  return lab.net.runLater(process.execPath, [COMMAND, 'setup', ...args], { ...lab.environment(), LANG: 'C' })
}

/** Its records; comments and the order tell nothing. */
function sorted(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'))
    .toSorted()
}

function setupOf(domain: string): Setup {
  const setup = setups.get(domain)
  if (setup === undefined) throw new Error(`There is no case ${domain}`)
  return setup
}
