import type { Mailbox } from '../../engine/mailboxes/account.ts'
import type { MailboxNow } from '../../node/probes/accounts-desk.ts'
import { type AccountKind, accountCommand } from '../mailbox/account-command.ts'
import type { AccountExit } from '../mailbox/account-exit.ts'
import { addMailbox } from '../mailbox/add-mailbox.ts'
import { findAccount } from '../mailbox/find-account.ts'
import { mailboxLines } from '../mailbox/list-accounts.ts'
import type { OfficePlaces } from '../office/open-office.ts'

/** `postdesk mailbox` */
export function mailboxCommand(argv: readonly string[], places: OfficePlaces): Promise<AccountExit> {
  return accountCommand(MAILBOXES, argv, places)
}

const MAILBOXES: AccountKind<MailboxNow, Mailbox> = {
  command: 'mailbox',
  plural: 'mailboxes',
  add: addMailbox,
  list: (accounts) => accounts.mailboxes(),
  lines: mailboxLines,
  find: (listed, wanted) =>
    findAccount(
      listed.map(({ mailbox }) => mailbox),
      wanted,
      ({ address }) => [address],
    ),
  nameOf: ({ address }) => address,
  test: (accounts, mailbox, secret) => accounts.testMailbox(mailbox, secret),
  remove: (accounts, { id }) => accounts.removeMailbox(id),
}
