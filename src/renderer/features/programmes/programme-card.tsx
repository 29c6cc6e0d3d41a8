import { Button, NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import type { ProgrammeView } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { COST_TEXT, PROGRESS_TEXT } from '../../../text/programmes/labels.ts'
import badge from '../../components/badge.module.css'
import { formatDay } from '../../format.ts'
import { useLanguage, useLocalize } from '../../language.ts'
import { ProgrammeDetails } from './programme-details.tsx'
import styles from './programmes-page.module.css'
import { useProgrammes } from './programmes-store.ts'

const STATES = ['notYet', 'asked', 'joined', 'notForMe'] as const
const TONES = { notYet: 'recipient', asked: 'wait', joined: 'pass', notForMe: 'recipient' } as const

/** One programme: first what a small sender sees there, then how far the user is; the rest on demand. */
export function ProgrammeCard({ view }: { readonly view: ProgrammeView }) {
  const { programme, organizationName, progress } = view
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language]
  const localize = useLocalize()
  const keep = useProgrammes((state) => state.keep)
  const [opened, setOpened] = useState(false)
  const id = useId()
  return (
    <article className={styles.card} aria-labelledby={`${id}-name`}>
      <div className={styles.head}>
        <h3 id={`${id}-name`}>
          {programme.name}
          {organizationName !== null && !programme.name.toLowerCase().includes(organizationName.toLowerCase()) && (
            <span className={styles.quiet}> {organizationName}</span>
          )}
        </h3>
        {programme.cost === 'paid' && (
          <span className={badge.badge} data-tone="you">
            {localize(COST_TEXT.paid)}
          </span>
        )}
        {progress.at !== null && (
          <span className={badge.badge} data-tone={TONES[progress.state]}>
            {localize(PROGRESS_TEXT[progress.state])}
            {` ${text.since(formatDay(progress.at, language))}`}
          </span>
        )}
      </div>
      <div className={styles.small}>
        <p className={styles.label}>{text.smallSender}</p>
        <p>{localize(programme.smallSender)}</p>
      </div>
      <div className={styles.ends}>
        <div className={styles.row}>
          <NativeSelect
            size="xs"
            aria-label={text.state(programme.name)}
            value={progress.state}
            data={STATES.map((state) => ({ value: state, label: localize(PROGRESS_TEXT[state]) }))}
            onChange={({ currentTarget }) => {
              const state = STATES.find((one) => one === currentTarget.value)
              if (state !== undefined) void keep(programme.id, { state })
            }}
          />
          {programme.steps.length > 0 && (
            <span className={styles.quiet}>{text.done(progress.done.length, programme.steps.length)}</span>
          )}
        </div>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={opened}
          aria-controls={`${id}-details`}
          aria-label={`${opened ? text.less : text.more}: ${programme.name}`}
          onClick={() => setOpened(!opened)}
        >
          {opened ? text.less : text.more}
        </Button>
      </div>
      <div id={`${id}-details`} hidden={!opened}>
        {opened && <ProgrammeDetails view={view} />}
      </div>
    </article>
  )
}
