import { encodeFolderName } from './modified-utf7.ts'
import { statusItems } from './select-folder.ts'
import { bad, type CommandHandler, done, type Session } from './session.ts'
import type { Folder } from './stored-mail.ts'
import { type Token, textOf, writeString } from './tokens.ts'

/** LIST with RETURN options (RFC 5258, RFC 5819, RFC 6154). */
export const listFolders: CommandHandler = async (session, args) => {
  const pattern = textOf(args[1])
  if (pattern === null) return bad()
  if (pattern === '') {
    session.send('* LIST (\\Noselect) "/" ""')
    return done()
  }
  const returns = textOf(args[2])?.toUpperCase() === 'RETURN' && args[3]?.kind === 'list' ? args[3].items : []
  const fits = matcher(pattern)
  for (const folder of session.account?.folders ?? []) {
    if (fits(folder.name)) tellFolder(session, folder, returns)
  }
  await tellMany(session, session.house.behaviour().manyFolders ?? 0)
  return done()
}

/** LSUB: all are subscribed. */
export const listSubscribed: CommandHandler = (session, args) => {
  const fits = matcher(textOf(args[1]) ?? '*')
  for (const { name } of session.account?.folders ?? []) {
    if (fits(name)) session.send(`* LSUB () "/" ${writeString(encodeFolderName(name))}`)
  }
  return done()
}

function tellFolder(session: Session, folder: Folder, returns: readonly Token[]): void {
  const options = returns.map((each) => (textOf(each) ?? '').toUpperCase())
  const { account, house } = session
  const hasBelow = (account?.folders ?? []).some(({ name }) => name.startsWith(`${folder.name}/`))
  const tellsUse = !(house.behaviour().without ?? []).includes('SPECIAL-USE')
  const attributes = [
    ...folder.attributes,
    ...(options.includes('SUBSCRIBED') ? ['\\Subscribed'] : []),
    hasBelow ? '\\HasChildren' : '\\HasNoChildren',
    ...(tellsUse && folder.specialUse !== null ? [folder.specialUse] : []),
  ]
  const wire = writeString(encodeFolderName(folder.name))
  session.send(`* LIST (${attributes.join(' ')}) "/" ${wire}`)
  const items = returns[options.indexOf('STATUS') + 1]
  if (!options.includes('STATUS') || items?.kind !== 'list' || folder.attributes.includes('\\Noselect')) return
  const wanted = items.items.map((item) => textOf(item) ?? '')
  session.send(`* STATUS ${wire} (${statusItems(folder, wanted)})`)
}

/** In pieces, so that the process can do other things in between. */
async function tellMany(session: Session, count: number): Promise<void> {
  for (let from = 0; from < count; from += 2000) {
    const length = Math.min(2000, count - from)
    session.send(...Array.from({ length }, (_, index) => `* LIST (\\HasNoChildren) "/" "Many/${from + index}"`))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** `*` is anything, `%` anything on one level; INBOX in any case. */
function matcher(pattern: string): (name: string) => boolean {
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
  const expression = new RegExp(`^${source.replaceAll('*', '.*').replaceAll('%', '[^/]*')}$`, 'su')
  const isInbox = pattern.toUpperCase() === 'INBOX'
  return (name) => expression.test(encodeFolderName(name)) || (isInbox && name === 'INBOX')
}
