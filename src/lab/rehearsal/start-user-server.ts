import type { MailAccount } from '../mail/imap/mail-account.ts'
import { type MailboxServer, startMailboxServer } from '../mail/imap/start-mailbox-server.ts'
import type { DoorBehaviour, DoorOptions } from '../mail/mta/door-data.ts'
import type { TakenMail } from '../mail/mta/envelope.ts'
import type { Gate } from '../mail/mta/gate.ts'
import type { MailQueue } from '../mail/mta/mail-queue.ts'
import { type Door, openDoor } from '../mail/mta/open-door.ts'
import { UserServer, type UserServerHouse } from './user-server.ts'

/** The user's server, which sends and receives. */
export interface RunningUserServer {
  readonly account: MailAccount
  readonly queue: MailQueue
  /** Holds whoever submits. */
  readonly gate: Gate
  /** Every mail that was submitted. */
  readonly submitted: readonly TakenMail[]
  /** By port: 25, 465, 587, and 2465 for the way that does not sign. */
  readonly doors: ReadonlyMap<number, Door>
  /** By port: 143 and 993. */
  readonly imap: ReadonlyMap<number, MailboxServer>
  /** How the doors for submission behave from now on. */
  behave(behaviour: DoorBehaviour): void
  /** Cuts every connection and takes none for so long; the queue stays. */
  restart(downMs: number): void
  stop(): Promise<void>
}

/** The port of the way out that does not sign. */
export const UNSIGNED_PORT = 2465

/** Starts the user's server. */
export async function startUserServer(house: UserServerHouse): Promise<RunningUserServer> {
  const server = new UserServer(house)
  const world = { accepts: null, onMail: (mail: TakenMail) => server.receive(mail) }
  const own = (signs: boolean) => ({
    accepts: (login: string, password: string) => login.toLowerCase() === house.login && password === house.password,
    onMail: (mail: TakenMail) => server.submit(mail, signs),
  })
  const open = async (port: number, more: Pick<DoorOptions, 'accepts' | 'onMail' | 'implicitTls'>) =>
    [port, await openDoor({ ...server.doorOptions(more.accepts !== null), ...more })] as const
  const doors = new Map([
    await open(25, world),
    await open(587, own(true)),
    await open(465, { ...own(true), implicitTls: true }),
    await open(UNSIGNED_PORT, { ...own(false), implicitTls: true }),
  ])
  const serve = async (port: number, security: 'implicit' | 'starttls') =>
    [port, await startMailboxServer({ accounts: [server.account], tls: house.tls, security })] as const
  const imap = new Map([await serve(993, 'implicit'), await serve(143, 'starttls')])
  return {
    account: server.account,
    queue: server.queue,
    gate: server.gate,
    submitted: server.submitted,
    doors,
    imap,
    behave: (behaviour) => {
      server.behaviour = behaviour
    },
    restart: (downMs) => restart(server, doors, imap, downMs),
    stop: async () => {
      server.queue.stop()
      await Promise.all([...doors.values(), ...imap.values()].map((running) => running.stop()))
    },
  }
}

function restart(
  server: UserServer,
  doors: ReadonlyMap<number, Door>,
  imap: ReadonlyMap<number, MailboxServer>,
  downMs: number,
): void {
  server.isDown = true
  for (const door of doors.values()) door.cut()
  for (const mailbox of imap.values()) {
    mailbox.behave({ greeting: 'drop' })
    mailbox.cut()
  }
  setTimeout(() => {
    server.isDown = false
    for (const mailbox of imap.values()) mailbox.behave({})
  }, downMs).unref()
}
