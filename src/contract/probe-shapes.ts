import type { Analysis } from '../engine/analysis/analysis.ts'
import type { Mailbox, Sender } from '../engine/mailboxes/account.ts'
import type { MailTrouble } from '../engine/mailboxes/mail-trouble.ts'
import type { Experiment } from '../engine/measuring/experiment.ts'
import type { ExperimentReport, Light } from '../engine/measuring/placement-report.ts'
import type { CalmAnswer, CalmLimits, CalmStop } from '../engine/probes/calm.ts'
import type { Probe } from '../engine/probes/probe.ts'
import type { ProbePlan } from '../engine/probes/probe-plan.ts'

export type { Analysis } from '../engine/analysis/analysis.ts'
export type { Mailbox, Sender } from '../engine/mailboxes/account.ts'
export type { Discovered } from '../engine/mailboxes/discovered.ts'
export type { ConnectionTest, MailTrouble } from '../engine/mailboxes/mail-trouble.ts'
export type { MailboxPreset, OAuthIssuer } from '../engine/mailboxes/preset.ts'
export type { ExperimentReport, PlacementReport } from '../engine/measuring/placement-report.ts'
export type { CalmAnswer, CalmLimits, CalmStop } from '../engine/probes/calm.ts'
export type { Probe } from '../engine/probes/probe.ts'

/** A mailbox with what is known of it now. */
export interface MailboxView {
  readonly mailbox: Mailbox
  readonly familyName: string
  readonly hasSecret: boolean
  readonly watch:
    | { readonly state: 'off' | 'connecting' | 'closed' }
    | { readonly state: 'watching'; readonly mode: 'idle' | 'poll' }
    | { readonly state: 'waiting'; readonly trouble: MailTrouble; readonly nextTryAt: string }
    | { readonly state: 'stopped'; readonly trouble: MailTrouble }
}

export interface SenderView {
  readonly sender: Sender
  readonly hasSecret: boolean
}

/** Where secrets are kept, as the window shows it. */
export type KeychainView = { readonly kind: 'keychain' } | { readonly kind: 'memory'; readonly why: string }

/** A probe as it will be sent, shown before it goes. */
export interface ProbePreview {
  readonly plan: Omit<ProbePlan, 'notBefore' | 'giveUpAfterSeconds'>
  readonly mailboxLabel: string
  /** The whole message as text. */
  readonly source: string
  readonly subject: string
  readonly text: string
  readonly calm: CalmAnswer
}

export interface CalmView {
  readonly limits: CalmLimits
  readonly stops: readonly CalmStop[]
  readonly families: readonly {
    readonly family: string
    readonly name: string
    readonly sentToday: number
    readonly nextAt: string | null
  }[]
}

export interface ProbePage {
  readonly probes: readonly ProbeRow[]
  readonly total: number
}

/** A probe in lists: without its events. */
export type ProbeRow = Omit<Probe, 'events'> & { readonly mailboxLabel: string; readonly familyName: string }

export interface ProbeView {
  readonly probe: Probe
  readonly mailboxLabel: string
  readonly familyName: string
  /** Whether the message is kept, so that `probes.analysis` answers. */
  readonly hasAnalysis: boolean
  /** The message as it was sent. */
  readonly source: string
}

export interface ExperimentView {
  readonly experiment: Experiment
  readonly report: ExperimentReport
}

/** For Today: one for each family with a mailbox. */
export interface FamilyLight {
  readonly family: string
  readonly name: string
  readonly light: Light
  readonly inbox: number
  readonly sample: number
  readonly newest: string | null
}

/** One mail, judged. It is kept nowhere. */
export interface MessageAnalysis {
  /** Under which its report can be exported until the program ends. */
  readonly id: string
  readonly analysis: Analysis
}

export interface DeskState {
  /** True in the rehearsal world. */
  readonly rehearsal: boolean
}
