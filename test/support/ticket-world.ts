import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input, MethodName, Output } from '../../src/contract/methods.ts'
import type { CheckKnowledge } from '../../src/engine/checks/check-knowledge.ts'
import type { Ticket } from '../../src/engine/tickets/ticket.ts'
import type { Desk } from '../../src/lab/rehearsal/desks/desk.ts'
import { USER } from '../../src/lab/rehearsal/rehearsal-accounts.ts'
import type { RunningProvider } from '../../src/lab/rehearsal/start-provider.ts'
import { type Rehearsal, startRehearsal } from '../../src/lab/rehearsal/start-rehearsal.ts'
import { MAIL_HOST } from '../../src/lab/scenarios/perfect/addresses.ts'
import { type LaunchedApp, type LaunchOptions, launchApp, PROJECT } from './launch-app.ts'

type WholeOptions = LaunchOptions & { readonly dataFolder: string; readonly labFolder: string }

/** The user's own server, which everybody refuses. */
export const OWN_ADDRESS = '185.12.1.25'

const SENDER = '6f1d2c1e-0000-4000-8000-0000000000aa'
const REPORTS = '6f1d2c1e-0000-4000-8000-000000000001'
const PROFILE = {
  contactName: USER.name,
  contactAddress: USER.login,
  contactPhone: '+49 30 901820',
  organizationName: 'Beispielverein e. V.',
  website: 'https://mail.beispielverein.netz/',
  country: 'Germany',
  volume: '50',
  kindOfMail: 'personal mail',
  since: '2024',
  hoster: 'Example Hosting',
}

/**
 * The program with accounts, in a lab whose providers refuse the user's server and answer at their desks. The program can be ended in it and
 * started again; the world goes on meanwhile.
 */
export class TicketWorld {
  readonly lab: Rehearsal
  /** The program as it runs now. */
  desk: LaunchedApp
  readonly #options: WholeOptions
  readonly #mailboxes: readonly string[]

  private constructor(lab: Rehearsal, desk: LaunchedApp, options: WholeOptions, mailboxes: readonly string[]) {
    this.lab = lab
    this.desk = desk
    this.#options = options
    this.#mailboxes = mailboxes
  }

  /** @param mailboxes ids of the stage where the user has a test mailbox */
  static async open(
    mailboxes: readonly string[],
    options: Pick<LaunchOptions, 'settings'> & { readonly lists?: boolean } = {},
  ): Promise<TicketWorld> {
    const labFolder = mkdtempSync(join(tmpdir(), 'postdesk-ticket-lab-'))
    const dataFolder = mkdtempSync(join(tmpdir(), 'postdesk-e2e-'))
    const lab = await startRehearsal(labFolder, { blocklists: options.lists === true ? allLists() : [] })
    for (const { desk } of lab.stage) if (desk !== null) desk.pace = 0.1
    const whole = { ...options, dataFolder, labFolder, env: { POSTDESK_LAB: lab.labFile } }
    const world = new TicketWorld(lab, await launchApp(whole), whole, mailboxes)
    await world.#giveAccounts()
    await world.call('tickets.setProfile', PROFILE)
    await world.call('tickets.setSettings', { answerMailboxes: [REPORTS], reminders: false })
    return world
  }

  /** The addresses of the user's test mailboxes. */
  get logins(): readonly string[] {
    return this.#mailboxes.map((id) => this.lab.provider(id).account.login)
  }

  get page(): LaunchedApp['page'] {
    return this.desk.page
  }

  /** Asks the main process as the window does; a fault fails the test. */
  async call<N extends MethodName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await this.desk.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.value
  }

  provider(id: string): RunningProvider {
    return this.lab.provider(id)
  }

  deskOf(id: string): Desk {
    const { desk } = this.lab.provider(id)
    if (desk === null) throw new Error(`${id} has no desk`)
    return desk
  }

  async ticket(id: string): Promise<Ticket> {
    return (await this.call('tickets.show', { id })).ticket
  }

  /** Ends the program and starts it again. Passwords are only remembered while it runs, so they are given again. */
  async restart(how: 'kill' | 'quit'): Promise<void> {
    await this.desk[how]()
    this.desk = await launchApp(this.#options)
    await this.#giveAccounts()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.desk[Symbol.asyncDispose]()
    await this.lab.stop()
    for (const folder of [this.#options.dataFolder, this.#options.labFolder])
      rmSync(folder, { recursive: true, force: true })
  }

  async #giveAccounts(): Promise<void> {
    const secret = this.lab.accounts.secrets.find(({ key }) => key.endsWith('/password'))?.secret ?? ''
    const { addedAt: _, ...sender } = this.lab.accounts.sender
    await this.call('mailboxes.save', {
      mailbox: { ...plain(REPORTS, USER.login, MAIL_HOST), role: 'reports' as const, authservIds: [MAIL_HOST] },
      secret,
    })
    await this.call('senders.save', { sender: { ...sender, id: SENDER, reportsMailbox: REPORTS }, secret })
    for (const [place, id] of this.#mailboxes.entries()) {
      const { localPart, domain } = this.lab.provider(id).data
      const mailbox = plain(REPORTS.replace(/1$/, String(place + 2)), `${localPart}@${domain}`, `imap.${domain}`)
      await this.call('mailboxes.save', { mailbox, secret })
    }
  }
}

function plain(id: string, address: string, host: string) {
  return {
    id,
    address,
    label: '',
    role: 'test',
    preset: 'other',
    imap: { host, port: 993, security: 'implicit', pinnedCertificate: null },
    login: address,
    authentication: { kind: 'password' },
    contact: 'cold',
    junkFolder: null,
    authservIds: [],
    cleanUp: false,
    paused: false,
  } as const
}

function allLists() {
  const file = join(PROJECT, 'out', 'check-knowledge.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as CheckKnowledge).blocklists
}
