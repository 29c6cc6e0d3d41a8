import { describe, expect, test } from 'vitest'
import type { Check } from '../../../src/engine/checks/check.ts'
import { hostAddresses } from '../../../src/engine/checks/facts/host-addresses.ts'
import { mxHosts } from '../../../src/engine/checks/facts/mx.ts'
import { runChecks } from '../../../src/engine/checks/run-checks.ts'
import { couldNotTell, fail, pass, rfc, warn } from '../../../src/engine/checks/verdict.ts'
import type { World } from '../../../src/engine/checks/world.ts'
import { fakeSubject, fakeWorld, runCheck } from './fake-world.ts'

const WORDS = { en: 'words', de: 'Worte' }

function checkThat(run: Check['run'], changes: Partial<Check> = {}): Check {
  const fixed = { id: 'one', area: 'dns', level: 'must', subject: 'domain', title: WORDS, explanation: WORDS } as const
  return { ...fixed, cites: [rfc(1035)], run, ...changes }
}

const ZONES = {
  'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'] },
  'mail.example.org': { A: ['192.0.2.25'], AAAA: ['2001:db8::25'] },
}

/** A world in which every answer takes as long as told. */
function slowly(world: World, tookMs: number): World {
  const { dns } = world
  return { ...world, dns: { ...dns, resolve: async (name, type) => ({ ...(await dns.resolve(name, type)), tookMs }) } }
}

describe('a run', () => {
  test('asks each question once, whoever needs it, and shows it to all of them', async () => {
    const asks = checkThat(async (run) => {
      const { hosts } = await run.get(mxHosts)
      await Promise.all(hosts.map(({ name }) => run.get(hostAddresses, name)))
      return pass(WORDS)
    })
    const checks = [asks, { ...asks, id: 'two' }]
    const report = await runChecks(checks, fakeSubject(), slowly(fakeWorld({ zones: ZONES }), 50))
    // MX, A and AAAA of its host, and the TXT of the domain; nothing twice.
    expect(report.queries.dns).toBeLessThanOrEqual(4)
    for (const finding of report.findings)
      expect(finding.evidence.filter(({ kind }) => kind === 'dns').length).toBeGreaterThanOrEqual(3)
  })

  test('knows its longest chain of dependent questions', async () => {
    const chain = checkThat(async (run) => {
      const { hosts } = await run.get(mxHosts)
      await Promise.all(hosts.map(({ name }) => run.get(hostAddresses, name)))
      return pass(WORDS)
    })
    const report = await runChecks([chain], fakeSubject(), slowly(fakeWorld({ zones: ZONES }), 50))
    expect(report.longestChainMs).toBe(100)
  })

  test('tells nothing about the domain from behind a captive portal', async () => {
    const check = checkThat(async () => fail(WORDS))
    expect((await runCheck(check, { resolver: { honesty: 'portal' } })).outcome).toBe('temperror')
    expect((await runCheck(check, { resolver: { honesty: 'dead' } })).outcome).toBe('temperror')
    const vantage = checkThat(async () => fail(WORDS), { area: 'vantage' })
    expect((await runCheck(vantage, { resolver: { honesty: 'portal' } })).outcome).toBe('fail')
  })

  test('takes a check that throws for a bug of its own, not for a finding', async () => {
    const broken = checkThat(async () => Promise.reject(new Error('oops')))
    const bugs: string[] = []
    const options = { onBug: (id: string) => void bugs.push(id) }
    const { findings } = await runChecks([broken], fakeSubject(), fakeWorld(), options)
    expect(findings[0]?.outcome).toBe('temperror')
    expect(bugs).toEqual(['one'])
  })

  test('holds each check to the level that it declared', async () => {
    const tooGrave = checkThat(async () => fail(WORDS), { level: 'should' })
    await expect(runChecks([tooGrave], fakeSubject(), fakeWorld())).rejects.toThrow('level should and said fail')
    expect((await runCheck(checkThat(async () => warn(WORDS), { level: 'should' }))).outcome).toBe('warn')
    expect((await runCheck(checkThat(async () => couldNotTell(WORDS), { level: 'may' }))).outcome).toBe('temperror')
  })
})
