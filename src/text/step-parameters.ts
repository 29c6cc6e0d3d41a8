import type { Diagnosis, Step, Wait } from '../engine/bounces/diagnosis.ts'
import type { StepId } from '../engine/bounces/steps.ts'
import type { Parameters } from './fill-template.ts'
import type { Language } from './language.ts'
import { waitPhrase } from './wait.ts'

/**
 * What a step's template may name: the step's own parameters, and where it has none, what the diagnosis knows.
 * `minMinutes` and `maxMinutes` of a step become `wait`. What the diagnosis knows is worked out once for all its steps.
 */
export function stepParameters(diagnosis: Diagnosis, language: Language): (step: Step) => Parameters {
  const common = known(diagnosis, language)
  return (step) => {
    if (!ASKING.has(step.id)) return { ...common, ...own(step, language) }
    return { ...common, ...asked(diagnosis), ...own(step, language), ...holder(diagnosis) }
  }
}

/** Steps that address the one who holds a listing, not the one who refused. */
const ASKING: ReadonlySet<StepId> = new Set<StepId>([
  'request-delisting',
  'request-delisting-by-hoster',
  'use-form',
  'write-to-address',
])

function known(diagnosis: Diagnosis, language: Language): Parameters {
  const { recipient, organization, senderAddresses, remoteMta, links, addresses, pointsTo, wait } = diagnosis
  return {
    recipient: recipient ?? undefined,
    domain: recipient?.includes('@') ? recipient.slice(recipient.lastIndexOf('@') + 1) : undefined,
    organization: organization?.name,
    ip: senderAddresses[0],
    host: remoteMta ?? undefined,
    url: links.length === 1 ? links[0] : undefined,
    address: addresses.length === 1 ? addresses[0] : undefined,
    list: pointsTo[0]?.name,
    queueId: diagnosis.queueId ?? undefined,
    wait: wait ? waitPhrase(wait, language) : undefined,
  }
}

function asked({ appeal }: Diagnosis): Parameters {
  const form = appeal.find(({ kind }) => kind === 'form')
  const email = appeal.find(({ kind }) => kind === 'email')
  return { url: form?.target, address: email?.target }
}

/** Even where the step names the one who refused. */
function holder({ appeal }: Diagnosis): Parameters {
  return appeal[0] ? { organization: appeal[0].organization.name } : {}
}

function own({ parameters }: Step, language: Language): Parameters {
  const wait = ownWait(parameters)
  return wait ? { ...parameters, wait: waitPhrase(wait, language) } : parameters
}

function ownWait({ minMinutes, maxMinutes }: Step['parameters']): Wait | null {
  if (!minMinutes || !maxMinutes) return null
  return { minMinutes: Number(minMinutes), maxMinutes: Number(maxMinutes) }
}
