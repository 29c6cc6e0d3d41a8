import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Setup, SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'
import { guidedSetup, keyDigest } from '../setup-server/guided-setup.ts'

/** A set-up whose records are tried. */
export interface Case {
  readonly domain: string
  readonly what: string
  readonly values?: Partial<SetupValues>
  readonly choices: Partial<SetupChoices>
  readonly withoutIpv6?: true
  /** Addresses that its mail is sent from; its own unless told. */
  readonly sendsFrom?: readonly string[]
  /** The keys of the certificate in use, and of that and the next one, are named. */
  readonly tlsa?: 'current' | 'both'
}

/** A relay of somebody else. */
export const SMARTHOST = '185.12.1.80'

const ALL = { dane: true, caa: true, clientFiles: true } as const

/** Every role, with every policy at least once. */
export const CASES: readonly Case[] = [
  { domain: 'voll.netz', what: 'all of it', choices: { ...ALL, mtaSts: 'enforce', dmarc: 'reject' }, tlsa: 'both' },
  {
    domain: 'anfang.netz',
    what: 'IPv4 only, policies as at the beginning',
    choices: { mtaSts: 'testing', dmarc: 'none' },
    withoutIpv6: true,
  },
  {
    domain: 'mitte.netz',
    what: 'quarantine, DANE with the key in use',
    choices: { dane: true, mtaSts: 'off', dmarc: 'quarantine', ed25519: false, clientDiscovery: false },
    tlsa: 'current',
  },
  {
    domain: 'viele.netz',
    what: 'further domains and parked ones',
    values: { moreDomains: ['zweit.netz', 'dritt.netz'], parkedDomains: ['geparkt.netz', 'still.voll.netz'] },
    choices: { ...ALL, mtaSts: 'enforce', dmarc: 'reject' },
    tlsa: 'both',
  },
  {
    domain: 'empfang.netz',
    what: 'receives only',
    sendsFrom: [],
    choices: { ...ALL, role: 'receiveOnly', mtaSts: 'enforce' },
    tlsa: 'both',
  },
  {
    domain: 'relais.netz',
    what: 'sends through a relay',
    sendsFrom: [SMARTHOST],
    values: { relayHost: 'smtp.smarthost.netz', relaySpf: 'include:smarthost.netz' },
    choices: { ...ALL, role: 'relay', mtaSts: 'testing', dmarc: 'quarantine' },
    tlsa: 'both',
  },
  {
    domain: 'sendet.netz',
    what: 'sends only',
    values: { reportsAddress: 'postmaster@sendet.netz' },
    choices: { role: 'sendOnly', dmarc: 'reject', caa: true },
  },
]

/** The set-ups of all cases, by domain; their private keys go below this folder. */
export async function guidedCases(folder: string): Promise<ReadonlyMap<string, Setup>> {
  const setups = CASES.map(async (one, index) => [one.domain, await guidedCase(one, index, folder)] as const)
  return new Map(await Promise.all(setups))
}

async function guidedCase(one: Case, index: number, folder: string): Promise<Setup> {
  const { domain, values, choices, withoutIpv6, tlsa } = one
  const keys = join(folder, domain)
  mkdirSync(keys)
  const names = [`mail.${domain}`]
  const digests = tlsa === undefined ? {} : { certificateKey: await keyDigest({ names }) }
  const next = tlsa === 'both' ? { nextCertificateKey: await keyDigest({ names, generation: 2 }) } : {}
  const where = { ipv4: `185.12.1.${100 + index}`, ipv6: withoutIpv6 === true ? '' : `2a02:1800:1::${100 + index}` }
  const ca = { certificateAuthority: 'lab-ca.netz' }
  return guidedSetup(domain, { ...where, ...digests, ...next, ...ca, ...values }, choices, keys)
}
