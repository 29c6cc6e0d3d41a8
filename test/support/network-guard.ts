import dgram from 'node:dgram'
import dns from 'node:dns'
import net, { isIP } from 'node:net'

/** Thrown (or emitted) in place of a connection that a test must not make. */
class NetworkGuardError extends Error {
  constructor(what: string) {
    super(`A test tried to reach the network: ${what}. Only this computer itself may be reached.`)
    this.name = 'NetworkGuardError'
  }
}

/**
 * Lets this process reach nothing but the computer itself. HTTP, TLS, fetch and undici all end in the functions that are
 * replaced here; a DNS question leaves the computer in any case, even one for a name that does not exist.
 */
export function guardNetwork(): void {
  guardSockets()
  guardDatagrams()
  guardNames()
}

function guardSockets(): void {
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const host = hostOf(args)
    if (host !== undefined && !isLocal(host)) {
      process.nextTick(() => this.destroy(new NetworkGuardError(`a connection to ${host}`)))
      return this
    }
    return Reflect.apply(connect, this, args) as net.Socket
  }
}

/** The forms of connect: (options), (port, host), (path), and Node's own, an array of the normalized arguments. */
function hostOf(args: readonly unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as net.TcpNetConnectOpts & net.IpcNetConnectOpts
    return path === undefined || path === null ? (host ?? 'localhost') : undefined
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined
  return typeof second === 'string' ? second : 'localhost'
}

function guardDatagrams(): void {
  for (const name of ['send', 'connect'] as const) {
    const original = dgram.Socket.prototype[name] as (...args: unknown[]) => unknown
    const guarded = function (this: dgram.Socket, ...args: unknown[]): unknown {
      const host = args.slice(1).find((arg) => typeof arg === 'string')
      if (typeof host === 'string' && !isLocal(host)) throw new NetworkGuardError(`a datagram to ${host}`)
      return Reflect.apply(original, this, args)
    }
    Object.assign(dgram.Socket.prototype, { [name]: guarded })
  }
}

function guardNames(): void {
  for (const target of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    const functions = target as unknown as Record<string, unknown>
    for (const name of Object.getOwnPropertyNames(target).filter((name) => /^(lookup|resolve|reverse)/.test(name))) {
      const original = functions[name]
      if (typeof original === 'function') functions[name] = guardedQuestion(original as (...args: unknown[]) => unknown)
    }
  }
}

function guardedQuestion(original: (...args: unknown[]) => unknown) {
  return function (this: unknown, ...args: unknown[]): unknown {
    const name = String(args[0])
    if (isLocal(name) || isIP(name)) return Reflect.apply(original, this, args)
    const error = new NetworkGuardError(`a question to the DNS for ${name}`)
    const callback = args.at(-1)
    if (typeof callback !== 'function') return Promise.reject(error)
    process.nextTick(() => callback(error))
    return undefined
  }
}

function isLocal(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3}|0\.0\.0\.0|::|)$/i.test(host)
}
