import { fact, type Run } from '../run.ts'
import type { HandshakeOptions, TlsState } from '../world.ts'
import { type TlsEndpoint, tlsEndpoints } from './tls-endpoints.ts'

export type TlsVersion = NonNullable<HandshakeOptions['version']>

/** Which versions a port speaks; null: this computer cannot find out. */
export interface TlsProbe {
  readonly at: TlsEndpoint
  readonly versions: Readonly<Record<TlsVersion, boolean | null>>
}

const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const

/** The versions that each port speaks: one handshake for each that the first one left open. */
export const tlsVersions = fact('tlsVersions', async (run): Promise<readonly TlsProbe[]> => {
  const endpoints = await run.get(tlsEndpoints)
  return Promise.all(
    endpoints.map(async (at) => {
      const spoken = await Promise.all(VERSIONS.map((version) => speaks(run, at, version)))
      const [one, oneOne, oneTwo, oneThree] = spoken.map((known) => known ?? null)
      const versions = { TLSv1: one, 'TLSv1.1': oneOne, 'TLSv1.2': oneTwo, 'TLSv1.3': oneThree }
      return { at, versions: versions as TlsProbe['versions'] }
    }),
  )
})

/** The first handshake offered every version, so the server took its highest: what is above that it does not speak. */
async function speaks(run: Run, { endpoint, service, tls }: TlsEndpoint, version: TlsVersion): Promise<boolean | null> {
  // A name that is none of ours is found nowhere.
  const best = VERSIONS.indexOf(tls.protocol as TlsVersion)
  const asked = VERSIONS.indexOf(version)
  if (best >= 0 && asked >= best) return asked === best
  const state = await run.mail.handshake(endpoint, service, { version })
  return seen(state, state.protocol === version)
}

/** What a handshake with only weak ciphers, or only old key exchange, came to at each port. */
export interface CipherProbe {
  readonly at: TlsEndpoint
  /** With ciphers that do not encrypt at all. */
  readonly nothing: TlsState
  /** With finite-field Diffie-Hellman alone. */
  readonly finiteField: TlsState
}

export const tlsCiphers = fact('tlsCiphers', async (run): Promise<readonly CipherProbe[]> => {
  const endpoints = await run.get(tlsEndpoints)
  return Promise.all(
    endpoints.map(async (at) => {
      const ask = (ciphers: string) => run.mail.handshake(at.endpoint, at.service, { version: 'TLSv1.2', ciphers })
      const [nothing, finiteField] = await Promise.all([ask('eNULL'), ask('kDHE')])
      return { at, nothing, finiteField }
    }),
  )
})

/** What a handshake without a server name came to, at each port 25: many senders send none. */
export const tlsWithoutSni = fact('tlsWithoutSni', async (run) => {
  const endpoints = (await run.get(tlsEndpoints)).filter(({ role }) => role === 'mx')
  return Promise.all(
    endpoints.map(async (at) => ({ at, state: await run.mail.handshake(at.endpoint, at.service, { servername: '' }) })),
  )
})

/** A handshake that failed says something only if it was one. */
function seen({ outcome, failedAt = 'handshake' }: TlsState, matches: boolean): boolean | null {
  if (outcome === 'ok') return matches
  return failedAt === 'handshake' ? false : null
}
