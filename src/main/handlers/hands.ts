import type { Handlers, MethodName } from '../../contract/methods.ts'
import type { AppInfo, Settings } from '../../contract/shapes.ts'
import type { Diagnosing } from '../../node/diagnosis/diagnosing.ts'
import type { SettingsFile } from '../../node/settings-file.ts'
import type { History } from '../../node/store/history.ts'
import type { Publish } from '../ipc/publish.ts'

/** All that the handlers work with. The composition root makes it; a test makes its own. */
export interface Hands {
  readonly diagnosis: Diagnosing
  readonly history: History
  readonly settings: SettingsFile
  readonly desktop: Desktop
  readonly facts: Pick<AppInfo, 'version' | 'platform' | 'systemLanguage' | 'dataFolder'>
  readonly publish: Publish
  now(): Date
  newId(): string
}

/** The system's own dialogs and programs. */
export interface Desktop {
  /** Paths; none: cancelled. */
  chooseFilesToOpen(): Promise<readonly string[]>
  /** A path; null: cancelled. */
  chooseFileToExport(): Promise<string | null>
  /** Hands over a link that was looked at before; false: no program took it. */
  openLink(url: string): Promise<boolean>
  showFolder(path: string): Promise<boolean>
  /** Makes window and menu follow the settings. */
  apply(settings: Settings): void
}

/** The handlers of one area of the contract: `bounces`, `settings` … */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<MethodName, `${Area}.${string}`>>
