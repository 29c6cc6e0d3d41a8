import type { RentedMachine } from './rented-machine.ts'

/** A mail that waits in the queue of a machine. */
export interface Queued {
  /** How long until it is tried again. */
  readonly nextTrySeconds: number
  /** How long it is tried at all. */
  readonly livesSeconds: number
}

/** What waits for this recipient, as the mail server itself tells; null: nothing has been put off yet. */
export function queuedFor(machine: RentedMachine, stack: string, recipient: string): Queued | null {
  return stack === 'opensmtpd' ? inOpenSmtpd(machine, recipient) : inPostfix(machine, recipient)
}

/** A deferred file's time is that of the next try; how long it lives is a setting, as Postfix reads it. */
function inPostfix(machine: RentedMachine, recipient: string): Queued | null {
  const lines = machine.shell('postqueue -j').split('\n')
  const line = lines.find((one) => one.includes(`"${recipient}"`) && one.includes('"queue_name": "deferred"'))
  const [, id] = /"queue_id": "(\w+)"/.exec(line ?? '') ?? []
  if (id === undefined) return null
  const [next = 0, now = 0] = machine
    .shell(`stat -c %Y "$(find /var/spool/postfix/deferred -name ${id})"; date +%s`)
    .trim()
    .split('\n')
    .map(Number)
  return { nextTrySeconds: next - now, livesSeconds: daysIn(machine.shell('postconf -h maximal_queue_lifetime')) }
}

/** `id|inet4|mta|auth|from|to|to|created|expires|last try|tries|pending|seconds|why`; how long it lives stands there only where an action has a time of its own. */
function inOpenSmtpd(machine: RentedMachine, recipient: string): Queued | null {
  const lines = machine.shell('smtpctl show queue').split('\n')
  const fields = lines.find((one) => one.includes(`|${recipient}|`))?.split('|') ?? []
  const [state, seconds] = fields.slice(11)
  if (state !== 'pending') return null
  return {
    nextTrySeconds: Number(seconds),
    livesSeconds: daysIn(machine.shell("sed -n 's/^queue ttl //p' /etc/smtpd.conf")),
  }
}

function daysIn(text: string): number {
  return Number(/^(\d+)d$/.exec(text.trim())?.[1]) * 86_400
}
