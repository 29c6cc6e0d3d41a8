import type { World } from '../../engine/checks/world.ts'
import { reverseName } from '../../engine/dns/ip-address.ts'
import type { PortIn } from '../../engine/setup/port-items.ts'
import { clientFiles } from '../../engine/setup/records/client-files.ts'
import { formRecords } from '../../engine/setup/records/form-records.ts'
import { planChanges } from '../../engine/setup/records/plan-changes.ts'
import { policyOrders } from '../../engine/setup/records/policy-order.ts'
import { mtaStsPolicy } from '../../engine/setup/records/policy-records.ts'
import { keyItems, policyItems, recordItems } from '../../engine/setup/records/record-items.ts'
import { recordTroubles } from '../../engine/setup/records/record-troubles.ts'
import { withServedIds } from '../../engine/setup/records/served-ids.ts'
import type { RecordChange } from '../../engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../engine/setup/records/wanted-records.ts'
import { afterChanges, zoneFile } from '../../engine/setup/records/zone-file.ts'
import type { Setup, SetupValues, VerifiedItem } from '../../engine/setup/setup.ts'
import type { RecordsView, VisibilityView } from '../../engine/setup/setup-views.ts'
import { createWorld } from '../checks/create-world.ts'
import type { SetupPorts } from './ports.ts'
import { readFound, readPolicies, readRecordsWorld } from './read-world.ts'
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
    const { changes, world } = await this.#look(setup)
    const host = this.#ports.knowledge().dnsHosts.find(({ id }) => id === values.dnsHost) ?? null
    return {
      askedAt: this.#ports.now().toISOString(),
      changes,
      troubles: recordTroubles(values, choices, changes, world, setup.steps.policies?.said ?? []),
      zoneFile: zoneFile(afterChanges(changes), [values.domain, ...values.moreDomains, ...values.parkedDomains]),
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
      readVisibility(asked, await changesIn(asked, setup), this.#memoriesOf(setup.id)),
    )
    return { askedAt: this.#ports.now().toISOString(), ...seen }
  }

  /** What these steps see in the DNS, on the web server and on port 25, beside what checks see. */
  async items(setup: Setup, step: 'keys' | 'records' | 'policies'): Promise<readonly VerifiedItem[]> {
    if (step === 'records') return recordItems(await this.#changes(setup))
    if (step === 'keys') return keyItems(setup, await this.#changes(setup))
    const { values, choices } = setup
    const { changes, world } = await this.#look(setup)
    return policyItems(changes, recordTroubles(values, choices, changes, world, setup.steps.policies?.said ?? []))
  }

  /** How port 25 answers from here, of the first address that is known. */
  portIn({ hostName, ipv4, ipv6 }: SetupValues): Promise<PortIn> {
    const [address] = [ipv4, ipv6].filter((one) => one !== '')
    if (address === undefined) return Promise.resolve(null)
    const endpoint = { host: hostName === '' ? address : hostName, address, port: 25 }
    return this.#inWorld(async (asked) => (await asked.mail.reach(endpoint)).outcome)
  }

  /** The names that the server's addresses point back to; none: there is none, or nobody answered. */
  reverseNames({ ipv4, ipv6 }: SetupValues): Promise<readonly string[]> {
    const pointers = [ipv4, ipv6].flatMap((address) => reverseName(address) ?? [])
    return this.#inWorld(async (asked) => {
      const answers = await Promise.all(pointers.map((name) => asked.dns.resolve(name, 'PTR')))
      return answers.flatMap(({ records }) => records.flatMap(({ data }) => (data.type === 'PTR' ? data.target : [])))
    })
  }

  #changes(setup: Setup): Promise<readonly RecordChange[]> {
    return this.#inWorld((asked) => changesIn(asked, setup))
  }

  #look(setup: Setup) {
    return this.#inWorld(async (asked) => {
      const [found, world] = await Promise.all([foundIn(asked, setup), readRecordsWorld(asked, setup.values)])
      return { changes: planChanges(withServedIds(found.wanted, found.found, setup, world), found.found), world }
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

async function foundIn(world: World, { values, choices }: Setup) {
  const wanted = wantedRecords(values, choices)
  return { wanted, found: await readFound(world, wanted) }
}

async function changesIn(world: World, setup: Setup): Promise<readonly RecordChange[]> {
  const [{ wanted, found }, policies] = await Promise.all([foundIn(world, setup), readPolicies(world, setup.values)])
  return planChanges(withServedIds(wanted, found, setup, policies), found)
}
