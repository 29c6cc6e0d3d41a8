import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeCertificate } from '../../../src/lab/certificates/certificate-data.ts'
import { endAllIn, netOf, type OwnNet, until } from '../net-of-its-own.ts'

/** A freshly rented server: a Debian of its own at addresses of its own, reached from the lab's net over a wire. */
export interface RentedMachine {
  /** Runs a script as its root, in bash, to the end; throws when it fails. `typed`: what the person types into it. */
  shell(script: string, typed?: string): string
  /** Writes a file whole, as an editor does: only into a folder that is there. */
  put(path: string, file: { readonly text: string; readonly mode: string; readonly owner: string }): void
  append(path: string, text: string): void
  read(path: string): string
  listens(port: number): boolean
  /** Runs a program of this computer in its net. */
  startBeside(name: string, command: string, ...args: readonly string[]): void
  /** Ends everything on it; it is gone then. */
  close(): Promise<void>
}

export interface Rented {
  /** The installed Debian (see scripts/lab/debian-roots.mjs); it stays as it is. */
  readonly base: string
  readonly ipv4: string
  readonly ipv6: string
  /** Of the hoster. */
  readonly resolver: string
  /** What certbot gets. */
  readonly certificate: MadeCertificate
}

/** Who asks from the lab's side of the wire. */
const WIRE = '169.254.7.1'

/** What stands in for commands that cannot do here what they do on a real server; everything else is Debian's own. */
const STANDS_IN: Readonly<Record<string, string>> = {
  systemctl: 'systemctl.sh',
  hostnamectl: 'hostnamectl.sh',
  certbot: 'certbot.sh',
  'apt-get': 'left-out.sh',
}

export async function rentMachine(net: OwnNet, rented: Rented): Promise<RentedMachine> {
  const folder = `${net.folder}/machine-${Date.now()}`
  const root = `${folder}/root`
  net.run('mkdir', '-p', `${folder}/changed`, `${folder}/work`, root)
  const layers = `lowerdir=${rented.base},upperdir=${folder}/changed,workdir=${folder}/work`
  net.run('mount', '-t', 'overlay', 'overlay', '-o', layers, root)
  net.run('mount', '-t', 'proc', 'proc', `${root}/proc`)
  net.run('mount', '-t', 'tmpfs', 'none', `${root}/run`)
  const holder = String(net.spawn('unshare', ['--net', '--uts', 'sleep', 'infinity']).pid)
  await until(() => ![null, netOf('self'), netOf(String(process.pid))].includes(netOf(holder)), 'a machine')
  const inside = ['nsenter', '-t', holder, '-n', '-u', '--'] as const
  const run = (...words: readonly string[]) => net.run(inside[0], ...inside.slice(1), ...words)
  await until(() => isApart(net, holder), 'a net of the machine')
  plugIn(net, run, holder, rented)
  const machine = { ...hands(net, root, run), startBeside: beside(net, inside), close: () => leave(net, root, holder) }
  // Who resolves by itself begins with the key of this world's root.
  boot(machine, rented, net.run('cat', `${net.folder}/root.ds`))
  return machine
}

function isApart(net: OwnNet, holder: string): boolean {
  return !net.processes().some(({ pid }) => String(pid) === holder)
}

/** A wire between the lab and the machine; its addresses are where they belong, so that nobody is trusted for being near. */
function plugIn(net: OwnNet, run: (...words: string[]) => string, holder: string, { ipv4, ipv6 }: Rented): void {
  const name = `m${holder}`
  net.run('ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', holder)
  net.run('ip', 'addr', 'add', `${WIRE}/32`, 'dev', name)
  net.run('ip', 'addr', 'add', 'fe80::7:1/64', 'dev', name, 'nodad')
  net.run('ip', 'link', 'set', name, 'up')
  run('ip', 'link', 'set', 'lo', 'up')
  run('ip', 'addr', 'add', `${ipv4}/32`, 'dev', 'eth0')
  run('ip', 'addr', 'add', `${ipv6}/128`, 'dev', 'eth0', 'nodad')
  run('ip', 'link', 'set', 'eth0', 'up')
  run('ip', 'route', 'add', WIRE, 'dev', 'eth0')
  run('ip', 'route', 'add', 'default', 'via', WIRE, 'src', ipv4)
  run('ip', '-6', 'route', 'add', 'default', 'via', 'fe80::7:1', 'dev', 'eth0', 'src', ipv6)
  net.run('ip', 'route', 'replace', ipv4, 'dev', name, 'src', net.client4)
  net.run('ip', '-6', 'route', 'replace', ipv6, 'dev', name, 'src', net.client6)
}

type Hands = Pick<RentedMachine, 'shell' | 'put' | 'append' | 'read' | 'listens'>

function hands(net: OwnNet, root: string, run: (...words: string[]) => string): Hands {
  const environment = [
    'env',
    '-i',
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin',
    'HOME=/root',
    'LANG=C.UTF-8',
  ]
  return {
    shell: (script, typed = '') => {
      net.run('install', '-m', '0700', net.write('script', script), `${root}/root/.script`)
      net.run('install', '-m', '0600', net.write('typed', typed), `${root}/root/.typed`)
      const told = 'cd /root; exec bash -e .script < .typed 2>&1'
      return run(...environment, 'chroot', root, 'bash', '-c', told)
    },
    put: (path, { text, mode, owner }) => {
      net.run('install', '-m', mode, net.write('file', text), `${root}${path}`)
      run('chroot', root, 'chown', owner, path)
    },
    append: (path, text) => {
      net.run('sh', '-c', 'cat "$1" >> "$2"', '-', net.write('file', text), `${root}${path}`)
    },
    read: (path) => net.run('cat', `${root}${path}`),
    listens: (port) => run('ss', '-Hltn').includes(`:${port} `),
  }
}

function beside(net: OwnNet, inside: readonly [string, ...string[]]): RentedMachine['startBeside'] {
  return (name, command, ...args) => net.start(name, inside[0], ...inside.slice(1), command, ...args)
}

/** As the hoster hands it over: a name server, a log, and what Debian starts by itself after installing it. */
function boot(machine: Hands, { resolver, certificate }: Rented, rootKey: string): void {
  machine.put('/etc/resolv.conf', ours(`nameserver ${resolver}\n`))
  machine.put('/etc/hosts', ours('127.0.0.1 localhost\n::1 localhost ip6-localhost\n'))
  for (const [command, file] of Object.entries(STANDS_IN)) {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    machine.put(`/usr/local/sbin/${command}`, { text, mode: '0755', owner: 'root:root' })
  }
  machine.shell(`mkdir made && touch left-out && ln -sf ../proc/self/mounts /etc/mtab
    hostname rented
    awk '$1 ~ /^d/ { print $2, $3, $4, $5 }' /usr/lib/tmpfiles.d/{opendkim,dovecot,rspamd,redis*}.conf 2>/dev/null |
      while read -r folder mode user group; do install -d -m "$mode" -o "$user" -g "$group" "$folder"; done
    setsid busybox syslogd -n -O /var/log/all.log </dev/null >/dev/null 2>&1 &
    while [ ! -S /dev/log ]; do sleep 0.05; done
    [ ! -f /usr/lib/systemd/system/redis-server.service ] || systemctl start redis-server`)
  machine.put('/usr/share/dns/root.key', ours(rootKey))
  machine.put('/root/made/chain.pem', ours(certificate.chainPem))
  machine.put('/root/made/key.pem', ours(certificate.keyPem))
}

function ours(text: string) {
  return { text, mode: '0644', owner: 'root:root' }
}

async function leave(net: OwnNet, root: string, holder: string): Promise<void> {
  net.run('sh', '-c', 'chattr -i "$1" 2> /dev/null || true', '-', `${root}/etc/resolv.conf`)
  endAllIn(holder)
  await until(() => netOf(holder) === null, 'the end of a machine')
  net.run('umount', '--lazy', '--recursive', root)
}
