import type { Input } from '../../../contract/methods.ts'
import type { MailboxView, SenderView } from '../../../contract/probe-shapes.ts'
import type { Language } from '../../../text/language.ts'
import { chosenMailboxes } from './send-store.ts'

type Order = Input<'probes.startExperiment'>

/** What the form of an experiment says. */
export interface ExperimentDraft {
  readonly name: string
  /** Empty: the first. */
  readonly sender: string
  readonly from: string
  readonly otherFrom: string
  /** Null: all that are not paused. */
  readonly mailboxes: readonly string[] | null
  readonly variant: Order['variant']
  /** While one types, it may be no number. */
  readonly pairs: string | number
}

/** What is still wrong in it. */
export type ExperimentProblem = 'name' | 'mailboxes' | 'pairs' | 'otherFrom'

export const EMPTY_EXPERIMENT: ExperimentDraft = {
  name: '',
  sender: '',
  from: '',
  otherFrom: '',
  mailboxes: null,
  variant: 'html',
  pairs: 40,
}

/** The experiment that the form means, and what is wrong with it. */
export function readExperiment(
  draft: ExperimentDraft,
  mailboxes: readonly MailboxView[],
  senders: readonly SenderView[],
  language: Language,
): { readonly order: Order; readonly problem: ExperimentProblem | null } {
  const sender = senders.find((one) => one.sender.id === draft.sender)?.sender ?? senders[0]?.sender
  const addresses = (sender?.identities ?? []).map(({ address }) => address)
  const from = addresses.includes(draft.from) ? draft.from : (addresses[0] ?? '')
  const others = addresses.filter((address) => address !== from)
  const otherFrom = others.includes(draft.otherFrom) ? draft.otherFrom : (others[0] ?? null)
  const order: Order = {
    name: draft.name.trim(),
    sender: sender?.id ?? '',
    from,
    otherFrom: draft.variant === 'otherFrom' ? otherFrom : null,
    mailboxes: chosenMailboxes(draft.mailboxes, mailboxes),
    variant: draft.variant,
    pairs: Number(draft.pairs),
    language,
  }
  return { order, problem: problemOf(order) }
}

function problemOf({ name, mailboxes, pairs, variant, otherFrom }: Order): ExperimentProblem | null {
  if (name === '') return 'name'
  if (mailboxes.length === 0) return 'mailboxes'
  if (variant === 'otherFrom' && otherFrom === null) return 'otherFrom'
  return Number.isInteger(pairs) && pairs >= 1 && pairs <= 200 ? null : 'pairs'
}
