import { Button } from '@mantine/core'
import type { SetupKnowledgeView, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_FIELDS_TEXT } from '../../../../text/interface/setup-fields.ts'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useChoiceOptions } from '../choice-options.ts'
import { useSetup } from '../setup-store.ts'
import styles from './stack-choice.module.css'

interface Props {
  readonly view: SetupView
  readonly stacks: SetupKnowledgeView['stacks']
}

/** All softwares that have a recipe: first those for the role of the set-up. */
export function StackList({ view, stacks }: Props) {
  const { role } = view.setup.choices
  const suits = (stack: (typeof stacks)[number]) => stack.roles.includes(role)
  const sorted = [...stacks.filter(suits), ...stacks.filter((stack) => !suits(stack))]
  return (
    <ul className={styles.list}>
      {sorted.map((stack) => (
        <StackLine key={stack.id} view={view} stack={stack} suits={suits(stack)} />
      ))}
    </ul>
  )
}

interface LineProps {
  readonly view: SetupView
  readonly stack: Props['stacks'][number]
  readonly suits: boolean
}

function StackLine({ view, stack, suits }: LineProps) {
  const text = useText(SETUP_SOFTWARE_TEXT)
  const fields = useText(SETUP_FIELDS_TEXT)
  const localize = useLocalize()
  const { changeFor } = useChoiceOptions('stack', view)
  const change = useSetup((state) => state.change)
  const isChosen = view.setup.values.stack === stack.id
  const systems = stack.distributions.map((id) => fields.distribution[id] ?? id).join(', ')
  return (
    <li className={styles.line} data-chosen={isChosen || undefined}>
      <div className={styles.words}>
        <p>
          <strong>{stack.name}</strong> <span className={styles.hint}>{text.kind[stack.kind].label}</span>
        </p>
        <p>{localize(stack.summary)}</p>
        <p className={styles.hint}>
          {text.suits}: {stack.roles.map((role) => fields.role[role]).join(', ')}
          {systems !== '' && ` · ${text.systems}: ${systems}`}
        </p>
      </div>
      {isChosen ? (
        <span className={styles.hint}>{text.taken}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          disabled={!suits}
          aria-label={text.take(stack.name)}
          onClick={() => void change(changeFor(stack.id))}
        >
          {text.takeShort}
        </Button>
      )}
    </li>
  )
}
