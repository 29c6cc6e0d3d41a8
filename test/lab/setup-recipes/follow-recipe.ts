import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fillRecipe } from '../../../src/engine/setup/fill-recipe.ts'
import type { SetupRole, SetupValues } from '../../../src/engine/setup/setup.ts'
import type { Stack, StackDeed } from '../../../src/engine/setup/setup-knowledge.ts'
import { makeEd25519Key, makeRsaKey } from '../../../src/node/setup/make-keys.ts'
import { VALUES } from '../../engine/setup/some-setup.ts'
import type { DebianRoot } from './debian-root.ts'
import { STAND_INS } from './stand-ins.ts'

/** A recipe after all that it says was done, as somebody does it who copies and pastes. */
export interface Followed {
  readonly values: SetupValues
  /** What it wrote, by path. What is added to a file that is there counts as that file. */
  readonly files: ReadonlyMap<string, string>
  /** What the commands of each step printed. */
  readonly said: ReadonlyMap<string, string>
}

/** Where the keys lie that the guide made, and what belongs into their records. */
export interface MadeKeys {
  readonly folder: string
  readonly values: Pick<SetupValues, 'publicKeyRsa' | 'publicKeyEd25519'>
}

/** Makes both keys as the guide does. */
export async function makeKeys(folder: string): Promise<MadeKeys> {
  mkdirSync(folder, { recursive: true })
  const rsa = await makeRsaKey(join(folder, `${VALUES.selectorRsa}.private`))
  const ed25519 = await makeEd25519Key(join(folder, `${VALUES.selectorEd25519}.private`))
  return { folder, values: { publicKeyRsa: rsa.publicKey, publicKeyEd25519: ed25519.publicKey } }
}

/** What a user types where a recipe asks: login and password, each twice where it wants. */
const TYPED = 'sehr-geheim\nsehr-geheim\n'

/** Does in it all that the recipe says, for somebody who has further domains, both keys and reports. Throws where a command fails, or a file has no folder or owner. */
export async function followRecipe(
  root: DebianRoot,
  stack: Stack,
  { role, distribution, keys }: { readonly role: SetupRole; readonly distribution: string; readonly keys: MadeKeys },
): Promise<Followed> {
  const relay = role === 'relay' ? { relayHost: 'relay.example.com', relayPort: '587' } : {}
  const values = { ...VALUES, ...keys.values, ...relay, moreDomains: ['example.net', 'example.com'], distribution }
  const { steps, missing } = fillRecipe(stack, values, role)
  if (missing.length > 0) throw new Error(`Missing in ${stack.id}: ${missing.join(', ')}`)
  await standIn(root)
  for (const name of [values.selectorRsa, values.selectorEd25519])
    await root.write(`/root/${name}.private`, readFileSync(join(keys.folder, `${name}.private`), 'utf8'), '0600')
  const files = new Map<string, string>()
  const said = new Map<string, string>()
  for (const { id, does } of steps)
    for (const deed of does) {
      const printed = await doDeed(root, deed).catch((error: unknown) => {
        throw new Error(`${stack.id}, ${role}, ${distribution}, step ${id}`, { cause: error })
      })
      if ('path' in deed) files.set(deed.path, (deed.kind === 'append' ? (files.get(deed.path) ?? '') : '') + deed.text)
      said.set(id, (said.get(id) ?? '') + printed)
    }
  return { values, files, said }
}

async function standIn(root: DebianRoot): Promise<void> {
  for (const [name, script] of Object.entries(STAND_INS)) await root.write(`/usr/local/sbin/${name}`, script, '0755')
  await root.run('touch', '/run/packages', '/run/services')
}

async function doDeed(root: DebianRoot, deed: StackDeed): Promise<string> {
  if (deed.kind === 'command') return pasted(root, deed.text)
  if (deed.kind !== 'file' && deed.kind !== 'append') return ''
  await root.run('test', '-d', dirname(deed.path))
  if (deed.kind === 'file') await root.write(deed.path, deed.text, deed.mode, deed.owner)
  else await root.run('sh', '-c', 'printf %s "$2" >> "$1"', 'append', deed.path, deed.text)
  return ''
}

/** In a shell as root; the first command that fails ends it. */
async function pasted(root: DebianRoot, text: string): Promise<string> {
  const { code, stdout, stderr } = await root.tell(TYPED, 'bash', '-e', '-c', text)
  if (code !== 0) throw new Error(`${text}\n${code}: ${stdout}${stderr}`)
  return `${stdout}${stderr}`
}
