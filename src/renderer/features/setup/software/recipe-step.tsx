import { ActionIcon, Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { RecipeView } from '../../../../contract/setup-shapes.ts'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { useSetup } from '../setup-store.ts'
import { useKeptTick } from '../use-kept-tick.ts'
import styles from './recipe.module.css'
import { RecipeDeed } from './recipe-deed.tsx'
import { tickId } from './recipe-ticks.ts'

interface Props {
  readonly recipe: RecipeView
  readonly step: RecipeView['steps'][number]
  readonly number: number
  readonly isTicked: boolean
}

/** One step of a recipe. What is ticked is folded away, and can be looked at again. */
export function RecipeStep({ recipe, step, number, isTicked }: Props) {
  const text = useText(SETUP_SOFTWARE_TEXT).recipe
  const localize = useLocalize()
  const tick = useSetup((state) => state.tick)
  // Null: as the tick says.
  const [wish, setWish] = useState<boolean | null>(null)
  const ticking = useKeptTick(isTicked, (isDone) => tick('software', tickId(recipe.stack, step.id), isDone))
  const isOpen = wish ?? !isTicked
  const title = localize(step.title)
  const id = `recipe-${step.id}`
  const change = (isDone: boolean) => {
    setWish(null)
    return ticking.change(isDone)
  }
  return (
    <li className={styles.step} data-ticked={isTicked || undefined}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <h3 id={id} className={styles.title} tabIndex={-1}>
          {title}
        </h3>
        <Checkbox
          size="sm"
          label={text.tickShort}
          aria-label={text.tick(title)}
          checked={ticking.checked}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? text.hide : text.show}: ${title}`}
          onClick={() => setWish(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={17} stroke={1.7} /> : <IconChevronRight size={17} stroke={1.7} />}
        </ActionIcon>
      </div>
      <div className={isOpen ? styles.body : styles.folded}>
        <p className={styles.why}>
          <RichText text={localize(step.why)} />
        </p>
        {step.does.map((deed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: deeds have no other name, and their order is that of the recipe
          <RecipeDeed key={index} deed={deed} missing={recipe.missing} />
        ))}
      </div>
    </li>
  )
}
