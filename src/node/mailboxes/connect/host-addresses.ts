import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Net } from '../../checks/pretended-internet.ts'
import { findAddresses } from '../../https/find-addresses.ts'
import { MailFailure } from './mail-failure.ts'
import { within } from './within.ts'

/** The addresses of a host, as the system (or the resolver of a lab) names them. Throws MailFailure. */
export async function hostAddresses(
  net: Net,
  host: string,
  options: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host]
  const name = domainToASCII(host)
  if (name === '') throw new MailFailure('name-not-found', host)
  const asked = net.pretended === null ? askSystem(name) : askLab(net, name, options.signal)
  const found = await within(asked, options.timeoutMs, () => new MailFailure('name-no-answer', name))
  if (found.length === 0) throw new MailFailure('name-not-found', name)
  return found.slice(0, MOST_ADDRESSES)
}

const MOST_ADDRESSES = 8

async function askSystem(name: string): Promise<readonly string[]> {
  try {
    const found = await lookup(name, { all: true, verbatim: true })
    return found.map(({ address }) => address)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EAI_FAIL'
    throw new MailFailure(NO_SUCH_NAME.has(code) ? 'name-not-found' : 'name-no-answer', `${code} ${name}`)
  }
}

const NO_SUCH_NAME: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA'])

/** In a lab the system's resolver knows nothing: the resolver of the lab is asked. */
async function askLab(net: Net, name: string, signal: AbortSignal): Promise<readonly string[]> {
  const { createWorld } = await import('../../checks/create-world.ts')
  const { world, close } = createWorld({ net, resolver: null, signal })
  try {
    const { addresses, outcome, error } = await findAddresses(world.dns, name)
    if (addresses.length === 0 && outcome !== 'nameNotFound') throw new MailFailure('name-no-answer', error ?? name)
    return addresses
  } finally {
    close()
  }
}
