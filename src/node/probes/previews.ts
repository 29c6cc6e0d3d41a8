import { Fault } from '../../engine/fault.ts'
import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import { checkDraft } from '../../engine/probes/check-draft.ts'
import { draftProbe, type ProbeDraft } from '../../engine/probes/draft-probe.ts'
import type { ProbePlan, ProbeVariant } from '../../engine/probes/probe-plan.ts'
import { makeToken, messageIdOf } from '../../engine/probes/token.ts'
import { UnsendablePart } from '../mailboxes/smtp/check-parts.ts'
import type { PostOfficePorts } from './ports.ts'

/** What is to be sent. */
export interface ProbeOrder {
  readonly sender: string
  readonly from: string
  readonly mailboxes: readonly string[]
  readonly variant: ProbeVariant
  readonly language: 'en' | 'de'
  /** Null: ours. */
  readonly subject: string | null
  readonly text: string | null
}

/** A probe that could be sent: all but its place in time. */
export interface ComposedProbe {
  readonly plan: Omit<ProbePlan, 'notBefore' | 'giveUpAfterSeconds'>
  readonly message: Uint8Array
  readonly subject: string
  readonly text: string
}

/** What one composed probe belongs to. */
export interface Belongs {
  readonly batch: string
  readonly experiment: ProbePlan['experiment']
  /** Overrides the order's From: the other arm of an experiment. */
  readonly otherFrom: string | null
}

const MOST_RANDOM = 26

/** Composes one probe for this mailbox. Rejects with `invalid-input` for what cannot be sent, and says which part. */
export async function composeProbe(
  ports: PostOfficePorts,
  order: ProbeOrder,
  sender: Sender,
  mailbox: Mailbox,
  belongs: Belongs,
): Promise<ComposedProbe> {
  const from = identityFor(sender, order, belongs.otherFrom)
  if (order.variant === 'otherPath' && sender.otherPath === null)
    throw new Fault('invalid-input', 'the sender has no other path')
  if (order.text?.trim() === '') throw new Fault('invalid-input', 'text-empty')
  const token = makeToken(ports.randomBytes(MOST_RANDOM))
  const { language, variant, subject: ownSubject, text: ownText } = order
  const seed = belongs.experiment === null ? token : `${belongs.experiment.id}/${belongs.experiment.pair}`
  const draft = draftProbe(
    { language, variant, token, subject: ownSubject, text: ownText, name: from.name, seed },
    ports.words,
  )
  const trouble = checkDraft({ ...draft, name: from.name, from: from.address, to: mailbox.address })
  if (trouble !== null) throw new Fault('invalid-input', trouble)
  const messageId = messageIdOf(token, from.address)
  // It brings a library along that nobody needs before the first probe.
  const { composeMessage } = await import('../mailboxes/smtp/compose-message.ts')
  const { message, sha256 } = await composeMessage({
    from,
    to: mailbox.address,
    ...draft,
    attachment: attachmentOf(draft),
    date: ports.now(),
    messageId,
    token,
    thread: null,
  }).catch((error: unknown) => {
    throw error instanceof UnsendablePart ? new Fault('invalid-input', error.message) : error
  })
  const { subject, text } = draft
  const plan = {
    id: ports.newId(),
    token,
    batch: belongs.batch,
    experiment: belongs.experiment,
    sender: sender.id,
    mailbox: mailbox.id,
    address: mailbox.address,
    preset: mailbox.preset,
    family: mailbox.family,
    from,
    envelopeFrom: from.address,
    subject,
    variant: order.variant,
    language: order.language,
    messageId,
    contact: mailbox.contact,
    firstContact: await isFirstContact(ports, mailbox, from.address),
    sha256,
    size: message.length,
  }
  return { plan, message, subject, text }
}

/** The identity that the mail is from. The variant `otherFrom` takes another one than was chosen. */
function identityFor(sender: Sender, { from, variant }: ProbeOrder, other: string | null) {
  const chosen = sender.identities.find(({ address }) => address === from)
  if (chosen === undefined) throw new Fault('invalid-input', `the sender has no identity ${from}`)
  if (variant !== 'otherFrom') return chosen
  const another =
    other === null
      ? sender.identities.find(({ address }) => address !== from)
      : sender.identities.find(({ address }) => address === other)
  if (another === undefined || another === chosen) throw new Fault('invalid-input', 'the sender has no second identity')
  return another
}

/** Has this mailbox never got a probe from this domain before? */
async function isFirstContact({ store }: PostOfficePorts, { id }: Mailbox, from: string): Promise<boolean> {
  const { probes } = await store.probes({
    family: null,
    mailbox: id,
    state: null,
    experiment: null,
    offset: 0,
    limit: 200,
  })
  const domain = domainOf(from)
  return !probes.some(({ plan, submittedAt }) => submittedAt !== null && domainOf(plan.from.address) === domain)
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

function attachmentOf({ attachment }: ProbeDraft) {
  if (attachment === null) return null
  const { filename, contentType, content } = attachment
  return { name: filename, mediaType: contentType, content }
}
