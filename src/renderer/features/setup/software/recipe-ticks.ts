import type { RecipeView, SetupView } from '../../../../contract/setup-shapes.ts'

/** By what a step of a recipe stands in the list of what was said: two softwares may both have a step called `packages`. */
export function tickId(stack: string, step: string): string {
  return `recipe-${stack}-${step}`
}

/** Steps of this recipe that are ticked. */
export function tickedSteps(view: SetupView, recipe: RecipeView): readonly string[] {
  const said = saidOf(view)
  return recipe.steps.map(({ id }) => id).filter((id) => said.includes(tickId(recipe.stack, id)))
}

function saidOf({ steps }: SetupView): readonly string[] {
  return steps.find(({ id }) => id === 'software')?.progress.said ?? []
}
