import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { debianRoot } from '../../scripts/lab/debian-roots.mjs'
import type { SetupRole } from '../../src/engine/setup/setup.ts'
import type { Stack } from '../../src/engine/setup/setup-knowledge.ts'
import { parseStack } from '../../src/node/knowledge/setup-schema.ts'
import { readResources } from '../knowledge/read-resources.ts'
import { complaintsAbout } from './setup-recipes/accepted.ts'
import { wrongIn } from './setup-recipes/behaves.ts'
import { type DebianRoot, lackingPackages, openDebianRoot, type Wanted } from './setup-recipes/debian-root.ts'
import { type Followed, followRecipe, type MadeKeys, makeKeys } from './setup-recipes/follow-recipe.ts'

/** This computer's Debian, as the guide calls it. */
const HERE =
  Number(/VERSION_ID="(\d+)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]) >= 13 ? 'debian' : 'debian12'
const stacks = new Map(readResources('stacks').map(({ id, json }) => [id, parseStack(json)]))

/** Systems and the recipes that are followed on them. Mail servers exclude each other, so each has its own. */
const SYSTEMS: readonly {
  readonly name: string
  readonly distribution: string
  readonly wanted: () => Wanted | null
  readonly recipes: readonly string[]
}[] = [
  {
    name: 'Debian with Postfix',
    distribution: HERE,
    wanted: () => fresh(['postfix', 'opendkim', 'opendkim-tools', 'fail2ban']),
    recipes: ['postfix-dovecot-opendkim', 'postfix-dovecot-rspamd', 'postfix-send-only'],
  },
  {
    name: 'Debian with Exim',
    distribution: HERE,
    wanted: () => fresh(['exim4-config', 'exim4-base', 'exim4-daemon-heavy', 'fail2ban']),
    recipes: ['exim'],
  },
  {
    name: 'Debian 13 with Postfix',
    distribution: 'debian',
    wanted: () => based('debian-13-postfix'),
    recipes: ['postfix-dovecot-opendkim', 'postfix-dovecot-rspamd', 'postfix-send-only'],
  },
  {
    name: 'Debian 13 with OpenSMTPD',
    distribution: 'debian',
    wanted: () => based('debian-13-opensmtpd'),
    recipes: ['opensmtpd'],
  },
]

function fresh(installed: readonly string[]): Wanted | null {
  return lackingPackages(...installed).length > 0 ? null : { installed, removed: ['postfix'] }
}

function based(name: Parameters<typeof debianRoot>[0]): Wanted | null {
  const base = debianRoot(name)
  if (base === null) console.error(`SKIPPED: recipes on ${name}: it could not be had.`)
  return base === null ? null : { base, installed: [] }
}

let keys: MadeKeys
beforeAll(async () => {
  keys = await makeKeys(join(mkdtempSync(join(tmpdir(), 'postdesk-keys-'))))
})
afterAll(() => rmSync(keys.folder, { recursive: true, force: true }))

describe.each(SYSTEMS)('on $name', ({ name, distribution, wanted, recipes }) => {
  // What differs between the roles was seen on the later Debian then.
  const isFirst =
    name === 'Debian with Postfix' && distribution !== 'debian' && debianRoot('debian-13-postfix') !== null
  const system = wanted()
  let root: DebianRoot | null = null
  beforeAll(async () => {
    root = system === null ? null : await openDebianRoot(system)
  })
  afterAll(() => root?.close())

  test.skipIf(system === null).each(rolesOf(recipes, isFirst ? 1 : Number.POSITIVE_INFINITY))(
    '%s, %s: each command does its work, and the software does what is promised and has nothing against it',
    async (id, role) => {
      const { on, followed } = await follow(root, id, role, distribution, keys)
      expect(await complaintsAbout(on, followed)).toEqual([])
      expect(await wrongIn(on, followed)).toEqual([])
    },
  )
})

function rolesOf(ids: readonly string[], most: number): (readonly [string, SetupRole])[] {
  return ids.flatMap((id) =>
    stackOf(id)
      .roles.slice(0, most)
      .map((role) => [id, role] as const),
  )
}

function stackOf(id: string): Stack {
  const stack = stacks.get(id)
  if (stack === undefined) throw new Error(`There is no recipe ${id}`)
  return stack
}

async function follow(
  root: DebianRoot | null,
  id: string,
  role: SetupRole,
  distribution: string,
  keys: MadeKeys,
): Promise<{ readonly on: DebianRoot; readonly followed: Followed }> {
  if (root === null) throw new Error('The system was not opened')
  const on = root.over()
  return { on, followed: await followRecipe(on, stackOf(id), { role, distribution, keys }) }
}
