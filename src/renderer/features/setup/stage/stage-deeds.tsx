import { Button } from '@mantine/core'
import type { NewcomerDeed, SetupStep } from '../../../../contract/setup-shapes.ts'
import { SETUP_STAGE_TEXT } from '../../../../text/interface/setup-stage.ts'
import { useLocalize, useText } from '../../../language.ts'
import styles from './stage-box.module.css'
import { useStagePlay } from './stage-store.ts'

interface Props {
  /** Of the set-up. */
  readonly id: string
  readonly step: SetupStep
  readonly deeds: readonly NewcomerDeed[]
}

/** What can be done: the right way, and the mistakes that are made most. */
export function StageDeeds({ id, step, deeds }: Props) {
  const text = useText(SETUP_STAGE_TEXT)
  const localize = useLocalize()
  const doing = useStagePlay((state) => state.doing)
  const play = useStagePlay((state) => state.play)
  const groups = [
    { title: text.right, deeds: deeds.filter(({ isMistake }) => !isMistake) },
    { title: text.mistakes, deeds: deeds.filter(({ isMistake }) => isMistake) },
  ]
  return groups
    .filter((group) => group.deeds.length > 0)
    .map((group) => (
      <fieldset key={group.title} className={styles.group}>
        <legend>{group.title}</legend>
        {group.deeds.map((deed) => (
          <Button
            key={deed.id}
            classNames={{ root: styles.deed ?? '', label: styles.label ?? '' }}
            size="xs"
            variant={deed.isMistake ? 'subtle' : 'default'}
            color={deed.isMistake ? 'gray' : 'blue'}
            // A button that is switched off loses the focus; one that does nothing meanwhile keeps it.
            aria-disabled={doing !== null}
            onClick={() => void play(id, step, deed.id)}
          >
            {doing === deed.id ? text.wait : localize(deed.says)}
          </Button>
        ))}
      </fieldset>
    ))
}
