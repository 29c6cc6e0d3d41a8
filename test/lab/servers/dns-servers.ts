import type { Scenario } from '../../../src/lab/scenario.ts'
import { type OwnNet, started } from '../net-of-its-own.ts'
import type { SignedZones } from './sign-zones.ts'

/** The resolver of the computer, the router that strips AD, and the portal of a hotel. */
export const VALIDATING = '127.0.0.53'
export const ROUTER = '192.168.1.1'
export const PORTAL = '192.168.2.1'

/** Each name server of the scenario, as a Knot of its own. */
export function startKnots(net: OwnNet, { nameServers }: Scenario, { files }: SignedZones): void {
  nameServers.forEach(({ addresses, zones }, index) => {
    const folder = `${net.folder}/knot-${index}`
    net.run('mkdir', '-p', folder)
    const config = net.write(
      `knot-${index}.conf`,
      `
server:
  rundir: "${folder}"
  version: ""
  identity: ""
  listen: [${addresses.map((address) => `"${address}@53"`).join(', ')}]
log:
  - target: stderr
    any: warning
database:
  storage: "${folder}"
zone:
${zones.map((zone) => zoneLines(`${zone}.`, files.get(zone) ?? '')).join('\n')}
`,
    )
    net.start(`knot-${index}`, 'knotd', '-c', config)
  })
}

/** Unbound, which validates from the lab's own root. `others`: where it answers other computers. */
export async function startUnbound(
  net: OwnNet,
  { nameServers, zones }: Scenario,
  { rootDs }: SignedZones,
  others: readonly string[] = [],
): Promise<void> {
  await started(net, 'knot-0', () =>
    nameServers.every(({ addresses }) => addresses.every((address) => listens(net, place(address, 53)))),
  )
  const [root] = nameServers
  const hints = ['. 3600 IN NS a.wurzel.', ...(root?.addresses ?? []).map(hint), ''].join('\n')
  net.run('mkdir', '-p', `${net.folder}/unbound`)
  const config = net.write(
    'unbound.conf',
    `
server:
${[VALIDATING, ...others].map((address) => `  interface: ${address}`).join('\n')}
  access-control: 0.0.0.0/0 allow
  username: ""
  chroot: ""
  directory: "${net.folder}/unbound"
  pidfile: ""
  use-syslog: no
  do-daemonize: no
  ede: yes
  root-hints: "${net.write('root.hints', hints)}"
  trust-anchor-file: "${net.write('root.ds', `${rootDs}\n`)}"
  do-not-query-localhost: no
${zones.map(({ origin }) => `  local-zone: "${origin}." nodefault`).join('\n')}
remote-control:
  control-enable: no
`,
  )
  net.start('unbound', 'unbound', '-c', config)
  await started(net, 'unbound', () => listens(net, place(VALIDATING, 53)))
  net.run(
    'mount',
    '--bind',
    net.write('resolv.conf', `nameserver ${VALIDATING}\noptions edns0 trust-ad\n`),
    '/etc/resolv.conf',
  )
}

/** A router's forwarder as it comes: it clears AD. And a hotel's, which gives its own address for everything. */
export function startDnsmasq(net: OwnNet): void {
  const ours = [
    '-k',
    '--conf-file=/dev/null',
    '--no-resolv',
    '--no-hosts',
    '--bind-interfaces',
    '--user=root',
    '--pid-file=',
  ]
  net.start('router', 'dnsmasq', ...ours, `--listen-address=${ROUTER}`, `--server=${VALIDATING}`)
  net.start('portal', 'dnsmasq', ...ours, `--listen-address=${PORTAL}`, `--address=/#/${PORTAL}`)
}

function zoneLines(domain: string, file: string): string {
  return `  - domain: "${domain}"\n    file: "${file}"\n    zonefile-sync: -1\n    journal-content: none`
}

function hint(address: string): string {
  return `a.wurzel. 3600 IN ${address.includes(':') ? 'AAAA' : 'A'} ${address}`
}

/** `[2001:db8::1]:53` */
export function place(address: string, port: number): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`
}

/** Whether a TCP port is open in the net. */
export function listens(net: OwnNet, place: string): boolean {
  return net.run('ss', '-Hltn').includes(` ${place} `)
}
