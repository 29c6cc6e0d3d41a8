import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replayTicket } from '../../../src/engine/tickets/apply-ticket-event.ts'
import type { TicketEvent } from '../../../src/engine/tickets/ticket-event.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import type { TicketOffice } from '../../../src/node/tickets/ticket-office.ts'
import { answered } from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { FakeServices } from '../probes/fake-post.ts'
import { type FakeOffice, happens, openFakeOffice, order, StoppedClock, sender } from './fake-office.ts'
import { mail } from './mails-desk.ts'

/** Where a program may be ended while it hands a mail over; `never`: it is not. */
const MOMENTS = ['never', 'beforeClaim', 'afterClaim', 'afterMail', 'beforeItIsKept'] as const
type Moment = (typeof MOMENTS)[number]

const ACTIONS = [
  ...MOMENTS.map((moment) => ({ kind: 'send' as const, moment })),
  { kind: 'send' as const, moment: 'never' as const },
  { kind: 'restart' as const },
  { kind: 'submit' as const },
  { kind: 'answer' as const },
  { kind: 'giveUp' as const },
  { kind: 'reopen' as const },
  { kind: 'wentOut' as const },
  { kind: 'didNotGoOut' as const },
  { kind: 'wait' as const },
]
type Action = (typeof ACTIONS)[number]

class Killed extends Error {}

/** One database that outlives its programs, and a mail server that counts. */
class World {
  readonly clock = new StoppedClock()
  /** Message-IDs that the server took. */
  readonly taken: string[] = []
  /** Message-IDs of which the user said that they did not go out. */
  readonly denied: string[] = []
  /** Clicks on *send*. */
  clicks = 0
  moment: Moment = 'never'
  program: FakeOffice
  readonly #store: Store
  #pid = 1
  #isDead = false
  #answers = 0

  constructor(folder: string) {
    this.#store = storeIn(folder, this.clock.now)
    this.program = this.#open()
  }

  async act(id: string, action: Action): Promise<void> {
    const { office } = this.program
    try {
      if (action.kind === 'send') await this.#send(office, id, action.moment)
      if (action.kind === 'submit') await office.submitted({ id, purpose: 'reply', text: 'x', ticketNumber: null })
      if (action.kind === 'answer') await happens(this.program, id, this.#answer())
      if (action.kind === 'giveUp') await office.say(id, { type: 'givenUp' })
      if (action.kind === 'reopen') await office.say(id, { type: 'reopened' })
      if (action.kind === 'wentOut' || action.kind === 'didNotGoOut') await this.#tell(office, id, action.kind)
      if (action.kind === 'wait') this.clock.forward(30)
    } catch (error) {
      // What does not fit is refused; what was ended says nothing any more.
      if (!(error instanceof Killed) && !(error instanceof Error && error.name === 'Fault')) throw error
    }
    if (action.kind === 'restart' || this.#isDead) await this.restart()
    this.clock.forward(0.01)
  }

  /** The program is gone, without a word; another one begins, of another number. */
  async restart(): Promise<void> {
    this.moment = 'never'
    this.#isDead = false
    this.#pid++
    this.program = this.#open()
    await this.program.office.start()
  }

  async #send(office: TicketOffice, id: string, moment: Moment): Promise<void> {
    const { previewId } = await office.mails.preview({ ...mail(id), purpose: 'request' })
    this.moment = moment
    this.clicks++
    await office.mails.send(previewId)
    this.moment = 'never'
  }

  async #tell(office: TicketOffice, id: string, type: 'wentOut' | 'didNotGoOut'): Promise<void> {
    const { sending } = await this.#store.ticket(id)
    const messageId = sending[0]?.mail.messageId ?? '<none@x.example>'
    await office.say(id, { type, messageId })
    if (type === 'didNotGoOut') this.denied.push(messageId)
  }

  #answer() {
    this.#answers++
    return answered(`a${this.#answers}`, { kind: 'refused', receivedAt: this.clock.now().toISOString() })
  }

  #open(): FakeOffice {
    const services = new FakeServices()
    services.submit = async ({ message }, _credential, claim) => {
      this.#die('beforeClaim')
      await claim()
      this.#die('afterClaim')
      this.taken.push(/^Message-ID: (.*)\r$/m.exec(Buffer.from(message).toString('latin1'))?.[1] ?? '')
      this.#die('afterMail')
      return { kind: 'accepted', reply: '250 ok', queueId: null, dsn: false, tls: null }
    }
    const { clock } = this
    const process = { id: this.#pid, isAlive: () => false }
    return openFakeOffice('', { clock, services, process, store: this.#mortal(this.#pid), onReminder: null })
  }

  /** The store as a program sees it: after its end it reaches the disk no longer. */
  #mortal(pid: number): Store {
    const store = this.#store
    return {
      ...store,
      appendTicket: async (next) => {
        if (next.event.type === 'sent') this.#die('beforeItIsKept')
        if (this.#isDead || pid !== this.#pid) throw new Killed()
        return store.appendTicket(next)
      },
    }
  }

  #die(at: Moment): void {
    if (this.moment !== at) return
    this.#isDead = true
    throw new Killed()
  }
}

test('whatever is done and wherever a program is ended: no mail goes twice, and no event is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 14 }), async (actions) => {
      const world = new World(temporaryFolder())
      await world.program.store.keepSender(sender)
      const { id } = await world.program.office.open(order())
      let events: readonly TicketEvent[] = []
      for (const action of actions) {
        const asked = (await world.program.store.ticket(id)).asked.length
        await world.act(id, action)
        const ticket = await world.program.store.ticket(id)
        expect(ticket.events.slice(0, events.length)).toEqual(events)
        expect(replayTicket(ticket.events)).toEqual(ticket)
        expect(ticket.asked.length).toBeGreaterThanOrEqual(asked)
        events = ticket.events
      }
      expect(new Set(world.taken).size).toBe(world.taken.length)
      expect(world.taken.length).toBeLessThanOrEqual(world.clicks)
      await world.restart()
      const { asked, sending } = await world.program.store.ticket(id)
      const known = [...asked.map((one) => one.messageId), ...sending.map((one) => one.mail.messageId), ...world.denied]
      // Of each mail that the server took the ticket tells: it went, or nobody knows and nothing more goes, or the user said that it did not.
      for (const messageId of world.taken) expect(known).toContain(messageId)
      expect(sending.every(({ unclear }) => unclear)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
