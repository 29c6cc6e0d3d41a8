import { Button } from '@mantine/core'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { useText } from '../../../language.ts'
import { LintPanel } from '../lint/lint-panel.tsx'
import { MailFlow } from '../software/mail-flow.tsx'
import { Recipe } from '../software/recipe.tsx'
import styles from '../software/software-panel.module.css'
import { StackChoice } from '../software/stack-choice.tsx'
import { useRecipe } from '../software/use-recipe.ts'
import type { StepPanelProps } from '../step-panels.ts'

/** The mail software: which, how a mail passes through it, the recipe with the values of the set-up, and what runs now looked through. */
export function SoftwarePanel({ view }: StepPanelProps) {
  return (
    <div className={styles.panel}>
      <StackChoice view={view} />
      <TheRecipe view={view} />
      <LintPanel view={view} />
    </div>
  )
}

function TheRecipe({ view }: Pick<StepPanelProps, 'view'>) {
  const text = useText(SETUP_SOFTWARE_TEXT)
  const { asked, again } = useRecipe(view)
  if (view.setup.values.stack === '') return <p className={styles.note}>{text.noneChosen}</p>
  if (asked === null) return <p className={styles.note}>{text.loading}</p>
  if ('recipe' in asked)
    return (
      <>
        <MailFlow flow={asked.recipe.flow} />
        <Recipe view={view} recipe={asked.recipe} />
      </>
    )
  // The choice above says so already.
  if (asked.fault.code === 'not-found') return null
  return (
    <div className={styles.fault} role="alert">
      <p>{text.recipe.failed}</p>
      <Button size="compact-sm" variant="default" onClick={again}>
        {text.recipe.retry}
      </Button>
    </div>
  )
}
