import { Fault } from '../../engine/fault.ts'
import type { Sender } from '../../engine/mailboxes/account.ts'
import type { MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketHappening } from '../../engine/tickets/ticket-event.ts'
import type { TicketMailPreview, TicketSendOutcome } from '../../engine/tickets/ticket-views.ts'
import type { Credential, Submission, SubmitOutcome } from '../mailboxes/mail-services.ts'
import { withDate } from '../probes/message-date.ts'
import { LONGEST_HANDOVER_MS } from '../probes/outbox.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'
import { composeTicketMail, type ShownMail, type TicketMailOrder, whyNotSend } from './ticket-previews.ts'
import { updateTicket } from './update-ticket.ts'

type Ports = TicketPorts & { readonly appeals: KnownAppeals }
type Ending = Extract<TicketHappening, { readonly type: 'sent' | 'notSent' | 'sendingUnclear' }>

/** More previews than anybody looks at. */
const MOST_PREVIEWS = 20

/** Mails of tickets: shown whole, then sent at most once, and only when the user says so. */
export class TicketMails {
  readonly #ports: Ports
  readonly #previews = new Map<string, ShownMail>()
  /** Message-IDs of what this very office hands over now. */
  readonly #underWay = new Set<string>()
  /** How a hand-over of this process ended, where the disk did not take it. */
  readonly #endings = new Map<string, Ending>()

  constructor(ports: Ports) {
    this.#ports = ports
  }

  /**
   * What was on its way when a program ended: nobody knows how far it came, so the user tells. Answers when to look again (milliseconds
   * since 1970), because another program that lives is still at it; null: nothing is left.
   */
  async settle(): Promise<number | null> {
    let next: number | null = null
    for (const id of await this.#ports.store.ticketsSending()) {
      const ticket = await this.#ports.store.ticket(id).catch(nullIfGone)
      for (const one of ticket?.sending ?? []) {
        const { messageId } = one.mail
        const later = one.unclear ? null : this.#mayStillCome(one)
        if (later !== null && (next === null || later < next)) next = later
        if (one.unclear || later !== null) continue
        await this.#keep(id, this.#endings.get(messageId) ?? { type: 'sendingUnclear', messageId, because: 'stopped' })
      }
    }
    return next
  }

  /** The mail as it would go. Kept until it is sent, or many others were shown. */
  async preview(order: TicketMailOrder): Promise<TicketMailPreview> {
    const [ticket, sender] = await Promise.all([this.#ports.store.ticket(order.id), this.#sender(order.sender)])
    const shown = await composeTicketMail(this.#ports, ticket, sender, order)
    const previewId = this.#ports.newId()
    this.#previews.set(previewId, shown)
    for (const oldest of [...this.#previews.keys()].slice(0, -MOST_PREVIEWS)) this.#previews.delete(oldest)
    const { from, to, subject, text, inReplyTo } = shown.mail
    const source = new TextDecoder('utf-8').decode(shown.message)
    return { previewId, from, to, subject, text, source, inReplyTo }
  }

  /** Sends exactly what was shown, once; what did certainly not go out may be sent again. Rejects with `not-found` for what was sent. */
  async send(previewId: string): Promise<TicketSendOutcome> {
    const shown = this.#previews.get(previewId)
    if (shown === undefined) throw new Fault('not-found', 'preview')
    // At once, so that a second click finds nothing.
    this.#previews.delete(previewId)
    try {
      const outcome = await this.#send(shown)
      if (outcome.kind === 'notSent') this.#previews.set(previewId, shown)
      return outcome
    } catch (error) {
      this.#previews.set(previewId, shown)
      throw error
    }
  }

  /** Is a mail of this ticket being handed over by this very office? */
  async isUnderWay(ticket: string): Promise<boolean> {
    const found = await this.#ports.store.ticket(ticket).catch(nullIfGone)
    return found?.sending.some(({ mail }) => this.#underWay.has(mail.messageId)) ?? false
  }

  async #send(shown: ShownMail): Promise<TicketSendOutcome> {
    mayGo(await this.#ports.store.ticket(shown.ticket), shown)
    const sender = await this.#sender(shown.sender)
    if (!sender.identities.some(({ address }) => address === shown.mail.from))
      throw new Fault('invalid-input', `the sender has no identity ${shown.mail.from}`)
    const credential = await this.#ports.credential({ kind: 'sender', account: sender })
    if (!isCredential(credential)) return notSent(credential)
    this.#underWay.add(shown.mail.messageId)
    try {
      return await this.#handOver(shown, sender, credential)
    } finally {
      this.#underWay.delete(shown.mail.messageId)
    }
  }

  async #handOver(shown: ShownMail, sender: Sender, credential: Credential): Promise<TicketSendOutcome> {
    const { mail, ticket: id } = shown
    let claimed: Promise<void> | null = null
    const claim = () => {
      claimed = this.#claim(shown)
      return claimed
    }
    const submission = submissionOf(shown, sender, this.#ports.now())
    const outcome = await this.#ports.services.submit(submission, credential, claim).catch(async (error: unknown) => {
      // Before the claim stands nothing goes out; after it nobody knows.
      if (claimed === null || (await didFail(claimed))) throw error
      this.#ports.reportBug(error)
      return { kind: 'unclear' as const }
    })
    const { ending, told } = endOf(outcome, mail.messageId)
    if (claimed !== null) await this.#keep(id, ending)
    return told
  }

  /** The one thing between us and sending twice: on the disk before the first octet of the mail goes. */
  async #claim(shown: ShownMail): Promise<void> {
    const { mail, ticket: id } = shown
    const { messageId } = mail
    try {
      const claimed = await updateTicket(this.#ports, id, (now) => {
        mayGo(now, shown)
        return { type: 'sending', mail, process: this.#ports.process.id }
      })
      if (claimed === null) throw new Fault('internal', 'claim')
    } catch (error) {
      // It may stand on the disk all the same; nothing goes out.
      this.#endings.set(messageId, { type: 'notSent', messageId, trouble: null })
      throw error
    }
  }

  /** A disk that does not take it now is asked again by `settle`. */
  async #keep(id: string, ending: Ending): Promise<void> {
    const { messageId } = ending
    this.#endings.set(messageId, ending)
    try {
      await updateTicket(this.#ports, id, (now) => (isOpen(now, ending) ? ending : null))
      this.#endings.delete(messageId)
    } catch (error) {
      if (error instanceof Fault && error.code === 'not-found') this.#endings.delete(messageId)
      else this.#ports.reportBug(error)
    }
  }

  #mayStillCome({ mail, at, process: id }: Ticket['sending'][number]): number | null {
    const { process, now } = this.#ports
    if (id === process.id) return this.#underWay.has(mail.messageId) ? now().getTime() + LONGEST_HANDOVER_MS : null
    const end = Date.parse(at) + LONGEST_HANDOVER_MS
    return process.isAlive(id) && now().getTime() < end ? end : null
  }

  async #sender(id: string): Promise<Sender> {
    const found = (await this.#ports.store.senders()).find((sender) => sender.id === id)
    if (found === undefined) throw new Fault('not-found', 'sender')
    return found
  }
}

/** Throws `invalid-input` where it must not go, or where something went that the user had not seen. */
function mayGo(ticket: Ticket, { asked, mail }: ShownMail): void {
  const trouble = whyNotSend(ticket)
  if (trouble !== null) throw new Fault('invalid-input', trouble)
  const isSent = ticket.asked.some(({ messageId }) => messageId === mail.messageId)
  if (isSent || ticket.asked.length !== asked)
    throw new Fault('invalid-input', 'something was sent since this mail was shown: it has to be looked at again')
}

function isOpen({ sending, unsent }: Ticket, { type, messageId }: Ending): boolean {
  const onItsWay = sending.find(({ mail }) => mail.messageId === messageId)
  if (type === 'sendingUnclear') return onItsWay !== undefined && !onItsWay.unclear
  return onItsWay !== undefined || (type === 'sent' && unsent.some((mail) => mail.messageId === messageId))
}

function submissionOf({ mail, token, message, smtpUtf8 }: ShownMail, sender: Sender, now: Date): Submission {
  return {
    sender,
    server: sender.submission,
    envelopeFrom: mail.from,
    envelopeTo: mail.to,
    envelopeId: token,
    message: withDate(message, now),
    smtpUtf8,
    withoutReceipts: true,
  }
}

function endOf(
  outcome: SubmitOutcome,
  messageId: string,
): { readonly ending: Ending; readonly told: TicketSendOutcome } {
  switch (outcome.kind) {
    case 'accepted':
      return { ending: { type: 'sent', messageId }, told: { kind: 'sent' } }
    case 'unclear':
      return { ending: { type: 'sendingUnclear', messageId, because: 'connectionLost' }, told: { kind: 'unclear' } }
    default: {
      const trouble = outcome.kind === 'refused' ? refusedBy(outcome.reply) : outcome.trouble
      return { ending: { type: 'notSent', messageId, trouble }, told: notSent(trouble) }
    }
  }
}

/** A reply to MAIL, RCPT or DATA: nothing was taken. */
function refusedBy(reply: string): MailTrouble {
  const said = reply.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REPLY)
  return { stage: 'protocol', code: 'server-refused', said, certificate: null }
}

const LONGEST_REPLY = 1000

function notSent(trouble: MailTrouble): TicketSendOutcome {
  return { kind: 'notSent', said: trouble.said, trouble }
}

function isCredential(found: Credential | MailTrouble): found is Credential {
  return 'kind' in found
}

async function didFail(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => false,
    () => true,
  )
}

function nullIfGone(error: unknown): null {
  if (error instanceof Fault && error.code === 'not-found') return null
  throw error
}
