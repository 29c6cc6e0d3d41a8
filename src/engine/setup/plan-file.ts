import { Fault } from '../fault.ts'
import { EMPTY_VALUES } from './change-setup.ts'
import { LOOKS_ITSELF } from './merge-items.ts'
import { wrongValue } from './plan-values.ts'
import {
  SETUP_ROLES,
  SETUP_STEPS,
  type Setup,
  type SetupChoices,
  type SetupStep,
  type SetupValues,
  type StepProgress,
} from './setup.ts'
import { STEPS } from './steps/registry.ts'

/** The version of the form; a reader that finds a greater one says that it is too old. */
const VERSION = 1

/** The plan as a file to keep, to replay, or to show a friend: values, choices and how far one is. Nothing secret is ever in a set-up. */
export function writePlan({ values, choices, steps, createdAt }: Setup): string {
  const said = Object.fromEntries(
    Object.entries(steps).map(([step, { state, said, at }]) => [step, { state, said, at }]),
  )
  return `${JSON.stringify({ postdesk: 'setup-plan', version: VERSION, createdAt, values, choices, steps: said }, null, 2)}\n`
}

/** Reads a plan. What was verified on another computer is not verified here. Throws a Fault `invalid-input` that says what was expected and what came. */
export function readPlan(text: string): Setup {
  const plan = parse(text)
  if (plan.postdesk !== 'setup-plan')
    throw wrong('a plan of Postdesk', JSON.stringify(plan.postdesk ?? null).slice(0, 50))
  if (typeof plan.version !== 'number' || plan.version > VERSION)
    throw wrong(`version ${VERSION}`, String(plan.version))
  const createdAt =
    typeof plan.createdAt === 'string' && !Number.isNaN(Date.parse(plan.createdAt)) ? plan.createdAt : null
  if (createdAt === null) throw wrong('createdAt as a date', String(plan.createdAt))
  return {
    id: '',
    createdAt,
    updatedAt: createdAt,
    revision: 0,
    values: readValues(plan.values),
    choices: readChoices(plan.choices),
    steps: readSteps(plan.steps),
    port25: null,
  }
}

/**
 * A plan as a set-up of one's own: what can be seen is open again until it was seen from here, so that nobody's word passes for a verification. What only
 * a person can say stays said.
 */
export function asOwn(plan: Setup): Setup {
  const steps = Object.fromEntries(
    Object.entries(plan.steps).map(([step, progress]) => {
      const isSeen = isStep(step) && (LOOKS_ITSELF.includes(step) || STEPS[step].checks(plan).length > 0)
      return [step, { ...progress, state: isSeen && progress.state === 'done' ? 'open' : progress.state }]
    }),
  )
  return { ...plan, steps, port25: null }
}

function isStep(step: string): step is SetupStep {
  return Object.hasOwn(STEPS, step)
}

type Fields = Readonly<Record<string, unknown>>

function parse(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text)
    if (isFields(value)) return value
  } catch {
    throw wrong('JSON', text.slice(0, 50))
  }
  throw wrong('an object', text.slice(0, 50))
}

function readValues(given: unknown): SetupValues {
  if (!isFields(given)) throw wrong('values', typeof given)
  const names = Object.keys(EMPTY_VALUES) as (keyof SetupValues)[]
  const entries = names.map((name) => {
    const value = given[name] ?? EMPTY_VALUES[name]
    const expected = wrongValue(name, value)
    if (expected !== null) throw wrong(expected, JSON.stringify(value).slice(0, 80))
    return [name, value]
  })
  // Each has just been looked at.
  return Object.fromEntries(entries) as unknown as SetupValues
}

const CHOICES: Readonly<Record<keyof SetupChoices, readonly unknown[]>> = {
  role: SETUP_ROLES,
  dmarc: ['none', 'quarantine', 'reject'],
  mtaSts: ['off', 'testing', 'enforce'],
  tlsRpt: [true, false],
  dane: [true, false],
  caa: [true, false],
  clientDiscovery: [true, false],
  clientFiles: [true, false],
  ed25519: [true, false],
}

/** Choices that plans of before did not have. */
const LATER: Readonly<Record<string, unknown>> = { clientFiles: false }

function readChoices(given: unknown): SetupChoices {
  if (!isFields(given)) throw wrong('choices', typeof given)
  for (const [name, allowed] of Object.entries(CHOICES))
    if (!allowed.includes(given[name] ?? LATER[name]))
      throw wrong(`${name}: ${allowed.join(', ')}`, JSON.stringify(given[name] ?? null).slice(0, 50))
  const entries = Object.keys(CHOICES).map((name) => [name, given[name] ?? LATER[name]])
  // Each was looked at above.
  return Object.fromEntries(entries) as unknown as SetupChoices
}

function readSteps(given: unknown): Setup['steps'] {
  if (!isFields(given)) return {}
  const steps: Partial<Record<SetupStep, StepProgress>> = {}
  for (const step of SETUP_STEPS) {
    const one = given[step]
    if (!isFields(one)) continue
    const state = one.state === 'done' || one.state === 'skipped' ? one.state : 'open'
    const said = Array.isArray(one.said)
      ? one.said.filter((word) => typeof word === 'string' && word.length <= 100)
      : []
    const at = typeof one.at === 'string' && !Number.isNaN(Date.parse(one.at)) ? one.at : '1970-01-01T00:00:00.000Z'
    steps[step] = { state, said: said.slice(0, 100), at, verification: null }
  }
  return steps
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(expected: string, came: string): Fault {
  return new Fault('invalid-input', `expected ${expected}, got ${came}`)
}
