import { describe, expect, test } from 'vitest'
import type { Linted } from '../../src/engine/lint/configuration.ts'
import { readConfiguration } from '../../src/engine/lint/read/read-configuration.ts'
import { LINT_RULES } from '../../src/engine/lint/registry.ts'
import { runLint } from '../../src/engine/lint/run-lint.ts'
import { fillRecipe } from '../../src/engine/setup/fill-recipe.ts'
import type { StackDeed } from '../../src/engine/setup/setup-knowledge.ts'
import { parseStack } from '../../src/node/knowledge/setup-schema.ts'
import { VALUES } from '../engine/setup/some-setup.ts'
import { readResources } from './read-resources.ts'

const stacks = readResources('stacks').map(({ json }) => ({ stack: parseStack(json) }))
const KNOWN = { ...VALUES, relayHost: 'relay.example.net', relayPort: '587' }

test.each([
  'postfix-dovecot-rspamd',
  'postfix-dovecot-opendkim',
  'opensmtpd',
  'exim',
  'stalwart',
  'mox',
  'maddy',
  'docker-mailserver',
  'mailcow',
  'mail-in-a-box',
  'iredmail',
  'modoboa',
  'ispconfig',
  'hmailserver',
  'postfix-send-only',
])('there is a recipe for %s', (id) => {
  expect(stacks.map(({ stack }) => stack.id)).toContain(id)
})

/** Each recipe as each who it is for gets it. */
const cases = stacks.flatMap(({ stack }) =>
  stack.roles.flatMap((role) =>
    stack.distributions.map(
      (distribution) => [`${stack.id}, ${role}, ${distribution}`, stack, { role, distribution }] as const,
    ),
  ),
)

describe.each(cases)('%s', (_, stack, { role, distribution }) => {
  const { steps, missing } = fillRecipe(stack, { ...KNOWN, distribution }, role)
  const deeds = steps.flatMap(({ does }) => does)

  test('has the user’s values in it, and nothing is left to fill in', () => {
    expect(missing).toEqual([])
    expect(JSON.stringify(deeds)).not.toMatch(/\{\{[#/]?\w+\}\}/)
    expect(steps.length).toBeGreaterThan(1)
  })

  test('says which values are missing, and leaves their places visible', () => {
    const bare = fillRecipe(stack, { ...KNOWN, distribution, hostName: '', domain: '' }, role)
    const texts = JSON.stringify(bare.steps)
    expect(bare.missing.filter((name) => !texts.includes(`{{${name}}}`))).toEqual([])
    expect(bare.missing.filter((name) => name !== 'domain' && name !== 'hostName')).toEqual([])
  })

  test('our own rules find nothing to mend in what it writes', () => {
    const configurations = files(deeds).flatMap(({ path, text }) => {
      const kind = kindOf(path)
      return kind === null ? [] : [readConfiguration(text, kind)]
    })
    expect(configurations.flatMap(({ troubles }) => troubles)).toEqual([])
    const world = {
      hostName: KNOWN.hostName,
      reverseNames: [KNOWN.hostName],
      domains: [KNOWN.domain],
      addresses: [KNOWN.ipv4, KNOWN.ipv6],
    }
    expect(runLint(LINT_RULES, configurations, world).map(({ rule, line }) => `${rule}:${line}`)).toEqual([])
  })
})

const EXPECTED = {
  certificate: /certificate/i,
  submission: /465/,
  DKIM: /DKIM/,
  'how much an account sends': /how much (?:one|an) account/i,
  'what a mail gives away': /address at home/,
  'who guesses passwords': /guess|fail2ban/i,
  'postmaster and abuse': /abuse@/,
  backup: /tar --create|backup_and_restore|Backup Status|--silent-backup/,
  updates: /Updates/,
} as const

/** What is installed whole covers what the written recipes cover, or says that it cannot. */
describe.each(
  ['mailcow', 'mail-in-a-box', 'iredmail', 'modoboa', 'ispconfig', 'docker-mailserver', 'stalwart', 'mox', 'maddy'].map(
    (id) => [id, stacks.find(({ stack }) => stack.id === id)?.stack] as const,
  ),
)('%s', (id, stack) => {
  test.each(Object.entries(EXPECTED))('speaks of %s', (_, pattern) => {
    if (stack === undefined) throw new Error(`no recipe for ${id}`)
    for (const distribution of stack.distributions)
      expect(JSON.stringify(fillRecipe(stack, { ...KNOWN, distribution }, 'full').steps)).toMatch(pattern)
  })

  test('saves what it keeps where it keeps it, not a folder of others', () => {
    const saved = JSON.stringify(stack?.steps.filter((step) => step.id.startsWith('backup')))
    if (!['iredmail', 'ispconfig'].includes(id)) expect(saved).not.toContain('/var/vmail')
  })
})

/** As Postfix writes it for who is logged in, by default without the login. */
const FROM_HOME =
  'Received: from laptop.lan (dsl.example [198.51.100.7])\n\t(using TLSv1.3 with cipher X (256/256 bits))\n' +
  '\tby mail.example.org (Postfix) with ESMTPSA id 4ABC1\n\tfor <a@example.net>; Sun, 22 Nov 2026 03:00:00 +0000'

test.each(
  stacks.flatMap(({ stack }) => {
    const deeds = fillRecipe(stack, KNOWN, 'full').steps.flatMap(({ does }) => does)
    const texts = deeds.flatMap((deed) => ('text' in deed ? [deed.text] : []))
    return texts.filter((text) => text.includes('/^Received')).map((text) => [stack.id, text] as const)
  }),
)('%s leaves out from where its users write', (_, text) => {
  const patterns = [...text.matchAll(/^\/(\^Received.*)\/ IGNORE$/gm)].map(
    ([, pattern = '']) => new RegExp(pattern, 'is'),
  )
  expect(patterns.some((pattern) => pattern.test(FROM_HOME))).toBe(true)
  expect(patterns.some((pattern) => pattern.test(FROM_HOME.replace('ESMTPSA', 'ESMTPS')))).toBe(false)
})

test('a value can begin no line of its own in a configuration', () => {
  const stack = stacks.find(({ stack }) => stack.id === 'postfix-dovecot-opendkim')?.stack
  if (stack === undefined) throw new Error('no recipe')
  const evil = { ...KNOWN, hostName: 'mail.example.org\nmynetworks = 0.0.0.0/0' }
  const texts = files(fillRecipe(stack, evil, 'full').steps.flatMap(({ does }) => does)).map(({ text }) => text)
  expect(texts.some((text) => /^mynetworks = 0/m.test(text))).toBe(false)
})

type FileDeed = Extract<StackDeed, { readonly path: string }>

function files(deeds: readonly StackDeed[]): readonly FileDeed[] {
  return deeds.filter((deed): deed is FileDeed => 'path' in deed)
}

function kindOf(path: string): Linted | null {
  const kinds: readonly (readonly [RegExp, Linted])[] = [
    [/\/main\.cf$/, 'postfix'],
    [/\/master\.cf$/, 'postfixMaster'],
    [/\/opendkim\.conf$/, 'opendkim'],
    [/\/dkim_signing\.conf$/, 'rspamdDkim'],
    [/\/dovecot\.conf$/, 'dovecot'],
    [/\/smtpd\.conf$/, 'opensmtpd'],
    [/\/exim4\.conf$/, 'exim'],
  ]
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? null
}
