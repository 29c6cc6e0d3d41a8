import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { debianRoot } from '../../scripts/lab/debian-roots.mjs'
import { writePlan } from '../../src/engine/setup/plan-file.ts'
import type { Setup } from '../../src/engine/setup/setup.ts'
import { DOMAIN, MAIL_HOST } from '../../src/lab/scenarios/perfect/addresses.ts'
import { until } from './net-of-its-own.ts'
import { certificateOf, complaintsAboutDomain, outcomeOf } from './perfect-host.ts'
import { addAccount, COMMAND } from './probes/add-account.ts'
import { PASSWORD } from './probes/world.ts'
import { type RealLab, startRealLab } from './real-lab.ts'
import { followRecipe } from './setup-server/follow-recipe.ts'
import { guidedSetup, keyDigest, printedZones, recipeOf } from './setup-server/guided-setup.ts'
import { AWAY, FRIEND, guidedWorld, PLACES } from './setup-server/guided-world.ts'
import { arrivedAt, handIn, submit } from './setup-server/mail-programs.ts'
import { queuedFor } from './setup-server/queued-for.ts'
import { type RentedMachine, rentMachine } from './setup-server/rented-machine.ts'
import { serveFiles } from './setup-server/serve-files.ts'
import { startFriends } from './setup-server/start-friends.ts'

const POSTMASTER = `postmaster@${DOMAIN}`

/** Which recipe, on which Debian (see scripts/lab/debian-roots.mjs), and where its filter listens. */
const STACKS = [
  ['postfix-dovecot-opendkim', 'debian-13-postfix', [8891]],
  ['postfix-dovecot-rspamd', 'debian-13-postfix', [11_332]],
  ['opensmtpd', 'debian-13-opensmtpd', [11_333]],
] as const

const keys = mkdtempSync(join(tmpdir(), 'postdesk-keys-'))
let lab: RealLab
let setup: Setup
beforeAll(async () => {
  const { mail, next } = guidedWorld().certificates
  if (mail === undefined || next === undefined) throw new Error('The world has no certificates')
  const certificate = { certificateKey: await keyDigest(mail), nextCertificateKey: await keyDigest(next) }
  const values = { ipv4: PLACES.ipv4, ipv6: PLACES.ipv6, certificateAuthority: 'lab-ca.netz', ...certificate }
  const choices = { dmarc: 'reject', mtaSts: 'enforce', dane: true, caa: true, clientFiles: true } as const
  setup = await guidedSetup(DOMAIN, values, choices, keys)
  lab = await startRealLab(guidedWorld(), {
    printed: printedZones(setup),
    resolverFor: [PLACES.resolver],
    apart: [PLACES.ipv4, PLACES.ipv6],
  })
  await startFriends(lab)
})
afterAll(() => {
  rmSync(keys, { recursive: true })
  return lab?.close()
})

describe.each(STACKS)('a server built by the recipe %s on %s', (stack, debian, filters) => {
  const base = debianRoot(debian)
  if (base === null)
    console.error(`SKIPPED: a server built by the recipe ${stack}: there is no ${debian} (npm test -- lab makes it).`)
  let machine: RentedMachine

  beforeAll(async () => {
    if (base === null) return
    machine = await rentMachine(lab.net, { ...PLACES, base, certificate: certificateOf(lab, 'mail') })
    for (const name of [setup.values.selectorRsa, setup.values.selectorEd25519]) {
      const text = readFileSync(join(keys, `${name}.private`), 'utf8')
      machine.put(`/root/${name}.private`, { text, mode: '0600', owner: 'root:root' })
    }
    followRecipe(machine, recipeOf({ ...setup, values: { ...setup.values, stack } }), PASSWORD)
    serveFiles(lab, machine, setup)
    const ports = [25, 465, 587, 993, 443, ...filters]
    await until(() => ports.every((port) => machine.listens(port)), 'all servers of the machine', 60)
  }, 120_000)
  afterAll(() => machine?.close())

  test.skipIf(base === null)('has nothing wrong, and the guide sees that it is done', async () => {
    const checked = await lab.check(DOMAIN, '--own', 'all', '--ip', addresses(), '--selector', selectors())
    expect(complaintsAboutDomain(checked)).toEqual([])
    expect(checked).toMatchObject({ code: 0, stderr: '' })
    const proven = ['dnssec-signed', 'tlsa-matches', 'starttls-works', 'open-relay', 'submission-needs-login']
    const accepted = ['postmaster-accepted', 'abuse-accepted', 'mta-sts-mx-certificate']
    for (const id of [...proven, ...accepted]) expect([id, outcomeOf(checked, id)]).toEqual([id, 'pass'])
    const plan = lab.net.write('plan.json', writePlan(setup))
    const verified = await command(
      stack,
      'setup',
      'verify',
      plan,
      '--step',
      'names,keys,records,software,roles,policies',
    )
    expect({ ...verified, stdout: verified.code === 0 ? '' : verified.stdout }).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  test.skipIf(base === null)('sends a first probe that is signed and allowed, and tells not from where', async () => {
    await addAccount(lab, environment(stack), 'mailbox', 'add', FRIEND)
    await addAccount(lab, environment(stack), 'sender', 'add', POSTMASTER, '--submission', `${MAIL_HOST}:465`)
    const before = (await arrivedAt(lab, FRIEND, 'imap.hafen.netz')).length
    expect(await command(stack, 'probe', 'send', '--to', 'all', '--yes')).toMatchObject({ code: 0, stderr: '' })
    await command(stack, 'probe', 'watch', '--until-done', '--timeout', '40')
    const { stdout } = await command(stack, 'probe', 'list', '--json')
    const { probes } = JSON.parse(stdout) as { probes: { state: string; placement: { kind: string } | null }[] }
    expect(probes.map(({ state, placement }) => [state, placement?.kind])).toEqual([['arrived', 'inbox']])
    const source = (await arrivedAt(lab, FRIEND, 'imap.hafen.netz'))[before] ?? ''
    const [results = ''] = /^Authentication-Results: mx\.hafen\.netz;(\r\n\s.*)+/m.exec(source) ?? []
    for (const proof of ['dkim=pass', 'spf=pass', 'dmarc=pass']) expect(results).toContain(proof)
    for (const address of [lab.net.client4, lab.net.client6]) expect(source).not.toContain(address)
    expect(source).not.toMatch(/Authenticated sender|X-Originating-IP/i)
  })

  test.skipIf(base === null)(
    'takes mail for postmaster@ and abuse@ from strangers, and carries none of theirs elsewhere',
    async () => {
      const subject = `Beschwerde (${stack})`
      const mail = { from: FRIEND, subject, text: 'Guten Tag.\n' }
      const to = (address: string) => ({ ...mail, to: address })
      const said = await handIn(lab, { host: MAIL_HOST, port: 25 }, [
        to(POSTMASTER),
        to(`abuse@${DOMAIN}`),
        to(FRIEND),
        to(AWAY),
      ])
      expect(said.map(codeOf)).toEqual(['250', '250', '5xx', '5xx'])
      const unknown = await handIn(lab, { host: MAIL_HOST, port: 25 }, [to(`niemand@${DOMAIN}`)])
      expect(unknown.map(codeOf)).toEqual(['5xx'])
      for (const port of [465, 587])
        expect((await handIn(lab, { host: MAIL_HOST, port }, [to(FRIEND), to(POSTMASTER)])).map(codeOf)).toEqual([
          '5xx',
          '5xx',
        ])
      const mails = () => arrivedAt(lab, POSTMASTER, MAIL_HOST)
      const ours = async () => (await mails()).filter((source) => source.includes(`(${stack})`)).length
      await expect.poll(ours, { timeout: 30_000, interval: 1000 }).toBe(2)
    },
  )

  test.skipIf(base === null)(
    'lets nobody send as somebody else, and keeps what cannot go out for as long as it promises',
    async () => {
      const way = { submission: MAIL_HOST, login: POSTMASTER }
      expect(
        codeOf(await submit(lab, way, { from: `chefin@${DOMAIN}`, to: FRIEND, subject: 'Ich', text: '.\n' })),
      ).toBe('5xx')
      expect(codeOf(await submit(lab, way, { from: POSTMASTER, to: AWAY, subject: 'Später', text: '.\n' }))).toBe('250')
      const queued = () => queuedFor(machine, stack, AWAY)
      await expect.poll(queued, { timeout: 40_000, interval: 1000 }).not.toBeNull()
      const { nextTrySeconds, livesSeconds } = queued() ?? { nextTrySeconds: 0, livesSeconds: 0 }
      expect(livesSeconds).toBe(5 * 86_400)
      expect(nextTrySeconds).toBeGreaterThan(60)
      expect(nextTrySeconds).toBeLessThanOrEqual(600)
    },
  )
})

function addresses(): string {
  return `${PLACES.ipv4},${PLACES.ipv6}`
}

function selectors(): string {
  return `${setup.values.selectorRsa},${setup.values.selectorEd25519}`
}

/** `250`, or `5xx` for what is refused for good; anything else as it was said. */
function codeOf(reply: string): string {
  return /^(?:250|5(?=\d\d))/.exec(reply)?.[0].replace(/^5$/, '5xx') ?? reply
}

/** The built command in the lab's net; each server's accounts are in a folder of their own. */
async function command(stack: string, ...args: readonly string[]) {
  return lab.net.runLater(process.execPath, [COMMAND, ...args], { ...environment(stack), ...(await secrets(stack)) })
}

/** There is no keychain in the lab. */
async function secrets(stack: string): Promise<Readonly<Record<string, string>>> {
  const ids = await Promise.all(
    (['mailbox', 'sender'] as const).map(async (kind) => {
      const args = [COMMAND, kind, 'list', '--json']
      const { stdout } = await lab.net.runLater(process.execPath, args, environment(stack))
      return [...stdout.matchAll(/^ {6,8}"id": "([^"]+)"/gm)].map(([, id]) => `${kind}/${id}/password`)
    }),
  )
  return { POSTDESK_SECRETS: JSON.stringify(Object.fromEntries(ids.flat().map((key) => [key, PASSWORD]))) }
}

function environment(stack: string): Readonly<Record<string, string>> {
  return { ...lab.environment(), POSTDESK_DATA: `${lab.net.folder}/desk-${stack}`, LANG: 'C' }
}
