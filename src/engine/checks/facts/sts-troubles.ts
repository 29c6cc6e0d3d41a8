import { type CertificateTrouble, certificateTrouble } from '../certificate-trouble.ts'
import { fact } from '../run.ts'
import type { Endpoint } from '../world.ts'
import { mtaStsEnforced } from './mta-sts-enforced.ts'
import { type TlsEndpoint, tlsEndpoints } from './tls-endpoints.ts'

/**
 * What is wrong with certificates of port 25 that senders with MTA-STS refuse (RFC 8461 §4.2), where mail programs do not
 * see the same certificate: else they have the same trouble, and the findings about certificates tell it of both.
 */
export const stsTroubles = fact('stsTroubles', async (run): Promise<ReadonlyMap<string, CertificateTrouble>> => {
  if (!(await run.get(mtaStsEnforced))) return new Map()
  const endpoints = await run.get(tlsEndpoints)
  const clients = endpoints.filter(({ role }) => role === 'client')
  const now = run.now()
  const found = endpoints
    .filter(({ role }) => role === 'mx')
    .flatMap((at): readonly (readonly [string, CertificateTrouble])[] => {
      const trouble = certificateTrouble(at.tls, at.endpoint.host, now)
      const isTold = clients.some((client) => sharesTrouble(client, at, trouble, now))
      return trouble === null || isTold ? [] : [[endpointKey(at.endpoint), trouble]]
    })
  return new Map(found)
})

export function endpointKey({ host, address }: Endpoint): string {
  return `${host} ${address}`
}

function sharesTrouble(client: TlsEndpoint, mx: TlsEndpoint, trouble: CertificateTrouble | null, now: number): boolean {
  if (trouble === 'name' && !client.named) return false
  if (certificateTrouble(client.tls, client.endpoint.host, now) !== trouble) return false
  const [one, other] = [client.tls.chain[0]?.der, mx.tls.chain[0]?.der]
  return (
    one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    one.every((octet, at) => octet === other[at])
  )
}
