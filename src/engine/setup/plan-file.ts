import { Fault } from '../fault.ts'
import { EMPTY_VALUES } from './change-setup.ts'
import {
  SETUP_ROLES,
  SETUP_STEPS,
  type Setup,
  type SetupChoices,
  type SetupStep,
  type SetupValues,
  type StepProgress,
} from './setup.ts'

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

/** One line each, without what a configuration, a zone file or a shell could misread. */
const PLAIN = /^[\p{L}\p{N} .:/@_+=,*-]{0,1000}$/u

function readValues(given: unknown): SetupValues {
  if (!isFields(given)) throw wrong('values', typeof given)
  const entries = Object.entries(EMPTY_VALUES).map(([name, empty]) => {
    const value = given[name] ?? empty
    const texts = Array.isArray(empty) ? value : [value]
    const isFine =
      Array.isArray(texts) && texts.length <= 500 && texts.every((one) => typeof one === 'string' && PLAIN.test(one))
    if (!isFine) throw wrong(`${name} in plain signs`, JSON.stringify(value).slice(0, 80))
    return [name, value]
  })
  const values = Object.fromEntries(entries) as unknown as SetupValues
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(values.domain)) throw wrong('a domain', values.domain.slice(0, 80))
  return values
}

const CHOICES: Readonly<Record<keyof SetupChoices, readonly unknown[]>> = {
  role: SETUP_ROLES,
  dmarc: ['none', 'quarantine', 'reject'],
  mtaSts: ['off', 'testing', 'enforce'],
  tlsRpt: [true, false],
  dane: [true, false],
  caa: [true, false],
  clientDiscovery: [true, false],
  ed25519: [true, false],
}

function readChoices(given: unknown): SetupChoices {
  if (!isFields(given)) throw wrong('choices', typeof given)
  for (const [name, allowed] of Object.entries(CHOICES))
    if (!allowed.includes(given[name]))
      throw wrong(`${name}: ${allowed.join(', ')}`, JSON.stringify(given[name] ?? null).slice(0, 50))
  return Object.fromEntries(Object.keys(CHOICES).map((name) => [name, given[name]])) as unknown as SetupChoices
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
