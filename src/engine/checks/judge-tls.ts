import type { Verdict } from './check.ts'
import { talkedServers } from './facts/mx-sessions.ts'
import { endpointKey, stsTroubles } from './facts/sts-troubles.ts'
import { type TlsEndpoint, tlsEndpoints } from './facts/tls-endpoints.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from './judge-servers.ts'
import type { Run } from './run.ts'
import { notApplicable } from './verdict.ts'
import type { Certificate } from './world.ts'

/** Judges the handshake at each port of the user's own servers that speaks TLS. */
export async function judgeTls(
  run: Run,
  judge: (at: TlsEndpoint, leaf: Certificate) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  const endpoints = await run.get(tlsEndpoints)
  if (endpoints.length === 0) return withoutTls(run)
  const judged = await Promise.all(
    endpoints.map(async (at) => {
      const [leaf] = at.tls.chain
      return { target: nameOf(at.endpoint), ...(leaf === undefined ? NO_CERTIFICATE : await judge(at, leaf)) }
    }),
  )
  return sumUp(judged)
}

/** As `judgeTls`, for whether a certificate may be trusted: at port 25 that is graver where MTA-STS demands it, and told there. */
export async function judgeTrust(
  run: Run,
  judge: (at: TlsEndpoint, leaf: Certificate) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  const troubles = await run.get(stsTroubles)
  return judgeTls(run, (at, leaf) =>
    at.role === 'mx' && troubles.has(endpointKey(at.endpoint)) ? TOLD_BY_MTA_STS : judge(at, leaf),
  )
}

/** Why there is no TLS to look at. */
export async function withoutTls(run: Run): Promise<Verdict> {
  if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
  return notApplicable(
    {
      en: 'No TLS came about with the servers; other findings say why.',
      de: 'Mit den Servern kam kein TLS zustande; andere Befunde sagen, warum.',
    },
    'starttls-offered',
  )
}

const TOLD_BY_MTA_STS: Judgement = {
  outcome: 'notApplicable',
  summary: {
    en: 'MTA-STS demands more of it; that finding says what is wrong.',
    de: 'MTA-STS verlangt mehr davon; der Befund dort sagt, was nicht stimmt.',
  },
  because: 'mta-sts-mx-certificate',
}
const NO_CERTIFICATE: Judgement = {
  outcome: 'notApplicable',
  summary: { en: 'The server showed no certificate.', de: 'Der Server zeigte kein Zertifikat.' },
}
