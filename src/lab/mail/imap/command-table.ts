import { capabilitiesOf } from './capabilities.ts'
import { append, expunge, storeFlags, transferring } from './change-mails.ts'
import { fetchMails } from './fetch-mails.ts'
import { idle } from './idle.ts'
import { listFolders, listSubscribed } from './list-folders.ts'
import { authenticate, logIn } from './log-in.ts'
import { decodeFolderName } from './modified-utf7.ts'
import { searchMails } from './search-mails.ts'
import { closing, selecting, status } from './select-folder.ts'
import { bad, type CommandHandler, done, no } from './session.ts'
import { textOf } from './tokens.ts'

/** Who deals with which command. */
export interface CommandEntry {
  readonly handler: CommandHandler
  /** `any`: before login too. */
  readonly state: 'any' | 'loggedOut' | 'loggedIn'
  /** RFC 3501 §7.4.1: no EXPUNGE is told in the answer to these, because their numbers would be others. */
  readonly keepsNumbers?: true
}

const capability: CommandHandler = (session) => {
  session.send(`* CAPABILITY ${capabilitiesOf(session).join(' ')}`)
  return done()
}

const identify: CommandHandler = (session) => {
  session.send('* ID ("name" "Lab")')
  return done()
}

const namespace: CommandHandler = (session) => {
  session.send('* NAMESPACE (("" "/")) NIL NIL')
  return done()
}

const enable: CommandHandler = (session) => {
  session.send('* ENABLED')
  return done()
}

const startTls: CommandHandler = ({ house, secure }) =>
  house.mayStartTls && !secure ? { status: 'OK', text: 'Begin', next: 'startTls' } : bad('Not here')

const logOut: CommandHandler = (session) => {
  session.send('* BYE Bye')
  return { status: 'OK', text: 'Done', next: 'hangUp' }
}

const create: CommandHandler = ({ account }, args) => {
  const name = textOf(args[0])
  if (name === null || account === null) return bad()
  if (account.folder(decodeFolderName(name)) !== null) return no('[ALREADYEXISTS] There is one')
  account.addFolder({ name: decodeFolderName(name) })
  return done()
}

/** The commands of this server. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  CAPABILITY: { handler: capability, state: 'any' },
  NOOP: { handler: () => done(), state: 'any' },
  LOGOUT: { handler: logOut, state: 'any' },
  ID: { handler: identify, state: 'any' },
  STARTTLS: { handler: startTls, state: 'loggedOut' },
  LOGIN: { handler: logIn, state: 'loggedOut' },
  AUTHENTICATE: { handler: authenticate, state: 'loggedOut' },
  NAMESPACE: { handler: namespace, state: 'loggedIn' },
  ENABLE: { handler: enable, state: 'loggedIn' },
  LIST: { handler: listFolders, state: 'loggedIn' },
  LSUB: { handler: listSubscribed, state: 'loggedIn' },
  CREATE: { handler: create, state: 'loggedIn' },
  SUBSCRIBE: { handler: () => done(), state: 'loggedIn' },
  STATUS: { handler: status, state: 'loggedIn' },
  SELECT: { handler: selecting(false), state: 'loggedIn' },
  EXAMINE: { handler: selecting(true), state: 'loggedIn' },
  CLOSE: { handler: closing(true), state: 'loggedIn' },
  UNSELECT: { handler: closing(false), state: 'loggedIn' },
  CHECK: { handler: () => done(), state: 'loggedIn' },
  APPEND: { handler: append, state: 'loggedIn' },
  IDLE: { handler: idle, state: 'loggedIn' },
  FETCH: { handler: fetchMails, state: 'loggedIn', keepsNumbers: true },
  SEARCH: { handler: searchMails, state: 'loggedIn', keepsNumbers: true },
  STORE: { handler: storeFlags, state: 'loggedIn', keepsNumbers: true },
  COPY: { handler: transferring('copy'), state: 'loggedIn' },
  MOVE: { handler: transferring('move'), state: 'loggedIn' },
  EXPUNGE: { handler: expunge, state: 'loggedIn' },
}
