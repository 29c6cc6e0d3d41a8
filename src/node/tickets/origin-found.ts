import { REASON_IDS, type Reason } from '../../engine/bounces/reasons.ts'
import { ipFamily } from '../../engine/dns/ip-address.ts'
import { Fault } from '../../engine/fault.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import { listingsIn } from '../../engine/tickets/drafting/listing-evidence.ts'
import { probeEvidence, refusingReport } from '../../engine/tickets/drafting/probe-evidence.ts'
import { domainOf, refusalEvidence } from '../../engine/tickets/drafting/refusal-evidence.ts'
import { askedAbout, askedOfLists, type FoundOrigin } from '../../engine/tickets/drafting/start-ticket.ts'
import type { KnownOrganization } from '../../engine/tickets/ticket-knowledge.ts'
import type { TicketOrigin } from '../../engine/tickets/ticket-views.ts'
import { ownAddresses } from './origin-addresses.ts'
import type { TicketPorts } from './ports.ts'

type Ports = Pick<TicketPorts, 'store' | 'knowledge'>
type Of<Kind extends TicketOrigin['kind']> = Extract<TicketOrigin, { readonly kind: Kind }>

/** What is kept of where a request begins. Rejects with `not-found` where it is kept no longer. */
export function findOrigin(ports: Ports, origin: TicketOrigin): Promise<FoundOrigin> {
  switch (origin.kind) {
    case 'diagnosis':
      return fromDiagnosis(ports, origin)
    case 'check':
      return fromCheck(ports, origin)
    case 'probe':
      return fromProbe(ports, origin)
    case 'empty':
      return Promise.resolve(fromNothing(origin))
  }
}

async function fromDiagnosis(
  ports: Ports,
  { entryId, recipient }: Omit<Of<'diagnosis'>, 'kind'>,
): Promise<FoundOrigin> {
  const entry = await ports.store.entry(entryId)
  const diagnosis = entry.diagnosed.diagnoses[recipient]
  if (diagnosis === undefined) throw new Fault('not-found', 'recipient')
  const domain = domainOf(entry.diagnosed.originalMailFrom)
  const evidence = refusalEvidence(entry, recipient)
  const { senderAddresses } = diagnosis
  return {
    asked: askedAbout(diagnosis),
    addresses: senderAddresses.length > 0 ? senderAddresses : await ownAddresses(ports.store, domain),
    domain,
    reason: diagnosis.reason,
    recipientDomain: domainOf(diagnosis.recipient) ?? domainOf(diagnosis.originalRecipient),
    evidence: evidence === null ? [] : [evidence],
  }
}

/** Checks of what one organization alone thinks. */
const OF_ORGANIZATIONS: Readonly<Record<string, readonly string[]>> = {
  'message-microsoft-verdict': ['microsoft-outlook', 'microsoft-365'],
  'message-compauth': ['microsoft-outlook', 'microsoft-365'],
  'allowlist-dnswl': ['dnswl'],
}

async function fromCheck({ store, knowledge }: Ports, { runId, check, list }: Of<'check'>): Promise<FoundOrigin> {
  const run = await store.run(runId)
  const finding = run.report.findings.find(({ id }) => id === check)
  if (finding === undefined) throw new Fault('not-found', 'check')
  const { lists } = knowledge()
  const listings = listingsIn(run, finding, lists, list)
  const entries = [...new Set(listings.map(({ entry }) => entry))]
  const ips = entries.filter((entry) => ipFamily(entry) !== null)
  const listed = entries.find((entry) => ipFamily(entry) === null)
  // Named by the user, and yet no part of it says more: the list alone decides who is asked.
  const named = lists.find(({ id }) => id === list)
  const bare = listings.length === 0 && named !== undefined ? [named] : []
  return {
    asked: [
      ...askedOfLists(listings),
      ...bare.map(({ id, organization }) => ({ organization, reason: null, refusal: null, list: id })),
      ...(OF_ORGANIZATIONS[check] ?? []).map((organization) => ({ ...NOTHING_SAID, organization })),
    ],
    addresses: entries.length > 0 ? ips : run.report.vantage.sendingAddresses,
    domain: listed ?? run.report.domain,
    reason: null,
    recipientDomain: null,
    evidence: listings.map(({ evidence }) => evidence),
  }
}

const NOTHING_SAID = { reason: null, refusal: null, list: null } as const

/** A report of a refusal that is kept as a whole says more than the probe. */
async function fromProbe(ports: Ports, { probeId }: Of<'probe'>): Promise<FoundOrigin> {
  const probe = await ports.store.probe(probeId)
  const { plan } = probe
  const report = refusingReport(probe)
  const whole = report?.diagnosis ? await diagnosed(ports, report.diagnosis, plan.address) : null
  const shown = probeEvidence(probe)
  const domain = domainOf(plan.from.address)
  const addresses = whole?.addresses ?? []
  return {
    asked: whole !== null && whole.asked.length > 0 ? whole.asked : askedOf(probe, ports.knowledge().organizations),
    addresses: addresses.length > 0 ? addresses : await ownAddresses(ports.store, domain),
    domain,
    reason: whole?.reason ?? reasonOf(report?.reason ?? null),
    recipientDomain: domainOf(plan.address),
    evidence: whole !== null && whole.evidence.length > 0 ? whole.evidence : shown === null ? [] : [shown],
  }
}

async function diagnosed(ports: Ports, entryId: string, address: string): Promise<FoundOrigin | null> {
  try {
    const { diagnosed: input } = await ports.store.entry(entryId)
    const its = input.diagnoses.findIndex(({ recipient, originalRecipient }) =>
      [recipient, originalRecipient].some((one) => one?.toLowerCase() === address.toLowerCase()),
    )
    return await fromDiagnosis(ports, { entryId, recipient: Math.max(0, its) })
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-found') return null
    throw error
  }
}

/** Whose mailbox it is; a report calls organizations by their names. */
function askedOf(probe: Probe, organizations: readonly KnownOrganization[]): FoundOrigin['asked'] {
  const { plan } = probe
  const report = refusingReport(probe)
  const domain = domainOf(plan.address)
  const named = organizations.filter(({ name }) => name === report?.organization)
  const its = organizations.filter(({ domains }) => domain !== null && domains.includes(domain))
  const ofFamily = organizations.filter(({ families }) => families.includes(plan.family))
  const found = [...new Set([...named, ...its, ...ofFamily])]
  const refusal = report?.text ?? null
  return found.map(({ id }) => ({ organization: id, reason: reasonOf(report?.reason ?? null), refusal, list: null }))
}

function reasonOf(reason: string | null): Reason | null {
  return REASON_IDS.find((one) => one === reason) ?? null
}

function fromNothing({ organization, address }: Of<'empty'>): FoundOrigin {
  const isIp = address !== null && ipFamily(address) !== null
  return {
    asked: organization === null ? [] : [{ ...NOTHING_SAID, organization }],
    addresses: isIp ? [address] : [],
    domain: isIp ? null : address,
    reason: null,
    recipientDomain: null,
    evidence: [],
  }
}
