import type { Verdict } from './check.ts'
import { talkedServers } from './facts/mx-sessions.ts'
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

const NO_CERTIFICATE: Judgement = {
  outcome: 'notApplicable',
  summary: { en: 'The server showed no certificate.', de: 'Der Server zeigte kein Zertifikat.' },
}
