import { Fault } from '../../engine/fault.ts'
import { organizationOfReporter } from '../../engine/programmes/organization-of-reporter.ts'
import type { Programme } from '../../engine/programmes/programme.ts'
import type {
  ProgrammeData,
  ProgrammeImport,
  ProgrammeProgress,
  ProgrammeView,
} from '../../engine/programmes/programme-views.ts'
import { sndsChanges } from '../../engine/programmes/snds-changes.ts'
import type { TicketPorts } from './ports.ts'
import { keepRead } from './programmes-keep.ts'
import { type ProgrammeFile, readProgrammeFile } from './programmes-read.ts'
import { readSndsLink, type SndsPage, sndsPages } from './programmes-snds-link.ts'

/** Programmes of the providers: how far the user is, and what they tell. */
export class ProgrammesDesk {
  readonly #ports: TicketPorts

  constructor(ports: TicketPorts) {
    this.#ports = ports
  }

  all(): readonly Programme[] {
    return this.#ports.knowledge().programmes
  }

  async list(): Promise<readonly ProgrammeView[]> {
    const progress = await this.#ports.store.programmeProgress()
    return this.all().map((programme) => this.#view(programme, progress[programme.id] ?? NOTHING_DONE))
  }

  /** Rejects with `not-found` for a programme that is not known. Steps that the programme does not have are forgotten. */
  async keep(id: string, kept: Omit<ProgrammeProgress, 'at'>): Promise<ProgrammeView> {
    const programme = this.all().find((one) => one.id === id)
    if (programme === undefined) throw new Fault('not-found', id)
    const { store, now, onProgrammes } = this.#ports
    const done = programme.steps.flatMap((step) => (kept.done.includes(step.id) ? step.id : []))
    const progress = { state: kept.state, done, note: kept.note, at: now().toISOString() }
    await store.keepProgrammeProgress({ programme: id, progress })
    onProgrammes()
    return this.#view(programme, progress)
  }

  /** A file that the user brought: it tells by itself what it is, whatever it is called. */
  import(_name: string, bytes: Uint8Array): Promise<ProgrammeImport> {
    return this.#keep(readProgrammeFile(bytes))
  }

  /** Rejects with `invalid-input` where it does not lead to SNDS. Null: forgets it. */
  async setSndsLink(link: string | null): Promise<ProgrammeData> {
    const { secrets, onProgrammes } = this.#ports
    if (link === null) await secrets.forget(SNDS_LINK)
    else await secrets.write(SNDS_LINK, readSndsLink(link))
    onProgrammes()
    return this.data()
  }

  /** What the kept link opens; rejects with `not-found` where none is kept. */
  async fetchSnds(): Promise<readonly ProgrammeImport[]> {
    const { store, secrets, now } = this.#ports
    const link = await secrets.read(SNDS_LINK)
    if (link === null) throw new Fault('not-found', 'link to SNDS')
    const imports: ProgrammeImport[] = []
    for (const page of sndsPages(link)) imports.push(await this.#fetch(page))
    // What was no report says nothing of how things stand.
    if (imports.some(({ kind }) => kind !== null)) await store.keepSndsFetched(now().toISOString())
    this.#ports.onProgrammes()
    return imports
  }

  async data(): Promise<ProgrammeData> {
    const { store, secrets } = this.#ports
    // A keychain that does not answer keeps nobody from what was fetched before.
    const [data, link] = await Promise.all([store.programmeData(), secrets.read(SNDS_LINK).catch(() => null)])
    const complaints = data.complaints.map((complaint) => ({
      ...complaint,
      organization: organizationOfReporter(complaint.reportedBy, this.#ports.knowledge().organizations),
    }))
    return { ...data, complaints, sndsChanges: sndsChanges(data.snds), hasSndsLink: link !== null }
  }

  #view(programme: Programme, progress: ProgrammeProgress): ProgrammeView {
    const { organizations } = this.#ports.knowledge()
    const organizationName = organizations.find(({ id }) => id === programme.organization)?.name ?? null
    return { programme, organizationName, progress }
  }

  async #fetch({ url, expected }: SndsPage): Promise<ProgrammeImport> {
    const text = await this.#ports.fetchText(url, MOST_OCTETS).catch((error: unknown) => {
      // The link is a secret, and an error of the network may name it.
      throw error instanceof Fault ? new Fault(error.code, 'SNDS') : new Fault('internal', 'SNDS')
    })
    return this.#keep(readProgrammeFile(new TextEncoder().encode(text), expected))
  }

  async #keep(read: ProgrammeFile): Promise<ProgrammeImport> {
    const kept = await keepRead(this.#ports, read)
    this.#ports.onProgrammes()
    return kept
  }
}

const SNDS_LINK = 'programme/snds/link'
const NOTHING_DONE: ProgrammeProgress = { state: 'notYet', done: [], note: '', at: null }
const MOST_OCTETS = 10_000_000
