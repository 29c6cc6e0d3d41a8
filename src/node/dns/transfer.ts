import { randomInt } from 'node:crypto'
import type { Socket } from 'node:net'
import type { DnsPort } from '../../engine/checks/world.ts'
import type { DnsServer } from '../../engine/dns/response.ts'
import type { Dialer } from '../net/dialer.ts'
import { frameReader, toFrame } from './ways/frames.ts'
import type { Patience } from './ways/way.ts'
import { isAnswerTo, makeQuery, type Query, writeQuery } from './wire/query.ts'
import { readMessage } from './wire/read-message.ts'
import { writeName } from './wire/write-name.ts'

export type TransferOutcome = Awaited<ReturnType<DnsPort['transfer']>>

/** A zone is given away when more comes than its SOA record; nobody's data is read further than this. */
const ENOUGH_RECORDS = 3

/** Asks for a whole zone (RFC 5936), and hangs up as soon as it begins to come. */
export async function tryTransfer(
  dialer: Dialer,
  server: DnsServer,
  zone: string,
  patience: Patience,
): Promise<TransferOutcome> {
  const name = writeName(zone)
  if (name === null) return { outcome: 'refused', records: 0, detail: 'not a name' }
  const options = { recursionDesired: false, checkingDisabled: false, edns: false, udpSize: 0, mixCase: false } as const
  const query = makeQuery(name, 'AXFR', options)
  try {
    const socket = await dialer.connectTcp(server.address, server.port, patience)
    return await receive(socket, query, patience)
  } catch (error) {
    return { outcome: 'unreachable', records: 0, detail: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
}

function receive(socket: Socket, query: Query, { timeoutMs, signal }: Patience): Promise<TransferOutcome> {
  return new Promise((resolve) => {
    const id = randomInt(0x10000)
    let records = 0
    const end = (outcome: TransferOutcome['outcome'], detail: string) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.destroy()
      resolve({ outcome, records, detail })
    }
    const cancel = () => end('unreachable', 'cancelled')
    const timer = setTimeout(() => end(records > 1 ? 'open' : 'unreachable', 'timeout'), timeoutMs)
    signal.addEventListener('abort', cancel, { once: true })
    const read = frameReader((bytes) => {
      // Later messages of a transfer may leave the question out (RFC 5936 §2.2).
      const isOurs = isAnswerTo(query, id, bytes) || (records > 0 && bytes.length > 2 && bytes.readUInt16BE(0) === id)
      const message = isOurs ? readMessage(bytes) : null
      if (message === null) return end('refused', 'malformed')
      if (message.rcode !== 'NOERROR') return end('refused', message.rcode)
      records += message.answers.length
      if (records === 0) return end('refused', 'empty answer')
      if (records >= ENOUGH_RECORDS) end('open', 'NOERROR')
    })
    socket.on('data', read)
    socket.on('error', (error: NodeJS.ErrnoException) => end('refused', error.code ?? error.message))
    socket.on('close', () => end(records > 1 ? 'open' : 'refused', 'closed'))
    socket.write(toFrame(writeQuery(query, id)))
    if (signal.aborted) cancel()
  })
}
