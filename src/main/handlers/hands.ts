import type { Handlers, MethodName } from '../../contract/methods.ts'
import type { AppInfo, Settings } from '../../contract/shapes.ts'
import type { Report } from '../../engine/checks/report.ts'
import type { NewcomerAnswer, NewcomerStage } from '../../engine/setup/newcomer.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import type { Checking } from '../../node/checks/checking.ts'
import type { Diagnosing } from '../../node/diagnosis/diagnosing.ts'
import type { Secrets } from '../../node/mailboxes/secrets.ts'
import type { OpenedPostOffice } from '../../node/probes/open-post-office.ts'
import type { SettingsFile } from '../../node/settings-file.ts'
import type { openSetupOffice } from '../../node/setup/open-setup-office.ts'
import type { CheckRuns } from '../../node/store/check-runs.ts'
import type { History } from '../../node/store/history.ts'
import type { Store } from '../../node/store/store.ts'
import type { TicketOffice } from '../../node/tickets/ticket-office.ts'
import type { Publish } from '../ipc/publish.ts'
import type { Recent } from './recent.ts'

/** All that the handlers work with. The composition root makes it; a test makes its own. */
export interface Hands {
  readonly diagnosis: Diagnosing
  readonly history: History
  readonly checking: Checking
  readonly checkRuns: CheckRuns
  /** The mails that were diagnosed last, as they came: the history keeps only what a person reads of them. */
  readonly messages: Recent<Uint8Array>
  readonly messageReports: Recent<Report>
  /** Accounts and probes. */
  readonly post: OpenedPostOffice
  /** Requests to providers. */
  readonly tickets: { readonly office: TicketOffice }
  /** Guides for servers. */
  readonly setup: ReturnType<typeof openSetupOffice>
  /** Whom a newcomer has to do with in the rehearsal world; null: this is the real one. */
  readonly newcomer: Newcomer | null
  readonly store: Store
  readonly secrets: Secrets
  readonly worlds: Worlds
  readonly settings: SettingsFile
  readonly desktop: Desktop
  readonly facts: Pick<AppInfo, 'version' | 'platform' | 'systemLanguage' | 'dataFolder'>
  readonly publish: Publish
  /** In which the user reads now. */
  language(): 'en' | 'de'
  now(): Date
  newId(): string
  /** Where a bug is told of that nobody waits for. */
  reportBug(bug: unknown): void
}

/** The pretended hoster, DNS host and server of a rehearsal. */
export interface Newcomer {
  stage(): NewcomerStage
  /** Does it for this set-up. Rejects with `not-found` for a deed that there is not. */
  play(setup: Setup, deed: string): Promise<NewcomerAnswer>
  /** The user had keys made: the server will be given what lies at these paths. */
  keysMade(paths: readonly string[]): void
}

/** The real world, and the rehearsal beside it. */
export interface Worlds {
  isRehearsal(): boolean
  /** The window is loaded anew when it is there. False: it is there already. */
  rehearse(): Promise<boolean>
  leaveRehearsal(): Promise<boolean>
}

/** The forms in which a report leaves the program. */
export type ReportFormat = 'json' | 'markdown' | 'html' | 'csv' | 'eml' | 'ics' | 'yml' | 'zone'

/** The system's own dialogs and programs. */
export interface Desktop {
  /** Paths; none: cancelled. */
  chooseFilesToOpen(): Promise<readonly string[]>
  /** A path; null: cancelled. */
  chooseFileToExport(): Promise<string | null>
  /** Where to write a report of this name (without ending); null: cancelled. */
  chooseReportFile(name: string, format: ReportFormat): Promise<string | null>
  /** Where the private half of a key goes; null: cancelled. */
  chooseKeyFile(name: string): Promise<string | null>
  /** Hands over a link that was looked at before; false: no program took it. */
  openLink(url: string): Promise<boolean>
  showFolder(path: string): Promise<boolean>
  /** Makes window and menu follow the settings. */
  apply(settings: Settings): void
}

/** The handlers of one area of the contract: `bounces`, `settings` … */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<MethodName, `${Area}.${string}`>>
