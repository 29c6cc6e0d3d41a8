import { IconForms, IconInfoCircle, IconMail, type TablerIcon } from '@tabler/icons-react'
import type { Appeal, Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { NEED_TEXTS } from '../../../text/needs.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './appeal-list.module.css'
import { LinkActions } from './link-actions.tsx'
import { Section } from './section.tsx'

const ICONS: Readonly<Record<Appeal['kind'], TablerIcon>> = {
  form: IconForms,
  email: IconMail,
  information: IconInfoCircle,
}

/** Whom to ask, in which way, and what the request has to contain. */
export function AppealList({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const text = useText(RESULT_TEXT)
  if (diagnosis.appeal.length === 0) return null
  return (
    <Section title={text.appeals}>
      <ul className={styles.list}>
        {diagnosis.appeal.map((appeal) => (
          <AppealRow key={`${appeal.kind} ${appeal.target}`} appeal={appeal} />
        ))}
      </ul>
    </Section>
  )
}

function AppealRow({ appeal }: { readonly appeal: Appeal }) {
  const text = useText(RESULT_TEXT)
  const localize = useLocalize()
  const Icon = ICONS[appeal.kind]
  const notes = [
    appeal.from === 'text' ? text.appealFromText : null,
    appeal.helps === 'maybe' ? text.appealMaybe : null,
  ]
  return (
    <li className={styles.appeal}>
      <div className={styles.head}>
        <Icon size={16} stroke={1.7} aria-hidden />
        <strong>{appeal.organization.name}</strong>
        <span>{[text.appealKind[appeal.kind], ...notes.filter((note) => note !== null)].join(' · ')}</span>
      </div>
      <LinkActions target={appeal.target} />
      {appeal.needs.length > 0 && (
        <div className={styles.needs}>
          <span>{text.appealNeeds}</span>
          <ul>
            {appeal.needs.map((need) => (
              <li key={need}>{localize(NEED_TEXTS[need])}</li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
