import type { Socket } from 'node:net'

/** The name to greet with. `[]` stands for the address of this computer, which needs no name (RFC 5321 §4.1.3, §4.1.4). */
export function clientName(name: string, socket: Socket): string {
  if (name !== '[]') return name
  const address = socket.localAddress ?? '127.0.0.1'
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address
  return mapped.includes(':') ? `[IPv6:${mapped.replace(/%.*/, '')}]` : `[${mapped}]`
}
