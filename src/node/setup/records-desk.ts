import type { World } from '../../engine/checks/world.ts'
import { reverseName } from '../../engine/dns/ip-address.ts'
import { clientFiles } from '../../engine/setup/records/client-files.ts'
import { formRecords } from '../../engine/setup/records/form-records.ts'
import { planChanges } from '../../engine/setup/records/plan-changes.ts'
import { policyOrders } from '../../engine/setup/records/policy-order.ts'
import { mtaStsPolicy } from '../../engine/setup/records/policy-records.ts'
import { recordTroubles } from '../../engine/setup/records/record-troubles.ts'
import type { RecordChange } from '../../engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../engine/setup/records/wanted-records.ts'
import { afterChanges, zoneFile } from '../../engine/setup/records/zone-file.ts'
import type { Setup, SetupValues, VerifiedItem } from '../../engine/setup/setup.ts'
import type { RecordsView, VisibilityView } from '../../engine/setup/setup-views.ts'
import { createWorld } from '../checks/create-world.ts'
import type { SetupPorts } from './ports.ts'
import { readFound, readRecordsWorld } from './read-world.ts'
import { type Memories, readVisibility } from './visibility.ts'

/** For all questions together: a person waits for it. */
const TIMEOUT_MS = 45_000
const STS_MAX_AGE = 604_800

type RecordsPorts = Pick<SetupPorts, 'net' | 'knowledge' | 'now'>

/** Records of a set-up: beside what is there, as they are typed, and where they are seen. */
export class RecordsDesk {
  readonly #ports: RecordsPorts
  readonly #memories = new Map<string, Memories>()

  constructor(ports: RecordsPorts) {
    this.#ports = ports
  }

  async view(setup: Setup): Promise<RecordsView> {
    const { values, choices } = setup
    const { changes, world } = await this.#inWorld(async (asked) => ({
      changes: await changesOf(asked, setup),
      world: await readRecordsWorld(asked, values),
    }))
    const host = this.#ports.knowledge().dnsHosts.find(({ id }) => id === values.dnsHost) ?? null
    return {
      askedAt: this.#ports.now().toISOString(),
      changes,
      troubles: recordTroubles(values, choices, changes, world),
      zoneFile: zoneFile(afterChanges(changes)),
      form: host === null ? [] : formRecords(changes, values, host),
      mtaStsPolicy:
        choices.mtaSts === 'off' || values.hostName === ''
          ? null
          : mtaStsPolicy([values.hostName], choices.mtaSts, STS_MAX_AGE),
      clientFiles: clientFiles(values, choices),
      orders: policyOrders(values, choices, changes, world),
    }
  }

  /** Counted from the first look of this program that shows a record at all its name servers. */
  async visibility(setup: Setup): Promise<VisibilityView> {
    const seen = await this.#inWorld(async (asked) =>
      readVisibility(asked, await changesOf(asked, setup), this.#memoriesOf(setup.id)),
    )
    return { askedAt: this.#ports.now().toISOString(), ...seen }
  }

  /** Whether each record that is wanted stands there now. */
  async verify(setup: Setup): Promise<readonly VerifiedItem[]> {
    const changes = await this.#inWorld((asked) => changesOf(asked, setup))
    return changes.map(toItem)
  }

  /** The names that the server's addresses point back to; none: there is none, or nobody answered. */
  reverseNames({ ipv4, ipv6 }: SetupValues): Promise<readonly string[]> {
    const pointers = [ipv4, ipv6].flatMap((address) => reverseName(address) ?? [])
    return this.#inWorld(async (asked) => {
      const answers = await Promise.all(pointers.map((name) => asked.dns.resolve(name, 'PTR')))
      return answers.flatMap(({ records }) => records.flatMap(({ data }) => (data.type === 'PTR' ? data.target : [])))
    })
  }

  #memoriesOf(setup: string): Memories {
    const memories = this.#memories.get(setup) ?? new Map()
    this.#memories.set(setup, memories)
    return memories
  }

  async #inWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
    const { world, close } = createWorld({
      net: this.#ports.net,
      resolver: null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    try {
      return await work(world)
    } finally {
      close()
    }
  }
}

async function changesOf(world: World, { values, choices }: Setup): Promise<readonly RecordChange[]> {
  const wanted = wantedRecords(values, choices)
  return planChanges(wanted, await readFound(world, wanted))
}

function toItem({ name, type, action, before, after, why }: RecordChange): VerifiedItem {
  const outcome = action === 'keep' ? 'pass' : action === 'unknown' ? 'couldNotTell' : 'fail'
  const shown = before.length === 0 ? '–' : before.join(' · ')
  return {
    id: `${name} ${type}`,
    title: { en: `${name} ${type}`, de: `${name} ${type}` },
    outcome,
    says:
      outcome === 'pass'
        ? why
        : outcome === 'fail'
          ? { en: `It stands there differently now: ${shown}`, de: `Jetzt steht dort etwas anderes: ${shown}` }
          : {
              en: 'Nobody answered, so it could not be told.',
              de: 'Es kam keine Antwort, also war es nicht zu erkennen.',
            },
    fix: outcome === 'pass' ? null : after.join('\n'),
  }
}
