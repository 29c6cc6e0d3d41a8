import { readFileSync } from 'node:fs'
import type { SignaturePort, World } from '../../engine/checks/world.ts'
import type { DnsServer } from '../../engine/dns/response.ts'
import { clockOf } from '../clock.ts'
import { createDns, type DnsSetup } from '../dns/create-dns.ts'
import { parseResolver } from '../dns/resolver/resolver-address.ts'
import { createHash } from '../hash.ts'
import { createHttps } from '../https/create-https.ts'
import { createMail } from '../mail/create-mail.ts'
import { WrongRequest } from './check-request.ts'
import type { Net, PretendedInternet } from './pretended-internet.ts'

export interface CreateWorldOptions {
  readonly net: Net
  /** As `--resolver` takes it; null: that of the system. */
  readonly resolver: string | null
  /** Ends everything that is under way. */
  readonly signal: AbortSignal
}

/** The real world for one run (or the pretended one of a lab); `close` when the run is over. Throws WrongRequest for a resolver that is none. */
export function createWorld({ net, resolver, signal }: CreateWorldOptions): {
  readonly world: World
  readonly close: () => void
} {
  const { dialer, pretended } = net
  const extraCa = pretended?.caFile === undefined ? null : readFileSync(pretended.caFile, 'utf8')
  const now = clock(net)
  const dns = createDns({
    dialer,
    signal,
    now,
    resolver: resolver === null ? null : resolverOf(resolver),
    ...(extraCa === null ? {} : { ca: extraCa }),
    ...(pretended === null ? {} : pretendedDns(pretended)),
  })
  const patience = pretended === null ? {} : { patience: { gapMs: 0 }, ipv6: true }
  const world: World = {
    dns,
    mail: createMail({ dialer, signal, extraCa, ...patience }),
    https: createHttps({ dns, dialer, signal, extraCa }),
    hash: createHash(),
    signatures: signaturesLater(dns, now),
    now,
    elapsed: () => performance.now(),
  }
  return { world, close: dns.close }
}

function resolverOf(text: string) {
  const resolver = parseResolver(text)
  if ('problem' in resolver) throw new WrongRequest(resolver.problem)
  return resolver
}

function pretendedDns({ resolver, trustAnchors, probeNames }: PretendedInternet): Partial<DnsSetup> {
  const system = resolverOf(resolver)
  if (system.transport !== 'plain') throw new WrongRequest(`expected a plain resolver in the lab file, got ${resolver}`)
  const server: DnsServer = { name: system.address, address: system.address, port: system.port }
  return {
    systemServers: () => [server],
    ...(probeNames === undefined ? {} : { probeNames }),
    ...(trustAnchors === undefined ? {} : { trustAnchors: trustAnchors.map(anchorOf) }),
  }
}

/** `. 3600 IN DS 12345 13 2 ABCD…`: the last four words count. */
function anchorOf(line: string) {
  const [keyTag, algorithm, digestType, digest = ''] = line.trim().split(/\s+/).slice(-4)
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest }
}

/** Signatures of mails are verified only where a mail was handed in; what does it is loaded then. */
function signaturesLater(dns: World['dns'], now: () => number): SignaturePort {
  return {
    verify: async (message) => {
      const { createSignatures } = await import('../authentication/create-signatures.ts')
      return createSignatures({ dns, now }).verify(message)
    },
  }
}

/** The computer's clock, or one that goes on from a pretended moment. */
function clock(net: Net): () => number {
  const now = clockOf(net)
  const start = net.pretended?.now
  if (start === undefined) return () => now().getTime()
  const offset = start - Date.now()
  return () => Date.now() + offset
}
