import { decodeFolderName } from './modified-utf7.ts'
import { bad, type CommandHandler, done, no, type Reply, type Session } from './session.ts'
import type { Folder } from './stored-mail.ts'
import { textOf } from './tokens.ts'

const FLAGS = '\\Answered \\Flagged \\Deleted \\Seen \\Draft'

/** SELECT and EXAMINE (RFC 3501 §6.3.1). */
export function selecting(readOnly: boolean): CommandHandler {
  return (session, args) => {
    const name = textOf(args[0])
    if (name === null) return bad()
    session.selected = null
    const folder = session.account?.folder(decodeFolderName(name)) ?? null
    if (folder === null || folder.attributes.includes('\\Noselect')) return no('[NONEXISTENT] No such mailbox')
    return open(session, folder, readOnly)
  }
}

function open(session: Session, folder: Folder, readOnly: boolean): Reply {
  const { name, mails, uidNext, uidValidity } = folder
  session.selected = { name, readOnly, view: mails }
  session.send(
    `* FLAGS (${FLAGS})`,
    `* OK [PERMANENTFLAGS (${readOnly ? '' : `${FLAGS} \\*`})] Flags`,
    `* ${mails.length} EXISTS`,
    '* 0 RECENT',
    `* OK [UIDVALIDITY ${uidValidity}] Valid`,
    `* OK [UIDNEXT ${uidNext}] Next`,
  )
  return done(readOnly ? '[READ-ONLY] Opened' : '[READ-WRITE] Opened')
}

/** CLOSE expunges (RFC 3501 §6.4.2), UNSELECT does not (RFC 3691). */
export function closing(expunges: boolean): CommandHandler {
  return (session) => {
    const { selected, account } = session
    session.selected = null
    if (selected === null || account === null) return bad('No folder is open')
    const marked = selected.view.filter(({ flags }) => flags.has('\\Deleted')).map(({ uid }) => uid)
    if (expunges && !selected.readOnly && marked.length > 0) account.remove(selected.name, marked)
    return done()
  }
}

/** STATUS (RFC 3501 §6.3.10). */
export const status: CommandHandler = (session, args) => {
  const name = textOf(args[0])
  const items = args[1]?.kind === 'list' ? args[1].items.map((item) => textOf(item) ?? '') : []
  const folder = name === null ? null : (session.account?.folder(decodeFolderName(name)) ?? null)
  if (name === null || folder === null) return no('[NONEXISTENT] No such mailbox')
  session.send(`* STATUS "${name.replaceAll(/["\\]/g, '\\$&')}" (${statusItems(folder, items)})`)
  return done()
}

/** What STATUS says of a folder. */
export function statusItems(folder: Folder, items: readonly string[]): string {
  const values: Readonly<Record<string, number>> = {
    MESSAGES: folder.mails.length,
    RECENT: 0,
    UIDNEXT: folder.uidNext,
    UIDVALIDITY: folder.uidValidity,
    UNSEEN: folder.mails.filter(({ flags }) => !flags.has('\\Seen')).length,
  }
  return items
    .map((item) => item.toUpperCase())
    .filter((item) => values[item] !== undefined)
    .map((item) => `${item} ${values[item]}`)
    .join(' ')
}
