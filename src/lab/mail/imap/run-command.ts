import { logged } from './command-log.ts'
import { COMMANDS } from './command-table.ts'
import { tellChanges } from './selected-view.ts'
import { bad, no, type Reply, type Session } from './session.ts'
import { readTokens } from './tokens.ts'

/** A command, taken apart. */
export interface Command {
  readonly tag: string
  /** Without `UID`. */
  readonly name: string
  readonly byUid: boolean
  readonly rest: string
}

/** Takes the text of a command apart. */
export function readCommand(text: string): Command {
  const [, tag = '*', uid, name = '', rest = ''] = /^(\S+) (UID )?([A-Za-z-]+) ?(.*)$/is.exec(text) ?? []
  return { tag, name: name.toUpperCase(), byUid: uid !== undefined, rest }
}

/** Logs a command, deals with it, and tells what changed meanwhile. */
export async function runCommand(session: Session, command: Command): Promise<Reply> {
  const { name, byUid, rest } = command
  log(session, command)
  const entry = COMMANDS[name]
  if (entry === undefined) return bad('No such command')
  if (entry.state === 'loggedIn' && session.account === null) return bad('Log in first')
  if (entry.state === 'loggedOut' && session.account !== null) return bad('Logged in already')
  const mischief = session.house.behaviour().at?.[name]
  if (mischief === 'no') return no('[SERVERBUG] It did not work')
  if (mischief === 'bad') return bad('It was not understood')
  const reply = await entry.handler(session, readTokens(rest), { byUid })
  tellChanges(session, { mayExpunge: byUid || entry.keepsNumbers !== true })
  return reply
}

function log({ house, account, connection }: Session, { name, byUid, rest }: Command): void {
  const isSecret = name === 'LOGIN' || name === 'AUTHENTICATE'
  logged(house.log.commands, {
    at: Date.now(),
    connection,
    login: account?.login ?? null,
    name: byUid ? `UID ${name}` : name,
    text: isSecret ? (rest.split(' ')[0] ?? '') : rest.slice(0, 2000),
  })
}
