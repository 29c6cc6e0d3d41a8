import type { CheckEnd, CheckProgress, Fault, Settings } from './shapes.ts'

/** All that the window may hear. */
export interface Events {
  /** The history changed: entries came, went or were changed. */
  readonly 'bounces.changed': { readonly ids: readonly string[] }
  /** Diagnosed and answered, but the history could not keep it (read-only, disk full): it is gone with the window. */
  readonly 'bounces.notKept': { readonly id: string; readonly fault: Fault }
  /** At most some ten times a second. */
  readonly 'checks.progress': CheckProgress
  readonly 'checks.finished': CheckEnd
  /** Kept runs came, went or were changed. */
  readonly 'checks.changed': { readonly ids: readonly string[] }
  /** Probes came or changed; at most some ten times a second. */
  readonly 'probes.changed': { readonly ids: readonly string[] }
  /** Mailboxes or senders came, went or changed, or how the watching of one stands. */
  readonly 'mailboxes.changed': { readonly ids: readonly string[] }
  /** Tickets came or changed; at most some ten times a second. */
  readonly 'tickets.changed': { readonly ids: readonly string[] }
  /** Answers came that belong to no ticket for certain, or went. */
  readonly 'tickets.looseChanged': Readonly<Record<string, never>>
  /** The user followed a system notification. */
  readonly 'tickets.wanted': { readonly id: string }
  readonly 'programmes.changed': Readonly<Record<string, never>>
  readonly 'settings.changed': Settings
  /** A menu entry of the window was chosen. */
  readonly 'menu.chosen': {
    readonly item: 'newDiagnosis' | 'openFiles' | 'sendProbes' | 'newTicket' | 'palette' | 'settings' | 'history'
  }
}

export type EventName = keyof Events
