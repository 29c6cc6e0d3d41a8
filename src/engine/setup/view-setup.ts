import { isStale } from './judge-step.ts'
import { LOOKS_ITSELF } from './merge-items.ts'
import { SETUP_STEPS, type Setup, type SetupStep, type StepProgress } from './setup.ts'
import { setupDates } from './setup-dates.ts'
import type { SetupLine, SetupView, StepView } from './setup-views.ts'
import { STEPS } from './steps/registry.ts'

const NOT_BEGUN: Omit<StepProgress, 'at'> = { state: 'open', said: [], verification: null }

/** A set-up with what each of its steps says and wants now. */
export function viewSetup(setup: Setup): SetupView {
  const steps = stepsOf(setup).map((id) => viewStep(setup, id))
  const next = steps.find(({ progress, waitsFor }) => progress.state === 'open' && waitsFor.length === 0)
  return { setup, steps, next: next?.id ?? null, dates: setupDates(setup) }
}

/** The steps of its role, in order. */
export function stepsOf({ choices }: Pick<Setup, 'choices'>): readonly SetupStep[] {
  return SETUP_STEPS.filter((id) => {
    const { roles } = STEPS[id]
    return roles.length === 0 || roles.includes(choices.role)
  })
}

/** As a line of the list. */
export function setupLine(setup: Setup): SetupLine {
  const { steps, next, dates } = viewSetup(setup)
  const there = steps.find(({ id }) => id === next)
  return {
    id: setup.id,
    domain: setup.values.domain,
    role: setup.choices.role,
    done: steps.filter(({ progress }) => progress.state !== 'open').length,
    of: steps.length,
    updatedAt: setup.updatedAt,
    next: there === undefined ? null : { id: there.id, title: there.title, minutes: there.minutes },
    problems: steps.filter(({ progress }) => progress.verification?.result === 'problems').length,
    stale: steps.filter(({ isStale }) => isStale).length,
    // Before the records stand nothing can become due.
    dates: setup.steps.records?.verification == null ? [] : dates,
  }
}

function viewStep(setup: Setup, id: SetupStep): StepView {
  const { title, why, minutes, deeds, checks } = STEPS[id]
  const progress = setup.steps[id] ?? { ...NOT_BEGUN, at: setup.createdAt }
  return {
    id,
    title,
    why,
    minutes,
    progress,
    waitsFor: waitsFor(setup, id),
    isStale: isStale(setup, id, progress),
    isVerifiable: checks(setup).length > 0 || LOOKS_ITSELF.includes(id),
    deeds: deeds(setup),
  }
}

/** Steps and values that have to be there before. What is not for this role is not waited for. */
function waitsFor(setup: Setup, id: SetupStep): StepView['waitsFor'] {
  const { after, needs } = STEPS[id]
  const own = stepsOf(setup)
  const steps = after.filter((one) => own.includes(one) && (setup.steps[one]?.state ?? 'open') === 'open')
  const values = needs.filter((name) => setup.values[name].length === 0)
  return [...steps.map((step) => ({ step, value: null })), ...values.map((value) => ({ step: null, value }))]
}
