import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { Experiment } from '../../engine/measuring/experiment.ts'
import type { PostOfficePorts } from './ports.ts'
import { type ComposedProbe, composeProbe } from './previews.ts'

/** The next pairs of an experiment that may be composed now: one for each mailbox whose last pair is on its way. */
export async function composeDuePairs(
  ports: PostOfficePorts,
  experiment: Experiment,
  senders: readonly Sender[],
  mailboxes: readonly Mailbox[],
): Promise<readonly ComposedProbe[]> {
  const sender = senders.find(({ id }) => id === experiment.sender)
  if (sender === undefined || experiment.endedAt !== null) return []
  const sent = await ports.store.probesOfExperiment(experiment.id)
  const pairs = new Set(sent.map(({ plan }) => plan.experiment?.pair ?? 0))
  const composed: ComposedProbe[] = []
  let next = Math.max(0, ...pairs) + 1
  for (const id of experiment.mailboxes) {
    const mailbox = mailboxes.find((one) => one.id === id)
    if (mailbox === undefined || mailbox.paused || next > experiment.pairs) continue
    if (sent.some(({ plan, state }) => plan.mailbox === id && state === 'composed')) continue
    composed.push(...(await composePair(ports, experiment, sender, mailbox, next)))
    next++
  }
  return composed
}

/** Which of the two goes first is left to chance, so that being first says nothing. */
async function composePair(
  ports: PostOfficePorts,
  experiment: Experiment,
  sender: Sender,
  mailbox: Mailbox,
  pair: number,
): Promise<readonly ComposedProbe[]> {
  const { id, from, otherFrom, variant, language } = experiment
  const order = { sender: sender.id, from, mailboxes: [mailbox.id], language, subject: null, text: null }
  const batch = ports.newId()
  const arm = (arm: 'a' | 'b') =>
    composeProbe(ports, { ...order, variant: arm === 'a' ? 'plain' : variant }, sender, mailbox, {
      batch,
      experiment: { id, pair, arm },
      otherFrom,
    })
  const both = [await arm('a'), await arm('b')]
  return ((ports.randomBytes(1)[0] ?? 0) & 1) === 0 ? both : both.toReversed()
}
