import { randomBytes } from 'node:crypto'

/** A queue id as Postfix writes short ones: hexadecimal, capital. */
export function queueId(): string {
  return randomBytes(5).toString('hex').toUpperCase()
}
