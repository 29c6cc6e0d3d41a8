import type { RecipeView, SetupView } from '../../../../contract/setup-shapes.ts'
import { useSetup } from '../setup-store.ts'

/** The contract's most. */
const MOST_SAID = 100

/** By what a step of a recipe stands in the list of what was said: two softwares may both have a step called `packages`. */
export function tickId(stack: string, step: string): string {
  return `recipe-${stack}-${step}`
}

/** Steps of this recipe that are ticked. */
export function tickedSteps(view: SetupView, recipe: RecipeView): readonly string[] {
  const said = saidOf(view)
  return recipe.steps.map(({ id }) => id).filter((id) => said.includes(tickId(recipe.stack, id)))
}

let turn: Promise<unknown> = Promise.resolve()

/** Keeps that a step of a recipe was done or is not; one after the other, so that none forgets the one before. Resolves to whether it was kept. */
export function tick(stack: string, step: string, isDone: boolean): Promise<boolean> {
  const next = turn.then(async () => {
    const { view, say } = useSetup.getState()
    if (view === null) return false
    const progress = view.steps.find(({ id }) => id === 'software')?.progress
    const id = tickId(stack, step)
    const others = saidOf(view).filter((one) => one !== id)
    const said = isDone ? [...roomFor(others, stack), id] : others
    return say({ step: 'software', state: progress?.state ?? 'open', said: [...said] })
  })
  turn = next.catch(() => {})
  return next
}

function saidOf({ steps }: SetupView): readonly string[] {
  return steps.find(({ id }) => id === 'software')?.progress.said ?? []
}

/** Where the list is full, ticks of another software go. */
function roomFor(said: readonly string[], stack: string): readonly string[] {
  if (said.length < MOST_SAID) return said
  return said.filter((one) => !one.startsWith('recipe-') || one.startsWith(tickId(stack, ''))).slice(1 - MOST_SAID)
}
