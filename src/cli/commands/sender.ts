import type { Sender } from '../../engine/mailboxes/account.ts'
import type { SenderNow } from '../../node/probes/accounts-desk.ts'
import { type AccountKind, accountCommand } from '../mailbox/account-command.ts'
import type { AccountExit } from '../mailbox/account-exit.ts'
import { addSender } from '../mailbox/add-sender.ts'
import { findAccount } from '../mailbox/find-account.ts'
import { senderLines } from '../mailbox/list-accounts.ts'
import type { OfficePlaces } from '../office/open-office.ts'

/** `postdesk sender` */
export function senderCommand(argv: readonly string[], places: OfficePlaces): Promise<AccountExit> {
  return accountCommand(SENDERS, argv, places)
}

const SENDERS: AccountKind<SenderNow, Sender> = {
  command: 'sender',
  plural: 'senders',
  add: addSender,
  list: (accounts) => accounts.senders(),
  lines: senderLines,
  find: (listed, wanted) =>
    findAccount(
      listed.map(({ sender }) => sender),
      wanted,
      ({ identities }) => identities.map(({ address }) => address),
    ),
  nameOf: ({ label, identities }) => label || (identities[0]?.address ?? ''),
  test: (accounts, sender, secret) => accounts.testSender(sender, secret),
  remove: (accounts, { id }) => accounts.removeSender(id),
}
