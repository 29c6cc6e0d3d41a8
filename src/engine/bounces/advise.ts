import type { IssuedRule, Knowledge } from '../knowledge/compile.ts'
import type { AppealRoute, Provider } from '../knowledge/provider.ts'
import { readSenderAddresses, readTextAddresses, readTextLinks } from './contacts.ts'
import type { Appeal, Diagnosis, Organization, Outcome, Step, Wait } from './diagnosis.ts'
import { REASON_STEPS, REASON_WAITS } from './reason-advice.ts'
import { type Permanence, REASONS, type Reason, type WhoseMove } from './reasons.ts'
import { STEPS, type StepId } from './steps.ts'

interface Case {
  readonly outcome: Outcome
  readonly reason: Reason
  readonly permanence: Permanence
  readonly rule: IssuedRule | null
  readonly organization: Organization | null
  readonly knowledge: Knowledge
}

type Advice = Pick<
  Diagnosis,
  'whoseMove' | 'wait' | 'steps' | 'appeal' | 'pointsTo' | 'links' | 'addresses' | 'senderAddresses'
>

/** What to do now: whose move it is, how long to wait, the steps in order, and whom to ask. */
export function advise(situation: Case): Advice {
  const { outcome, rule, knowledge } = situation
  const links = readTextLinks(outcome.text)
  const addresses = readTextAddresses(outcome)
  const pointsTo = findHolders(rule, knowledge)
  const senderAddresses = readSenderAddresses(outcome)
  const appeal = findAppeals(situation, pointsTo, links, addresses)
  return {
    whoseMove: judgeMove(situation),
    wait: judgeWait(situation),
    steps: orderSteps(situation, { appeal, links, addresses, senderAddress: senderAddresses[0] }),
    appeal,
    pointsTo: pointsTo.map(({ id, name, status }) => ({ id, name, dead: status === 'dead' })),
    links,
    addresses,
    senderAddresses,
  }
}

/** Who really holds the listing: as the rule says, and a list whose words were quoted. */
function findHolders(rule: IssuedRule | null, knowledge: Knowledge): Provider[] {
  const issuer = rule?.issuer ? knowledge.providers.get(rule.issuer) : undefined
  const quoted = issuer?.category === 'blocklist' ? [issuer.id] : []
  return [...new Set([...(rule?.pointsTo ?? []), ...quoted])].flatMap((id) => knowledge.providers.get(id) ?? [])
}

/** Where the server goes on by itself there is nothing to do but wait, unless the rule knows better. */
function judgeMove({ outcome, reason, permanence, rule }: Case): WhoseMove {
  if (rule?.whoseMove) return rule.whoseMove
  const { whoseMove } = REASONS[reason]
  if (permanence === 'transient' && outcome.action === 'delayed' && WAITS.has(reason)) return 'wait'
  if (permanence === 'permanent' && whoseMove === 'wait') return 'you'
  return whoseMove
}

const WAITS: ReadonlySet<Reason> = new Set([
  'greylisted',
  'rate-limited',
  'system-error',
  'network-error',
  'storage-full',
  'delivery-expired',
  'not-stated',
  'mailbox-full',
])

function judgeWait({ permanence, reason, rule }: Case): Wait | null {
  if (permanence !== 'transient') return null
  return rule?.wait ?? REASON_WAITS[reason] ?? null
}

/** What the refusal and our files know that a step may need. */
interface Known {
  readonly appeal: readonly Appeal[]
  readonly links: readonly string[]
  readonly addresses: readonly string[]
  readonly senderAddress: string | undefined
}

function orderSteps(situation: Case, known: Known): Step[] {
  const { rule, reason, permanence } = situation
  const wanted = rule?.steps ?? REASON_STEPS[reason][permanence === 'transient' ? 'transient' : 'permanent']
  const steps: Step[] = []
  for (const step of wanted) {
    if (typeof step === 'string') addStep(steps, step, {}, situation, known)
    else addStep(steps, step.id, step.with, situation, known)
  }
  if (known.links.length > 0 && rule?.appeal !== 'no' && reason !== 'user-unknown')
    addStep(steps, 'follow-link', {}, situation, known)
  return steps
}

/** Each step once, as it is wanted first, and only if it leads somewhere. */
function addStep(
  steps: Step[],
  id: StepId,
  own: Readonly<Record<string, string>>,
  situation: Case,
  known: Known,
): void {
  const step = makeStep(id, own, situation, known)
  if (leadsSomewhere(step) && !steps.some((other) => other.id === id)) steps.push(step)
}

/** A link or an address that the refusal does not have can be neither followed nor written to. */
function leadsSomewhere({ id, parameters }: Step): boolean {
  if (id === 'follow-link') return parameters.url !== undefined
  return id !== 'write-to-address' || parameters.address !== undefined
}

function makeStep(
  id: StepId,
  own: Readonly<Record<string, string>>,
  { organization, outcome }: Case,
  known: Known,
): Step {
  const parameters: Record<string, string> = {}
  if (organization) parameters.organization = organization.name
  if (outcome.recipient) parameters.recipient = outcome.recipient
  Object.assign(parameters, own)
  if (ASKING.has(id)) nameTarget(id, parameters, known)
  setIfKnown(parameters, 'senderAddress', known.senderAddress)
  return { id, parameters, confirmBy: STEPS[id] }
}

/** Steps that lead to a link, a form or an address. */
const ASKING: ReadonlySet<StepId> = new Set<StepId>([
  'write-to-address',
  'follow-link',
  'use-form',
  'request-delisting',
  'look-up-listing',
])

/** What the refusal itself names comes before what our files know: T-Online writes another address into each kind of refusal. */
function nameTarget(id: StepId, parameters: Record<string, string>, { appeal, links, addresses }: Known): void {
  const form = appeal.find(({ kind }) => kind === 'form')
  const email = appeal.find(({ kind }) => kind === 'email')
  if (id === 'write-to-address') setIfKnown(parameters, 'address', addresses[0] ?? parameters.address ?? email?.target)
  else if (id === 'follow-link') setIfKnown(parameters, 'url', links[0] ?? parameters.url)
  else if (id === 'use-form') setIfKnown(parameters, 'url', parameters.url ?? form?.target)
  else setIfKnown(parameters, 'url', parameters.url ?? form?.target ?? links[0])
}

function setIfKnown(parameters: Record<string, string>, name: string, value: string | undefined): void {
  if (value !== undefined) parameters[name] = value
}

/** Routes to the one who holds the listing; an organization that only quotes a list cannot lift it. Dead lists have no route. */
function findAppeals(
  { rule, organization, outcome, knowledge }: Case,
  pointsTo: readonly Provider[],
  links: readonly string[],
  addresses: readonly string[],
): Appeal[] {
  const helps = rule?.appeal
  if (helps !== 'yes' && helps !== 'maybe') return []
  const own = rule?.issuer
    ? knowledge.providers.get(rule.issuer)
    : organization
      ? knowledge.providers.get(organization.id)
      : undefined
  const holders =
    pointsTo.length > 0
      ? pointsTo.filter(({ status }) => status === 'active')
      : own && own.status === 'active'
        ? [own]
        : []
  const fromText = pointsTo.length === 0 && own ? textRoutes(own, helps, links, addresses) : []
  const known = holders.flatMap((holder) => routesFor(holder, outcome).map((route) => toAppeal(route, holder, helps)))
  return [...fromText, ...known.filter(({ target }) => !fromText.some((route) => route.target === target))].slice(0, 4)
}

function textRoutes(
  own: Provider,
  helps: 'yes' | 'maybe',
  links: readonly string[],
  addresses: readonly string[],
): Appeal[] {
  const organization = { id: own.id, name: own.name }
  const base = { organization, from: 'text', helps, needs: ['complete-bounce', 'sender-address'] } as const
  return [
    ...addresses.slice(0, 1).map(
      (target): Appeal => ({
        ...base,
        kind: 'email',
        target,
        needs: own.appeals.find((route) => route.target === target)?.needs ?? base.needs,
      }),
    ),
    ...links.slice(0, 1).map((target): Appeal => ({ ...base, kind: 'information', target })),
  ]
}

/** Routes for exactly this refusal where the file has some, else those for all. */
function routesFor(holder: Provider, outcome: Outcome): AppealRoute[] {
  const text = `${outcome.text} ${outcome.enhancedStatusCode ?? ''}`.toLowerCase()
  const exact = holder.appeals.filter((route) => route.for.some((word) => text.includes(word.toLowerCase())))
  return exact.length > 0
    ? exact
    : holder.appeals.filter((route) => route.for.length === 0 || holder.appeals.length === 1)
}

function toAppeal(route: AppealRoute, holder: Provider, helps: 'yes' | 'maybe'): Appeal {
  return {
    organization: { id: holder.id, name: holder.name },
    kind: route.kind,
    target: route.target,
    from: 'knowledge',
    helps,
    needs: route.needs,
  }
}
