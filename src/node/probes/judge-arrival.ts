import type { Analysis } from '../../engine/analysis/analysis.ts'
import type { Mailbox } from '../../engine/mailboxes/account.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { PostOfficePorts } from './ports.ts'
import { updateProbe } from './update-probe.ts'

/** Judges a probe as it lay in the mailbox, and keeps that. `mailbox` null: it is no longer registered. */
export async function judgeArrival(
  ports: PostOfficePorts,
  { plan }: Pick<Probe, 'plan'>,
  mailbox: Mailbox | null,
  message: Uint8Array,
): Promise<Analysis> {
  const { analyse, store, knowledge } = ports
  const own = mailbox?.authservIds ?? []
  const ofPreset = knowledge().presets.find(({ id }) => id === plan.preset)?.authservIds ?? []
  const authservIds = own.length > 0 ? own : ofPreset
  const analysis = await analyse({ message, mailFrom: plan.envelopeFrom, authservIds })
  await store.keepAnalysis({ probe: plan.id, analysis })
  const { summarizeArrival } = await import('../../engine/analysis/summarize-arrival.ts')
  const happening = { type: 'analysed', summary: summarizeArrival(analysis) } as const
  // Window and command line may both have been looking.
  await updateProbe(ports, plan.id, ({ arrival }) => (arrival === null ? happening : null))
  return analysis
}
