import type {
  ProgrammeData,
  ProgrammeImport,
  ProgrammeProgress,
  ProgrammeView,
} from '../../engine/programmes/programme-views.ts'
import type { TicketPorts } from './ports.ts'

/** Programmes of the providers: how far the user is, and what they tell. */
export class ProgrammesDesk {
  readonly #ports: TicketPorts

  constructor(ports: TicketPorts) {
    this.#ports = ports
  }

  async list(): Promise<readonly ProgrammeView[]> {
    throw new Error(`not built ${this.#ports.process.id}`)
  }

  async keep(_id: string, _progress: Omit<ProgrammeProgress, 'at'>): Promise<ProgrammeView> {
    throw new Error('not built')
  }

  async import(_name: string, _bytes: Uint8Array): Promise<ProgrammeImport> {
    throw new Error('not built')
  }

  async setSndsLink(_link: string | null): Promise<ProgrammeData> {
    throw new Error('not built')
  }

  async fetchSnds(): Promise<readonly ProgrammeImport[]> {
    throw new Error('not built')
  }

  async data(): Promise<ProgrammeData> {
    throw new Error('not built')
  }
}
