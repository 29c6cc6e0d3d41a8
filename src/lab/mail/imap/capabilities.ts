import type { Session } from './session.ts'

const AFTER_LOGIN = [
  'ID',
  'ENABLE',
  'IDLE',
  'NAMESPACE',
  'UIDPLUS',
  'MOVE',
  'UNSELECT',
  'CHILDREN',
  'SPECIAL-USE',
  'LIST-EXTENDED',
  'LIST-STATUS',
  'LITERAL+',
]

/** What a server can do for this connection now. */
export function capabilitiesOf({ house, secure, account }: Session): readonly string[] {
  const { without = [] } = house.behaviour()
  const all = account === null ? beforeLogin(house.mayStartTls && !secure, house.mechanisms) : afterLogin(account.gmail)
  return all.filter((capability) => !without.includes(capability))
}

function beforeLogin(clear: boolean, mechanisms: readonly string[]): readonly string[] {
  const login = clear ? ['STARTTLS', 'LOGINDISABLED'] : mechanisms.map((each) => `AUTH=${each}`)
  return ['IMAP4rev1', 'SASL-IR', 'ID', 'LITERAL+', ...login]
}

function afterLogin(gmail: boolean): readonly string[] {
  return ['IMAP4rev1', ...AFTER_LOGIN, ...(gmail ? ['X-GM-EXT-1'] : [])]
}
