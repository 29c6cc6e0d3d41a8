import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beginSetup, changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { fillRecipe } from '../../../src/engine/setup/fill-recipe.ts'
import { clientFiles } from '../../../src/engine/setup/records/client-files.ts'
import { planChanges } from '../../../src/engine/setup/records/plan-changes.ts'
import { mtaStsPolicy } from '../../../src/engine/setup/records/policy-records.ts'
import { wantedRecords } from '../../../src/engine/setup/records/wanted-records.ts'
import { afterChanges, zoneFile } from '../../../src/engine/setup/records/zone-file.ts'
import type { Setup, SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'
import type { RecipeView } from '../../../src/engine/setup/setup-views.ts'
import type { CertificateData } from '../../../src/lab/certificates/certificate-data.ts'
import { certificateMaker } from '../../../src/lab/certificates/make-certificate.ts'
import { parseStack } from '../../../src/node/knowledge/setup-schema.ts'
import { makeEd25519Key, makeRsaKey } from '../../../src/node/setup/make-keys.ts'
import { readResources } from '../../knowledge/read-resources.ts'

const STS_PATH = '/.well-known/mta-sts.txt'

/** A set-up as the guide keeps it, after its user has said all of it and made the keys into this folder. */
export async function guidedSetup(
  domain: string,
  values: Partial<SetupValues>,
  choices: Partial<SetupChoices>,
  folder: string,
): Promise<Setup> {
  const at = new Date().toISOString()
  const begun = beginSetup('', domain, choices.role ?? 'full', at)
  const { selectorRsa, selectorEd25519 } = { ...begun.values, ...values }
  const rsa = await makeRsaKey(join(folder, `${selectorRsa}.private`))
  const ed25519 = await makeEd25519Key(join(folder, `${selectorEd25519}.private`))
  const keys = { publicKeyRsa: rsa.publicKey, publicKeyEd25519: ed25519.publicKey }
  const said = changeSetup(begun, { kind: 'values', values: { ...keys, ...values } }, at)
  return changeSetup(said, { kind: 'choices', choices }, at)
}

/** What the guide prints for each zone, in which nothing of it stands yet. */
export function printedZones({ values, choices }: Setup): ReadonlyMap<string, string> {
  const { domain, moreDomains, parkedDomains } = values
  const text = zoneFile(afterChanges(changesOf({ values, choices })), [domain, ...moreDomains, ...parkedDomains])
  const blocks = text.split(/^; (.*)\n/m)
  if (blocks.length === 1) return new Map([[domain, text]])
  return new Map(blocks.flatMap((block, index) => (index % 2 === 1 ? [[block, blocks[index + 1] ?? '']] : [])))
}

/** What it prints for the hosters, by reverse zone. */
export function printedForHosters(setups: readonly Setup[]): ReadonlyMap<string, string> {
  const pointers = setups.flatMap(changesOf).filter(({ where }) => where === 'hoster')
  const lines = pointers.flatMap(({ name, type, after, ttl }) => after.map((data) => ({ name, type, data, ttl })))
  const ofFamily = (end: string) => zoneFile(lines.filter(({ name }) => name.endsWith(end)))
  return new Map([
    ['1.12.185.in-addr.arpa', ofFamily('.in-addr.arpa.')],
    ['1.0.0.0.0.0.8.1.2.0.a.2.ip6.arpa', ofFamily('.ip6.arpa.')],
  ])
}

function changesOf({ values, choices }: Pick<Setup, 'values' | 'choices'>) {
  const wanted = wantedRecords(values, choices)
  const nothing = wanted.map(({ name, type }) => ({ name, type, data: [], ttl: null, state: 'none' }) as const)
  return planChanges(wanted, nothing)
}

/** The recipe for this set-up, as the guide shows it. */
export function recipeOf({ values, choices }: Setup): RecipeView {
  const stack = readResources('stacks').find(({ id }) => id === values.stack)
  if (stack === undefined) throw new Error(`There is no recipe ${values.stack}`)
  return fillRecipe(parseStack(stack.json), values, choices.role)
}

/** The files that the guide has for a web server: path to text, by host. */
export function webFiles({ values, choices }: Setup): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { hostName, moreDomains } = values
  const { mtaSts, role } = choices
  const hosts = [values.domain, ...moreDomains].flatMap((domain) => [
    ...(mtaSts === 'off' || role === 'sendOnly'
      ? []
      : [[`mta-sts.${domain}`, { [STS_PATH]: mtaStsPolicy([hostName], mtaSts, 604_800) }] as const]),
    ...clientFiles({ ...values, domain }, choices).map(({ url, text }) => {
      const { host, pathname } = new URL(url)
      return [host, { [pathname]: text }] as const
    }),
  ])
  return Object.fromEntries(hosts)
}

/** What a TLSA record says of this certificate's key. */
export async function keyDigest(data: CertificateData): Promise<string> {
  const { spki } = await (await certificateMaker()).make(data)
  return createHash('sha256').update(spki).digest('hex')
}
