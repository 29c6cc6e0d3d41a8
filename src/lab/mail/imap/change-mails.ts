import { decodeFolderName } from './modified-utf7.ts'
import { mailsOf, type Numbered } from './selected-view.ts'
import { bad, type CommandHandler, done, no, type Reply, type Session } from './session.ts'
import { textOf } from './tokens.ts'

/** STORE and UID STORE, with X-GM-LABELS. */
export const storeFlags: CommandHandler = (session, args, { byUid }) => {
  const [set, item] = args.map(textOf)
  const { selected } = session
  if (selected === null) return bad('No folder is open')
  if (selected.readOnly) return no('[READ-ONLY] Opened with EXAMINE')
  const parsed = /^([+-]?)(FLAGS|X-GM-LABELS)(\.SILENT)?$/i.exec(item ?? '')
  if (typeof set !== 'string' || parsed === null) return bad()
  const [, sign, what = '', silent] = parsed
  const values = args
    .slice(2)
    .flatMap((each) => (each.kind === 'list' ? each.items : [each]))
    .map((each) => textOf(each) ?? '')
  for (const { mail, number } of mailsOf(selected, set, byUid)) {
    const held = what.toUpperCase() === 'FLAGS' ? mail.flags : mail.labels
    if (sign === '') held.clear()
    for (const value of values) sign === '-' ? held.delete(value) : held.add(value)
    if (silent === undefined) session.send(`* ${number} FETCH (UID ${mail.uid} FLAGS (${[...mail.flags].join(' ')}))`)
  }
  return done()
}

/** COPY and MOVE (RFC 6851), with COPYUID (RFC 4315). */
export function transferring(how: 'copy' | 'move'): CommandHandler {
  return (session, args, { byUid }) => {
    const [set, wire] = args.map(textOf)
    const { selected, account } = session
    if (selected === null || account === null) return bad('No folder is open')
    if (typeof set !== 'string' || typeof wire !== 'string') return bad()
    if (how === 'move' && selected.readOnly) return no('[READ-ONLY] Opened with EXAMINE')
    const target = account.folder(decodeFolderName(wire))
    if (target === null) return no('[TRYCREATE] No such mailbox')
    const before = mailsOf(selected, set, byUid).map(({ mail }) => mail.uid)
    const after = before.map((uid) => account[how](selected.name, uid, target.name))
    const code = before.length === 0 ? '' : `[COPYUID ${target.uidValidity} ${before.join(',')} ${after.join(',')}] `
    if (how === 'copy' || code === '') return done(`${code}Done`)
    session.send(`* OK ${code}Moved`)
    return done()
  }
}

/** EXPUNGE and UID EXPUNGE (RFC 4315 §2.1). */
export const expunge: CommandHandler = (session, args, { byUid }) => {
  const { selected } = session
  if (selected === null) return bad('No folder is open')
  if (selected.readOnly) return no('[READ-ONLY] Opened with EXAMINE')
  const among = byUid ? mailsOf(selected, textOf(args[0]) ?? '', true) : mailsOf(selected, '1:*', false)
  return removeMarked(session, selected.name, among)
}

function removeMarked({ account }: Session, folder: string, among: readonly Numbered[]): Reply {
  const marked = among.filter(({ mail }) => mail.flags.has('\\Deleted')).map(({ mail }) => mail.uid)
  if (marked.length > 0) account?.remove(folder, marked)
  return done()
}

/** APPEND (RFC 3501 §6.3.11). */
export const append: CommandHandler = ({ account }, args) => {
  const folder = account?.folder(decodeFolderName(textOf(args[0]) ?? '')) ?? null
  const source = textOf(args.at(-1))
  if (account === null || folder === null || source === null) return no('[TRYCREATE] No such mailbox')
  const flags = args.flatMap((each) => (each.kind === 'list' ? each.items.map((item) => textOf(item) ?? '') : []))
  const uid = account.deliver(folder.name, source, { flags })
  return done(`[APPENDUID ${folder.uidValidity} ${uid}] Done`)
}
