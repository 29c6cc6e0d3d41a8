import { readMailboxes } from '../../dmarc/from-mailboxes.ts'
import { fact } from '../run.ts'
import { delivery } from './delivery.ts'
import { message } from './message.ts'

/** What kind of mail it is, so that nobody asks a letter for an unsubscribe link. */
export interface MailKind {
  /** It came through a mailing list, or is one's own. */
  readonly isList: boolean
  /** Sent to many: a list, a newsletter. */
  readonly isBulk: boolean
  /** Written by a machine: a notification, an automatic answer, a bounce. */
  readonly isMachine: boolean
}

const BULK_FIELDS = ['list-unsubscribe', 'list-id', 'list-post', 'x-csa-complaints', 'x-campaign-id']

/** Judged by what the mail says of itself. */
export const mailKind = fact('mailKind', async (run): Promise<MailKind> => {
  const [{ values }, { mailFrom }] = await Promise.all([run.get(message), run.get(delivery)])
  const has = (name: string) => values(name).length > 0
  const saysSo = /^(?:bulk|list|junk)\b/i.test(values('precedence')[0] ?? '')
  const isAnswer = has('in-reply-to')
  const automatic = /^auto/i.test(values('auto-submitted')[0] ?? '')
  const [author] = values('from').slice(0, 1).flatMap(readMailboxes)
  return {
    isList: has('list-id') || has('list-post'),
    isBulk: BULK_FIELDS.some(has) || (saysSo && !isAnswer && !automatic),
    isMachine: automatic || mailFrom === '' || MACHINES.test(author?.address ?? ''),
  }
})

const MACHINES =
  /^(?:no-?_?reply|do-?not-?reply|mailer-daemon|root|cron|notifications?|alerts?|bounces?)(?:[+-][^@]*)?@/i
