import { WrongUsage } from '../wrong-usage.ts'

/** The one account that is meant, by id, address or label. Throws WrongUsage for none and for several. */
export function findAccount<Account extends { readonly id: string; readonly label: string }>(
  accounts: readonly Account[],
  wanted: string,
  addressesOf: (account: Account) => readonly string[],
): Account {
  const asked = wanted.toLowerCase()
  const fitting = accounts.filter(
    (account) =>
      account.id === asked ||
      account.label.toLowerCase() === asked ||
      addressesOf(account).some((address) => address.toLowerCase() === asked),
  )
  const [one, ...more] = fitting
  if (one === undefined) throw new WrongUsage(`expected one that is there (see list), got "${wanted}"`)
  if (more.length > 0)
    throw new WrongUsage(`expected one of ${fitting.map(({ id }) => id).join(', ')}, because "${wanted}" is several`)
  return one
}
