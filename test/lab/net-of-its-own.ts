import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A network namespace with its own mounts: every address and port is free in it, and nothing gets out. Needs root. */
export interface OwnNet {
  /** Belongs to root and is read by servers under their own users. */
  readonly folder: string
  /** From where this computer asks. */
  readonly client4: string
  readonly client6: string
  /** Runs a command to its end; throws when it fails. */
  run(command: string, ...args: readonly string[]): string
  /** As `run`, without waiting inside this process; the exit code comes back. */
  runLater(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>
  /** Starts a server; what it says goes to `NAME.log` in the folder. */
  start(name: string, command: string, ...args: readonly string[]): void
  /** Starts a program whose output and end the caller follows, and which the caller ends. */
  spawn(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess
  /** What runs in it. */
  processes(): readonly { readonly pid: number; readonly name: string }[]
  write(name: string, text: string, mode?: number): string
  /** Ends every process in it. */
  close(): Promise<void>
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const CLIENT_4 = '62.138.7.9'
const CLIENT_6 = '2a03:4000:7::9'

/** Opens a net in which this computer has these addresses. */
export async function openOwnNet(addresses: readonly string[]): Promise<OwnNet> {
  const folder = mkdtempSync('/var/tmp/postdesk-lab-')
  spawnSync('chmod', ['755', folder])
  const holder = spawn('unshare', ['--net', '--mount', '--propagation', 'private', 'sleep', 'infinity'])
  const pid = String(holder.pid)
  await until(() => netOf(pid) !== null && netOf(pid) !== netOf('self'), 'a namespace')
  const inside = ['-t', pid, '-n', '-m', '--']
  const run = (command: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync('nsenter', [...inside, command, ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? status}\n${stdout}${stderr}`)
    return stdout
  }
  run('ip', 'link', 'set', 'lo', 'up')
  for (const address of [CLIENT_4, CLIENT_6, ...addresses]) {
    const length = address.includes(':') ? 128 : 32
    run('ip', 'addr', 'add', `${address}/${length}`, 'dev', 'lo', ...(length === 128 ? ['nodad'] : []))
  }
  for (const address of addresses) comeFromElsewhere(run, address)
  const spawnInside: OwnNet['spawn'] = (command, args, env = {}) =>
    spawn('nsenter', [...inside, command, ...args], { env: { ...process.env, ...env } })
  const pids = () => processesIn(netOf(pid))
  return {
    folder,
    client4: CLIENT_4,
    client6: CLIENT_6,
    run,
    runLater: (command, args, env) => ended(spawnInside(command, args, env)),
    start: (name, command, ...args) => {
      const log = openSync(join(folder, `${name}.log`), 'a')
      spawn('nsenter', [...inside, command, ...args], { stdio: ['ignore', log, log], detached: true }).unref()
      closeSync(log)
    },
    spawn: spawnInside,
    processes: () => pids().map((id) => ({ pid: id, name: nameOf(id) })),
    write: (name, text, mode = 0o644) => {
      const path = join(folder, name)
      writeFileSync(path, text, { mode })
      return path
    },
    close: async () => {
      endAllIn(pid)
      await wait(100)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Who connects to an address of this computer has that address, and servers trust it more than others; so it gets another. */
function comeFromElsewhere(run: OwnNet['run'], address: string): void {
  const family = address.includes(':') ? '-6' : '-4'
  const route = ['local', address, 'dev', 'lo', 'table', 'local']
  run('ip', family, 'route', 'del', ...route)
  run('ip', family, 'route', 'add', ...route, 'proto', 'kernel', 'src', family === '-6' ? CLIENT_6 : CLIENT_4)
}

/** Waits until something is so, for ten seconds unless told. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} seconds for ${what}`)
    await wait(30)
  }
}

async function ended(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
}

/** Ends every process that is in the same net as this one. */
export function endAllIn(pid: string): void {
  for (const id of processesIn(netOf(pid))) kill(id)
}

/** Which net a process is in; null: it is gone. */
export function netOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`)
  } catch {
    return null
  }
}

/** All of them were started here: nothing else can be in this namespace. */
function processesIn(net: string | null): readonly number[] {
  if (net === null) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && netOf(name) === net)
    .map(Number)
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Waits until a server does what it should; else what it said is told. */
export async function started({ folder }: OwnNet, name: string, does: () => boolean): Promise<void> {
  try {
    await until(does, name)
  } catch (error) {
    throw new Error(readFileSync(join(folder, `${name}.log`), 'utf8').slice(-3000), { cause: error })
  }
}
