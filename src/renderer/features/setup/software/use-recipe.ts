import { useEffect, useState } from 'react'
import type { RecipeView, SetupView } from '../../../../contract/setup-shapes.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import { ask } from '../../../api.ts'

/** What became of asking for the recipe. */
type Asked = { readonly recipe: RecipeView } | { readonly fault: Fault } | null

/** The recipe of a set-up with its values in it, asked for anew when something that it is made of changes. What was there before stays until then. */
export function useRecipe({ setup }: SetupView): { readonly asked: Asked; readonly again: () => void } {
  const [asked, setAsked] = useState<Asked>(null)
  const [round, setRound] = useState(0)
  const { id, values, choices } = setup
  const madeOf = JSON.stringify([values, choices.role])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text of values, another recipe; another round, another try
  useEffect(() => {
    let isOver = false
    void ask('setup.recipe', { id }).then((reply) => {
      if (!isOver) setAsked(reply.ok ? { recipe: reply.value } : { fault: reply.fault })
    })
    return () => {
      isOver = true
    }
  }, [id, madeOf, round])
  return { asked, again: () => setRound(round + 1) }
}
