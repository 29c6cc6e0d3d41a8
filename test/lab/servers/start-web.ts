import { join } from 'node:path'
import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import type { Scenario } from '../../../src/lab/scenario.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import { listens, place } from './dns-servers.ts'

/** The scenario's web pages, over real TLS on port 443. */
export async function startWeb(
  net: OwnNet,
  { web }: Scenario,
  certificates: ReadonlyMap<string, MadeCertificate>,
): Promise<void> {
  const servers = web.map(({ addresses, hosts }) => ({
    addresses,
    hosts: Object.fromEntries(
      Object.entries(hosts).map(([name, { certificate, paths }]) => {
        const made = certificates.get(certificate)
        return [name, { cert: made?.chainPem, key: made?.keyPem, paths }]
      }),
    ),
  }))
  const file = net.write('web.json', JSON.stringify(servers))
  net.start('web', process.execPath, join(import.meta.dirname, 'web.mjs'), file)
  await started(net, 'web', () =>
    servers.every(({ addresses }) => addresses.every((address) => listens(net, place(address, 443)))),
  )
}
