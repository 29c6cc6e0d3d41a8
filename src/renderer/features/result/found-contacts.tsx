import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import type { DescribedStep } from '../../../text/describe-diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { useText } from '../../language.ts'
import styles from './found-contacts.module.css'
import { LinkActions } from './link-actions.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly diagnosis: Diagnosis
  readonly steps: readonly DescribedStep[]
}

/** Links and addresses that the refusal itself names, as far as no step and no appeal shows them already. */
export function FoundContacts({ diagnosis, steps }: Props) {
  const text = useText(RESULT_TEXT)
  const shown = new Set(diagnosis.appeal.map(({ target }) => target))
  const isInStep = (target: string) => steps.some((step) => step.text.includes(target))
  const found = [...diagnosis.links, ...diagnosis.addresses].filter((target) => !shown.has(target) && !isInStep(target))
  if (found.length === 0) return null
  return (
    <Section title={text.found}>
      <ul className={styles.list}>
        {found.map((target) => (
          <li key={target}>
            <LinkActions target={target} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
