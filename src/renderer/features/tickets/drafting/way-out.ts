import type { DraftOrder, DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'

/** How what is written goes out. */
export type WayOut =
  | { readonly kind: 'mail' }
  /** `isFirst`: the page to which the steps of the appeal lead. */
  | { readonly kind: 'page'; readonly url: string | null; readonly isFirst: boolean }
  | { readonly kind: 'none' }

/** A request goes as the organization wants it; a reply into the thread, by mail; an escalation to whom its step names. */
export function wayOut(view: TicketView, { to }: Pick<DraftView, 'to'>, purpose: DraftOrder['purpose']): WayOut {
  const { appeal } = view
  if (appeal === null || appeal.route === 'none') return { kind: 'none' }
  if (purpose === 'reply') return { kind: 'mail' }
  const step = purpose === 'escalation' ? pageOfStep(view) : null
  if (step !== null) return { kind: 'page', url: step, isFirst: false }
  const isMail = appeal.route === 'mail' || appeal.route === 'replyToBounce'
  if (isMail || to !== null) return { kind: 'mail' }
  return { kind: 'page', url: appeal.target, isFirst: true }
}

/** What silence advised, else the step after those that were taken. */
function pageOfStep({ ticket: { silence, escalations }, appeal }: TicketView): string | null {
  const steps = appeal?.escalate ?? []
  const next = silence?.advice.kind === 'escalate' ? silence.advice.step : escalations
  const target = steps[Math.min(next, steps.length - 1)]?.target ?? null
  return target?.startsWith('https://') ? target : null
}
