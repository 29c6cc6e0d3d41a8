import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { SETUP_PACKAGES } from '../../../scripts/lab/setup-packages.mjs'
import { type Ended, type OwnNet, openOwnNet } from '../net-of-its-own.ts'

/** A system of its own over this computer's: what is installed, written and run in it is gone when it is closed, and nothing gets out. */
export interface DebianRoot {
  readonly net: OwnNet
  /** In it, with this typed in. Never throws for what a command answers. */
  tell(typed: string, command: string, ...args: readonly string[]): Promise<Ended>
  /** As `tell`, with nothing typed in; throws where it fails, and returns what was printed. */
  run(command: string, ...args: readonly string[]): Promise<string>
  /** Writes a file into a folder that is there. */
  write(path: string, text: string, mode?: string, owner?: string): Promise<void>
  /** Another one over this one as it is now; it is closed with it. */
  over(): DebianRoot
  close(): Promise<void>
}

/** Where each package lies, by name. */
const packages = new Map(
  (existsSync(SETUP_PACKAGES) ? readdirSync(SETUP_PACKAGES) : []).map((file) => [file.split('_')[0] ?? '', file]),
)

/** Those of these packages that are not there. A test that needs one skips, loudly. */
export function lackingPackages(...names: readonly string[]): readonly string[] {
  const lacking = names.filter((name) => !packages.has(name))
  if (lacking.length > 0)
    console.error(`SKIPPED: what needs ${lacking.join(', ')}: see npm test -- lab, as root on Debian.`)
  return lacking
}

/** What a new system calls itself. */
export const HOST = 'mail.example.org'

/** `removed`: packages that are in the way. `answers`: of debconf, one in a line. `base`: a folder with a Debian, instead of this computer's own. */
export interface Wanted {
  readonly base?: string
  readonly installed: readonly string[]
  readonly removed?: readonly string[]
  readonly answers?: readonly string[]
}

/** Opens one with these packages installed. */
export async function openDebianRoot(wanted: Wanted): Promise<DebianRoot> {
  const net = await openOwnNet([])
  try {
    const root = rootOver(net, [wanted.base ?? '/'])
    await root.write('/etc/hosts', `127.0.0.1 localhost\n127.0.1.1 ${HOST} ${HOST.split('.')[0]}\n::1 localhost\n`)
    if (wanted.base === undefined) await root.run('sh', '-c', UNPACK, 'unpack', ...fileNames(isLibrary))
    await install(root, wanted)
    return root
  } catch (error) {
    await net.close()
    throw error
  }
}

/** Installs packages in it as they are on a new server, by their own scripts. */
export async function install(
  root: DebianRoot,
  { installed, removed = [], answers = [] }: Omit<Wanted, 'base'>,
): Promise<void> {
  if (removed.length > 0) await dpkg(root, '--purge', ...removed)
  // What is removed takes its answers with it.
  if (answers.length > 0)
    await root.run('sh', '-c', `printf '%s\\n' "$@" | debconf-set-selections`, 'answer', ...answers)
  if (installed.length > 0)
    await dpkg(root, '--install', ...installed.flatMap((name) => fileNames((one) => one === name)))
}

/** Manual pages and what they trigger take longer than all else; what is missing beside libraries no recipe needs. */
const DPKG = [
  '--force-depends',
  '--force-unsafe-io',
  '--force-confnew',
  '--no-triggers',
  '--path-exclude=/usr/share/man/*',
]

async function dpkg(root: DebianRoot, ...what: readonly string[]): Promise<void> {
  // Packages ask the host for its name when they are installed.
  const script = `hostname ${HOST} && exec env DEBIAN_FRONTEND=noninteractive dpkg "$@"`
  await root.run('unshare', '--uts', 'sh', '-c', script, 'dpkg', ...DPKG, ...what)
}

const MOUNTS = `
set -e
mkdir -p "$1"
mount -t tmpfs -o mode=755 none "$1"
mkdir "$1/changed" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=$2,upperdir=$1/changed,workdir=$1/work" "$1/root"
mount --rbind /dev "$1/root/dev"
mount -t proc proc "$1/root/proc"
mount -t tmpfs -o mode=755 none "$1/root/run"
printf '#!/bin/sh\\nexit 101\\n' > "$1/root/usr/sbin/policy-rc.d"
chmod 755 "$1/root/usr/sbin/policy-rc.d"
`

const UNPACK = `for file; do dpkg-deb -x "$file" / || exit 1; done; ldconfig
# As the package ssl-cert does when it is installed; containers leave it out.
[ -e /etc/ssl/private/ssl-cert-snakeoil.key ] || make-ssl-cert generate-default-snakeoil`

function isLibrary(name: string): boolean {
  return /^(?:lib|mariadb-common|mysql-common|dns-root-data)/.test(name)
}

function fileNames(isWanted: (name: string) => boolean): readonly string[] {
  return [...packages].flatMap(([name, file]) => (isWanted(name) ? [`${SETUP_PACKAGES}/${file}`] : []))
}

/** `lower`: what it lies over, the uppermost first. */
function rootOver(net: OwnNet, lower: readonly string[]): DebianRoot {
  const place = `${net.folder}/${randomUUID()}`
  net.run('sh', '-c', MOUNTS, 'mounts', place, lower.join(':'))
  const tell: DebianRoot['tell'] = (typed, command, ...args) =>
    ended(net.spawn('chroot', [`${place}/root`, command, ...args], ENVIRONMENT), typed)
  return {
    net,
    tell,
    run: async (command, ...args) => succeeded(await tell('', command, ...args), [command, ...args]),
    write: async (path, text, mode = '0644', owner = 'root:root') => {
      const script = 'cat > "$1" && chown "$2" "$1" && chmod "$3" "$1"'
      succeeded(await tell(text, 'sh', '-c', script, 'write', path, owner, mode), [path])
    },
    over: () => rootOver(net, [`${place}/changed`, ...lower]),
    close: () => net.close(),
  }
}

function ended(child: ChildProcess, typed: string): Promise<Ended> {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  // Who ends without reading what was typed is told apart by its code.
  child.stdin?.on('error', () => {})
  child.stdin?.end(typed)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout: said.out, stderr: said.err })))
}

/** As root has it after logging in. */
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LC_ALL: 'C.UTF-8',
}

function succeeded({ code, stdout, stderr }: Ended, words: readonly string[]): string {
  if (code !== 0) throw new Error(`${words.join(' ').slice(0, 500)}: ${code}\n${stdout}${stderr}`.slice(0, 5000))
  return stdout
}
