import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SetupKnowledgeView, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_FIELDS_TEXT } from '../../../../text/interface/setup-fields.ts'
import { SETUP_SOFTWARE_TEXT } from '../../../../text/interface/setup-software.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { ChoiceField } from '../choice-field.tsx'
import { useSetupKnowledge } from '../knowledge-store.ts'
import styles from './stack-choice.module.css'
import { StackList } from './stack-list.tsx'

/** Which mail software on which system: what it is, for which roles, and all of them beside each other. */
export function StackChoice({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_SOFTWARE_TEXT)
  const knowledge = useSetupKnowledge()
  const [isCompared, setCompared] = useState(false)
  return (
    <section className={styles.choice} aria-labelledby="stack-choice-title">
      <h2 id="stack-choice-title">{text.choose}</h2>
      <p className={styles.hint}>{text.chooseHint}</p>
      <div className={styles.fields}>
        <ChoiceField name="stack" view={view} />
        <ChoiceField name="distribution" view={view} />
      </div>
      {knowledge !== null && <ChosenStack view={view} knowledge={knowledge} />}
      <div>
        <Button size="xs" variant="default" aria-expanded={isCompared} onClick={() => setCompared(!isCompared)}>
          {isCompared ? text.hideCompare : text.compare}
        </Button>
      </div>
      {isCompared && knowledge !== null && <StackList view={view} stacks={knowledge.stacks} />}
    </section>
  )
}

function ChosenStack({ view, knowledge }: { readonly view: SetupView; readonly knowledge: SetupKnowledgeView }) {
  const text = useText(SETUP_SOFTWARE_TEXT)
  const roles = useText(SETUP_FIELDS_TEXT).role
  const localize = useLocalize()
  const { values, choices } = view.setup
  if (values.stack === '') return null
  const stack = knowledge.stacks.find(({ id }) => id === values.stack)
  if (stack === undefined) return <p className={styles.warning}>{text.unknown(values.stack)}</p>
  return (
    <div className={styles.chosen}>
      <p>
        <RichText text={localize(stack.summary)} />
      </p>
      <p className={styles.hint}>
        <strong>{text.kind[stack.kind].label}</strong>: {text.kind[stack.kind].hint}
      </p>
      {!stack.roles.includes(choices.role) && (
        <p className={styles.warning}>{text.notForRole(stack.name, roles[choices.role])}</p>
      )}
    </div>
  )
}
