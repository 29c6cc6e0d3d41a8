import type { ConnectionTest } from '../../engine/mailboxes/mail-trouble.ts'
import type { MailboxNow, SenderNow } from '../../node/probes/accounts-desk.ts'
import type { Language } from '../../text/language.ts'
import { splitArguments } from '../check/report-options.ts'
import type { OfficePlaces, OpenedOffice } from '../office/open-office.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { ACCOUNT_EXIT, type AccountExit } from './account-exit.ts'
import { ACCOUNT_OPTIONS, type Environment, mannerOf } from './account-options.ts'
import { printJson } from './print-json.ts'
import { givenSecret } from './read-secret.ts'
import { tellRemoved, tellTest } from './tell.ts'
import { listed } from './to-json.ts'
import { withOffice } from './with-office.ts'

type Accounts = OpenedOffice['office']['accounts']

/** What mailboxes and senders do differently. */
export interface AccountKind<Listed extends MailboxNow | SenderNow, Account> {
  readonly command: 'mailbox' | 'sender'
  /** Under which name JSON lists them. */
  readonly plural: 'mailboxes' | 'senders'
  add(argv: readonly string[], environment: Environment, places: OfficePlaces): Promise<AccountExit>
  list(accounts: Accounts): Promise<readonly Listed[]>
  lines(listed: readonly Listed[], language: Language): string
  /** Throws WrongUsage when it is none, or several. */
  find(listed: readonly Listed[], wanted: string): Account
  nameOf(account: Account): string
  test(accounts: Accounts, account: Account, secret: string | null): Promise<ConnectionTest>
  remove(accounts: Accounts, account: Account): Promise<boolean>
}

/** `postdesk mailbox` and `postdesk sender`: add, test, list, remove. */
export async function accountCommand<Listed extends MailboxNow | SenderNow, Account>(
  kind: AccountKind<Listed, Account>,
  [action = '', ...rest]: readonly string[],
  places: OfficePlaces,
): Promise<AccountExit> {
  const environment = process.env
  if ([action, ...rest].some((word) => word === '--help' || word === '-h')) {
    ;(await import('../commands/help.ts')).helpCommand([kind.command])
    return ACCOUNT_EXIT.done
  }
  if (action === 'add') return kind.add(rest, environment, places)
  if (action !== 'list' && action !== 'test' && action !== 'remove')
    throw new WrongUsage(`expected ${kind.command} add, test, list or remove, got "${action}"`)
  const { values, positionals } = splitArguments(rest, ACCOUNT_OPTIONS)
  const wanted = wantedOf(action, positionals)
  const manner = mannerOf(values, environment)
  return withOffice(places, manner, async ({ office: { accounts } }) => {
    const all = await kind.list(accounts)
    if (wanted === null) {
      if (manner.json) printJson({ [kind.plural]: all.map(listed) })
      else process.stdout.write(kind.lines(all, manner.language))
      return ACCOUNT_EXIT.done
    }
    const account = kind.find(all, wanted)
    if (action === 'remove') return tellRemoved(await kind.remove(accounts, account), kind.nameOf(account), manner)
    const secret = givenSecret({ fd: values['secret-fd'], env: values['secret-env'] }, environment)
    return tellTest(await kind.test(accounts, account, secret), manner)
  })
}

/** Null: `list` needs none. */
function wantedOf(action: 'list' | 'test' | 'remove', [wanted, ...more]: readonly string[]): string | null {
  if (action === 'list' && wanted === undefined) return null
  if (action === 'list' || wanted === undefined || more.length > 0)
    throw new WrongUsage(
      action === 'list' ? 'expected no more words' : 'expected one of them: its address, label or id',
    )
  return wanted
}
