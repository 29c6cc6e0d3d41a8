import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import type { RecipeView, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { useLocalize, useText } from '../../../language.ts'
import { ValueField } from '../value-field.tsx'
import styles from './recipe.module.css'
import { RecipeStep } from './recipe-step.tsx'
import { tickedSteps } from './recipe-ticks.ts'

interface Props {
  readonly view: SetupView
  readonly recipe: RecipeView
}

/** The recipe, step by step, with the values of the set-up in it and a field for each that is missing. */
export function Recipe({ view, recipe }: Props) {
  const text = useText(SETUP_SOFTWARE_TEXT)
  const ticked = tickedSteps(view, recipe)
  return (
    <section className={styles.recipe} aria-labelledby="recipe-title">
      <h2 id="recipe-title">{text.recipe.title(recipe.name)}</h2>
      <p className={styles.hint}>{text.recipe.lead}</p>
      <MissingValues view={view} missing={recipe.missing} />
      {recipe.steps.length === 0 ? (
        <p className={styles.note}>{text.recipe.empty}</p>
      ) : (
        <>
          <Progress recipe={recipe} ticked={ticked} />
          <ol className={styles.steps}>
            {recipe.steps.map((step, index) => (
              <RecipeStep
                key={`${recipe.stack} ${step.id}`}
                recipe={recipe}
                step={step}
                number={index + 1}
                isTicked={ticked.includes(step.id)}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function MissingValues({ view, missing }: { readonly view: SetupView; readonly missing: RecipeView['missing'] }) {
  const text = useText(SETUP_SOFTWARE_TEXT).missing
  if (missing.length === 0) return null
  return (
    <div className={styles.missing}>
      <h3>{text.title(missing.length)}</h3>
      <p>{text.lead}</p>
      <div className={styles.fields}>
        {missing.map((name) => (
          <ValueField key={name} name={name} view={view} />
        ))}
      </div>
    </div>
  )
}

function Progress({ recipe, ticked }: { readonly recipe: RecipeView; readonly ticked: readonly string[] }) {
  const text = useText(SETUP_SOFTWARE_TEXT).recipe
  const localize = useLocalize()
  const next = recipe.steps.find(({ id }) => !ticked.includes(id))
  const goOn = (id: string) => {
    const title = document.getElementById(`recipe-${id}`)
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.progress}>
      <p>{next === undefined ? text.allTicked : text.ticked(ticked.length, recipe.steps.length)}</p>
      {next !== undefined && ticked.length > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconArrowDown size={15} stroke={1.8} />}
          onClick={() => goOn(next.id)}
        >
          {text.goOn(localize(next.title))}
        </Button>
      )}
    </div>
  )
}
