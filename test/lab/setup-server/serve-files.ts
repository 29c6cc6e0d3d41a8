import { join } from 'node:path'
import type { Setup } from '../../../src/engine/setup/setup.ts'
import { certificateOf } from '../perfect-host.ts'
import type { RealLab } from '../real-lab.ts'
import { headersOf } from '../setup-zones/many-domains.ts'
import { webFiles } from './guided-setup.ts'
import { PLACES } from './guided-world.ts'
import type { RentedMachine } from './rented-machine.ts'

/** A web server beside the others on the machine, with the files that the guide has for it. */
export function serveFiles(lab: RealLab, machine: RentedMachine, setup: Setup): void {
  const certificate = certificateOf(lab, 'web')
  const hosts = Object.entries(webFiles(setup)).map(([host, files]) => {
    const paths = Object.entries(files).map(([path, body]) => [path, { headers: headersOf(path), body }])
    return [host, { cert: certificate.chainPem, key: certificate.keyPem, paths: Object.fromEntries(paths) }]
  })
  const servers = [{ addresses: [PLACES.ipv4, PLACES.ipv6], hosts: Object.fromEntries(hosts) }]
  const file = lab.net.write('guided-web.json', JSON.stringify(servers))
  machine.startBeside('guided-web', process.execPath, join(import.meta.dirname, '../servers/web.mjs'), file)
}
