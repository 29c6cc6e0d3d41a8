import { isIP, type Socket } from 'node:net'
import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { connectOutcome } from '../../mail/connect-outcome.ts'
import type { Dialer } from '../../net/dialer.ts'
import { MailFailure } from './mail-failure.ts'

export interface DialOptions {
  readonly signal: AbortSignal
  /** For each address. */
  readonly timeoutMs: number
}

/**
 * Connects to the first address that answers: IPv6 and IPv4 in turn, each a moment after the one before (RFC 8305 §5), so
 * that a dead family costs no time. Throws MailFailure.
 */
export function dialHost(dialer: Dialer, addresses: readonly string[], port: number, options: DialOptions) {
  return new Promise<Socket>((resolve, reject) => {
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, options.signal])
    const queue = inTurn(addresses)
    const failures: MailFailure[] = []
    let underWay = 0
    let timer: NodeJS.Timeout | undefined
    let done = false
    const settle = (act: () => void) => {
      if (done) return
      done = true
      clearTimeout(timer)
      stop.abort()
      act()
    }
    const next = () => {
      clearTimeout(timer)
      const address = queue.shift()
      if (done || address === undefined) {
        if (underWay === 0) settle(() => reject(gravest(failures)))
        return
      }
      underWay += 1
      timer = setTimeout(next, HEAD_START_MS)
      dialer.connectTcp(address, port, { signal, timeoutMs: options.timeoutMs }).then(
        (socket) => {
          if (done) socket.destroy()
          settle(() => resolve(socket))
        },
        (error: unknown) => {
          underWay -= 1
          failures.push(new MailFailure(codeOf(error), `${address}:${port}`))
          next()
        },
      )
    }
    next()
  })
}

const HEAD_START_MS = 250

function inTurn(addresses: readonly string[]): string[] {
  const six = addresses.filter((address) => isIP(address) === 6)
  const four = addresses.filter((address) => isIP(address) === 4)
  const turns = Array.from({ length: Math.max(six.length, four.length) }, (_, at) => [six[at], four[at]])
  return turns.flat().filter((address) => address !== undefined)
}

function codeOf(error: unknown): MailTroubleCode {
  const outcome = connectOutcome(error)
  if (outcome === 'refused' || outcome === 'reset') return 'tcp-refused'
  return outcome === 'timeout' ? 'tcp-no-answer' : 'tcp-unreachable'
}

/** What says most: a computer that refuses is there. */
function gravest(failures: readonly MailFailure[]): MailFailure {
  for (const code of ['tcp-refused', 'tcp-no-answer'] as const) {
    const found = failures.find((failure) => failure.code === code)
    if (found !== undefined) return found
  }
  return failures[0] ?? new MailFailure('tcp-unreachable')
}
