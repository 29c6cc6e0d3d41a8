import { fillRecipe } from '../../engine/setup/fill-recipe.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import { setupDates } from '../../engine/setup/setup-dates.ts'
import type { RecipeView } from '../../engine/setup/setup-views.ts'
import { viewSetup } from '../../engine/setup/view-setup.ts'
import { readSetupKnowledge } from '../../node/setup/read-setup-knowledge.ts'
import { ansibleTasks } from '../../text/setup/ansible.ts'
import { setupCalendar } from '../../text/setup/calendar.ts'
import { setupChecklist } from '../../text/setup/checklist.ts'
import { recipeAsText } from '../../text/setup/recipe.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { SetupArguments } from './setup-arguments.ts'

/** The plan for people: the list, or the recipe, or what is to be remembered. */
export function printPlan(
  setup: Setup,
  { values, language }: SetupArguments,
  { setupKnowledge }: { readonly setupKnowledge: string },
): void {
  if (values.recipe) process.stdout.write(recipeAsText(recipeOf(setup, setupKnowledge), language))
  else if (values.ansible) process.stdout.write(ansibleTasks(recipeOf(setup, setupKnowledge), setup.values, language))
  else if (values.calendar)
    process.stdout.write(setupCalendar(setup.values.domain, setupDates(setup), language, new Date().toISOString()))
  else process.stdout.write(setupChecklist(viewSetup(setup), language))
}

function recipeOf({ values, choices }: Setup, knowledgeFile: string): RecipeView {
  const { stacks } = readSetupKnowledge(knowledgeFile)
  const stack = stacks.find(({ id }) => id === values.stack)
  if (stack === undefined)
    throw new WrongUsage(`expected --stack and one of ${stacks.map(({ id }) => id).join(', ')}, got "${values.stack}"`)
  return fillRecipe(stack, values, choices.role)
}
