import { fact } from '../run.ts'
import { delivery } from './delivery.ts'
import { message } from './message.ts'

/** What tells that somebody passed the mail on. */
export interface Forwarding {
  /** The fields that say so. */
  readonly signs: readonly string[]
  /** The envelope sender was rewritten (SRS): it names the forwarder. */
  readonly rewritten: boolean
}

/** Not ARC seals: large receivers put one on every mail. */
const SIGNS = ['x-forwarded-to', 'x-forwarded-for', 'resent-from', 'resent-to']

/** Whether the mail was forwarded, by what it says itself. */
export const forwarding = fact('forwarding', async (run): Promise<Forwarding> => {
  const [{ values }, { mailFrom }] = await Promise.all([run.get(message), run.get(delivery)])
  return {
    signs: SIGNS.filter((name) => values(name).length > 0),
    rewritten: /^srs[01][=+-]/i.test(mailFrom ?? '') || /^[^@]+\+caf_=/.test(mailFrom ?? ''),
  }
})
