import { z } from 'zod'
import { checkId, checkSettings } from './check-input.ts'
import {
  calmLimits,
  experimentOrder,
  mailAddress,
  mailboxInput,
  oneLine,
  probeOrder,
  secret,
  senderInput,
} from './mail-input.ts'
import type {
  Analysis,
  CalmView,
  ConnectionTest,
  DeskState,
  Discovered,
  ExperimentView,
  FamilyLight,
  KeychainView,
  MailboxPreset,
  MailboxView,
  MessageAnalysis,
  OAuthIssuer,
  PlacementReport,
  ProbePage,
  ProbePreview,
  ProbeView,
  SenderView,
} from './probe-shapes.ts'
import { setupMethods } from './setup-methods.ts'
import type {
  AppInfo,
  CheckRun,
  CheckSettings,
  Confirmation,
  FileOutcome,
  HistoryEntry,
  HistoryPage,
  RunPage,
  Settings,
} from './shapes.ts'
import { takes } from './takes.ts'
import { ticketMethods } from './ticket-methods.ts'

/** A pasted text: at most 10 MB. A larger one is dropped as a file. */
export const MAX_PASTE_CHARACTERS = 10_000_000
/** A dropped or opened file: at most 150 MB. */
export const MAX_FILE_BYTES = 150_000_000

const id = z.uuid()
const ids = z.array(id).min(1).max(10_000)
const bytes = z.instanceof(Uint8Array).check(({ value, issues }) => {
  if (value.byteLength <= MAX_FILE_BYTES) return
  issues.push({ code: 'too_big', origin: 'file', maximum: MAX_FILE_BYTES, input: value })
})

/** All that the window may ask of the main process. */
export const methods = {
  /** Diagnoses a pasted text and keeps it in the history. */
  'bounces.diagnoseText': takes(
    z.strictObject({ text: z.string().min(1).max(MAX_PASTE_CHARACTERS) }),
  ).returns<HistoryEntry>(),
  /** Diagnoses one dropped file, whose bytes the window read. */
  'bounces.diagnoseFile': takes(z.strictObject({ name: z.string().max(1024), bytes })).returns<HistoryEntry>(),
  /** Shows the system's open dialog; an empty list: cancelled. */
  'bounces.openFiles': takes(z.strictObject({})).returns<readonly FileOutcome[]>(),
  /** The newest first. `search` looks into recipients, texts, subjects, organizations, names. */
  'bounces.history': takes(
    z.strictObject({
      search: z.string().max(500),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
  ).returns<HistoryPage>(),
  'bounces.entry': takes(z.strictObject({ id })).returns<HistoryEntry>(),
  'bounces.delete': takes(z.strictObject({ ids })).returns<{ readonly deleted: number }>(),
  /** Asks where to, and writes one JSON file; `path` null: cancelled. No ids: all. */
  'bounces.export': takes(z.strictObject({ ids: ids.optional() })).returns<{
    readonly path: string | null
    readonly entries: number
  }>(),
  /** Starts a run, which is told of by events under the id that the window chose. A run that is under way is cancelled. */
  'checks.start': takes(z.strictObject({ runId: id, settings: checkSettings })).returns<{ readonly started: true }>(),
  /** Stops a run; what it has found by then comes with `checks.finished`. False: it had ended before. */
  'checks.cancel': takes(z.strictObject({ runId: id })).returns<{ readonly cancelled: boolean }>(),
  /** The newest first; `domain` null: of all. */
  'checks.runs': takes(
    z.strictObject({
      domain: z.string().max(253).nullable(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
  ).returns<RunPage>(),
  /** What was said of each domain, the last used first. */
  'checks.domains': takes(z.strictObject({})).returns<readonly CheckSettings[]>(),
  /** A kept run, compared with another one; `against` null: with the one before. */
  'checks.run': takes(z.strictObject({ id, against: id.nullable() })).returns<CheckRun>(),
  /** Makes one check of a kept run again, and keeps what it finds now in that run. */
  'checks.recheck': takes(z.strictObject({ id, check: checkId })).returns<CheckRun>(),
  'checks.delete': takes(z.strictObject({ ids })).returns<{ readonly deleted: number }>(),
  /** Asks where to, and writes a file, of a kept run or of a mail; `path` null: cancelled. */
  'checks.export': takes(
    z.strictObject({ id, format: z.enum(['json', 'markdown', 'html']), language: z.enum(['en', 'de']) }),
  ).returns<{ readonly path: string | null }>(),
  /** Makes the checks that the steps of a diagnosis name. `domain`: the user's own, where the refusal does not tell it. */
  'checks.confirm': takes(
    z.strictObject({ entryId: id, recipient: z.int().min(0).max(100_000), domain: z.string().max(253).nullable() }),
  ).returns<Confirmation>(),
  'mailboxes.list': takes(z.strictObject({})).returns<readonly MailboxView[]>(),
  /** All presets, for a list to choose from. */
  'mailboxes.presets': takes(z.strictObject({})).returns<readonly MailboxPreset[]>(),
  /** The authorization servers that presets name, to say whether one needs a client id of one's own. */
  'mailboxes.issuers': takes(z.strictObject({})).returns<readonly OAuthIssuer[]>(),
  /** Preset, MX, SRV, autoconfig: whatever the address tells. Asks the DNS. */
  'mailboxes.discover': takes(z.strictObject({ address: mailAddress })).returns<Discovered>(),
  /** Adds or changes; the secret goes to the keychain and nowhere else. */
  'mailboxes.save': takes(z.strictObject({ mailbox: mailboxInput, secret })).returns<MailboxView>(),
  /** Connects with what the form says (nothing is saved); `secret` null: the one in the keychain. */
  'mailboxes.test': takes(z.strictObject({ mailbox: mailboxInput, secret })).returns<ConnectionTest>(),
  /** Also its secret. Its probes stay in the statistics. */
  'mailboxes.remove': takes(z.strictObject({ id })).returns<{ readonly removed: boolean }>(),
  /**
   * Opens the provider's page in the user's browser and waits for the answer on loopback (RFC 8252). The token goes to the keychain.
   * `secret`: that of the user's own client, where the issuer wants one (`needsClientSecret`); null: the one in the keychain, or none.
   */
  'mailboxes.authorize': takes(z.strictObject({ mailbox: mailboxInput, secret: secret.optional() })).returns<
    { readonly state: 'authorized' | 'cancelled' } | { readonly state: 'refused'; readonly said: string }
  >(),
  'mailboxes.cancelAuthorize': takes(z.strictObject({ id })).returns<{ readonly cancelled: boolean }>(),
  'senders.list': takes(z.strictObject({})).returns<readonly SenderView[]>(),
  'senders.save': takes(z.strictObject({ sender: senderInput, secret })).returns<SenderView>(),
  'senders.test': takes(z.strictObject({ sender: senderInput, secret })).returns<ConnectionTest>(),
  'senders.remove': takes(z.strictObject({ id })).returns<{ readonly removed: boolean }>(),
  'keychain.state': takes(z.strictObject({})).returns<KeychainView>(),
  /** What would be sent, whole, one for each mailbox. Kept until it is sent or the program ends. */
  'probes.preview': takes(probeOrder).returns<{
    readonly previewId: string
    readonly probes: readonly ProbePreview[]
  }>(),
  /** Sends exactly what was shown. A preview can be sent once. */
  'probes.send': takes(z.strictObject({ previewId: id })).returns<{ readonly ids: readonly string[] }>(),
  /** Those not yet handed over are not sent; the others are no longer followed. */
  'probes.cancel': takes(z.strictObject({ ids })).returns<{ readonly cancelled: number }>(),
  /** Also their mails, as they were sent and as they arrived. They no longer count in anything. */
  'probes.delete': takes(z.strictObject({ ids })).returns<{ readonly deleted: number }>(),
  /** The newest first. */
  'probes.list': takes(
    z.strictObject({
      family: z.string().max(253).nullable(),
      mailbox: id.nullable(),
      state: z.enum(['open', 'ended']).nullable(),
      /** Only the pairs of this experiment; left out: of all and none. */
      experiment: id.nullable().optional(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
  ).returns<ProbePage>(),
  'probes.show': takes(z.strictObject({ id })).returns<ProbeView>(),
  /** The arrived message, judged. Null: it has not arrived. */
  'probes.analysis': takes(z.strictObject({ id })).returns<Analysis | null>(),
  /** Looks into the mailboxes now; null: all. */
  'probes.lookNow': takes(z.strictObject({ mailbox: id.nullable() })).returns<{ readonly looking: number }>(),
  'probes.placement': takes(
    z.strictObject({ days: z.int().min(1).max(1100), bucketDays: z.int().min(1).max(31) }),
  ).returns<PlacementReport>(),
  'probes.lights': takes(z.strictObject({})).returns<readonly FamilyLight[]>(),
  'probes.calm': takes(z.strictObject({})).returns<CalmView>(),
  'probes.setCalm': takes(calmLimits).returns<CalmView>(),
  /** Lifts the stop after a block. */
  'probes.resume': takes(z.strictObject({ family: z.string().max(253) })).returns<CalmView>(),
  'probes.experiments': takes(z.strictObject({})).returns<readonly ExperimentView[]>(),
  'probes.startExperiment': takes(experimentOrder).returns<ExperimentView>(),
  'probes.endExperiment': takes(z.strictObject({ id })).returns<ExperimentView>(),
  /** A note of the user's on the time line. */
  'probes.addMark': takes(z.strictObject({ at: z.iso.datetime(), text: oneLine(200) })).returns<{
    readonly id: string
  }>(),
  /** Asks where to; `path` null: cancelled. No secret is ever in it. */
  'probes.export': takes(
    z.strictObject({ format: z.enum(['json', 'csv', 'markdown']), language: z.enum(['en', 'de']) }),
  ).returns<{ readonly path: string | null }>(),
  /** Judges one mail as an arrived probe is judged: a file that the window read, or an input that was diagnosed since the program started. */
  'analysis.message': takes(
    z.union([z.strictObject({ entryId: id }), z.strictObject({ bytes })]),
  ).returns<MessageAnalysis>(),
  ...ticketMethods,
  ...setupMethods,
  'desk.state': takes(z.strictObject({})).returns<DeskState>(),
  /** Opens the rehearsal world: everything on loopback, in a folder that is deleted at its end. The window is loaded anew. */
  'desk.rehearse': takes(z.strictObject({})).returns<{ readonly started: boolean }>(),
  'desk.leaveRehearsal': takes(z.strictObject({})).returns<{ readonly left: boolean }>(),
  'settings.read': takes(z.strictObject({})).returns<Settings>(),
  'settings.write': takes(
    z.strictObject({ language: z.enum(['system', 'en', 'de']), appearance: z.enum(['system', 'light', 'dark']) }),
  ).returns<Settings>(),
  'app.info': takes(z.strictObject({})).returns<AppInfo>(),
  /** Opens an https or mailto link of a known host in the user's own program; others are refused. */
  'links.open': takes(z.strictObject({ url: z.string().max(2048) })).returns<{ readonly opened: boolean }>(),
  /** Which of these links `links.open` would open. */
  'links.known': takes(z.strictObject({ urls: z.array(z.string().max(2048)).max(200) })).returns<readonly boolean[]>(),
  /** Shows the data folder in the system's file manager. */
  'app.showDataFolder': takes(z.strictObject({})).returns<{ readonly shown: boolean }>(),
}

export type MethodName = keyof typeof methods
/** What a method takes. */
export type Input<N extends MethodName> = (typeof methods)[N] extends { readonly input: z.ZodType<infer I> } ? I : never
/** What it returns, when nothing goes wrong. */
export type Output<N extends MethodName> = Exclude<(typeof methods)[N]['output'], undefined>
/** Total over the map: forget a handler, and it does not compile. */
export type Handlers = { readonly [N in MethodName]: (input: Input<N>) => Promise<Output<N>> | Output<N> }
