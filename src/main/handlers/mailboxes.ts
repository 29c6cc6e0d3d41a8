import type { Input } from '../../contract/methods.ts'
import { Fault } from '../../engine/fault.ts'
import type { MailboxNow } from '../../node/probes/accounts-desk.ts'
import { loginPage } from '../../text/mailboxes/login-page.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about mailboxes, senders and where secrets lie. */
export function mailboxes({
  post,
  tickets,
  secrets,
  desktop,
  language,
}: Hands): HandlersOf<'mailboxes'> & HandlersOf<'senders'> & HandlersOf<'keychain'> {
  const { office, logins, knowledge, discover } = post
  const { accounts } = office
  const accountChanged = (id: string) => renew({ post, tickets }, id)
  const underWay = new Map<string, AbortController>()
  const authorize = async ({ mailbox, secret = null }: Input<'mailboxes.authorize'>) => {
    underWay.get(mailbox.id)?.abort()
    const stop = new AbortController()
    underWay.set(mailbox.id, stop)
    const account = { kind: 'mailbox' as const, id: mailbox.id, authentication: mailbox.authentication }
    // Addresses of authorization servers come from our own files, and only https is ever opened.
    const open = async (url: string) => {
      if (!url.startsWith('https://') || !(await desktop.openLink(url))) throw new Fault('forbidden', 'link')
    }
    if (secret !== null) await secrets.write(`mailbox/${mailbox.id}/password`, secret)
    const options = { hint: mailbox.address, open, page: loginPage(language()), signal: stop.signal }
    const end = await logins.authorizeInBrowser(account, options).finally(() => underWay.delete(mailbox.id))
    if (end.state === 'authorized') await accountChanged(mailbox.id)
    return end.state === 'refused' ? { state: end.state, said: end.trouble.said } : end
  }
  return {
    'mailboxes.list': async () => withAnswers(tickets, await accounts.mailboxes()),
    'mailboxes.presets': () => knowledge().presets,
    'mailboxes.issuers': () => knowledge().issuers,
    'mailboxes.discover': ({ address }) => discover(address),
    'mailboxes.save': async ({ mailbox, secret }) => {
      const saved = await accounts.saveMailbox(mailbox, secret)
      await accountChanged(mailbox.id)
      return saved
    },
    'mailboxes.test': ({ mailbox, secret }) => accounts.testMailbox(mailbox, secret),
    'mailboxes.remove': async ({ id }) => {
      const removed = await accounts.removeMailbox(id)
      await accountChanged(id)
      return { removed }
    },
    'mailboxes.authorize': authorize,
    'mailboxes.cancelAuthorize': ({ id }) => {
      const running = underWay.get(id)
      running?.abort()
      return { cancelled: running !== undefined }
    },
    'senders.list': () => accounts.senders(),
    'senders.save': async ({ sender, secret }) => {
      const saved = await accounts.saveSender(sender, secret)
      await office.accountChanged(sender.id)
      return saved
    },
    'senders.test': ({ sender, secret }) => accounts.testSender(sender, secret),
    'senders.remove': async ({ id }) => {
      const removed = await accounts.removeSender(id)
      await office.accountChanged(id)
      return { removed }
    },
    'keychain.state': () => secrets.state(),
  }
}

/** Both offices connect anew with what holds now. */
async function renew({ post, tickets }: Pick<Hands, 'post' | 'tickets'>, id: string): Promise<void> {
  await post.office.accountChanged(id)
  await tickets.office.answers.accountChanged(id)
}

/** A mailbox that is watched for answers only, or has trouble only there, says so. */
function withAnswers({ office }: Hands['tickets'], mailboxes: readonly MailboxNow[]): readonly MailboxNow[] {
  return mailboxes.map((one) => {
    const answers = office.answers.stateOf(one.mailbox.id)
    const isTold = one.watch.state === 'off' || answers?.state === 'stopped'
    return answers === null || !isTold ? one : { ...one, watch: answers }
  })
}
