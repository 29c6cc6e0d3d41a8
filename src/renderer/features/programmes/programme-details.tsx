import { Checkbox } from '@mantine/core'
import type { ProgrammeView } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { formatDay } from '../../format.ts'
import { useLanguage, useLocalize } from '../../language.ts'
import { OpenProgrammePage } from './open-programme-page.tsx'
import { ProgrammeNote } from './programme-note.tsx'
import styles from './programmes-page.module.css'
import { useProgrammes } from './programmes-store.ts'

/** What a programme gives, who may join and how; steps are ticked here. */
export function ProgrammeDetails({ view: { programme, progress } }: { readonly view: ProgrammeView }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language]
  const localize = useLocalize()
  const keep = useProgrammes((state) => state.keep)
  const toggle = (id: string) => {
    const done = progress.done.includes(id) ? progress.done.filter((one) => one !== id) : [...progress.done, id]
    void keep(programme.id, { done })
  }
  return (
    <div className={styles.details}>
      <Said label={text.gives} words={localize(programme.gives)} />
      <Said label={text.whoMayJoin} words={localize(programme.whoMayJoin)} />
      <div className={styles.steps}>
        <p className={styles.label}>{text.how}</p>
        {programme.steps.length === 0 && <p>{text.noSteps}</p>}
        {programme.steps.map(({ id, say, url }) => (
          <div key={id} className={styles.step}>
            <Checkbox
              size="sm"
              label={localize(say)}
              checked={progress.done.includes(id)}
              onChange={() => toggle(id)}
            />
            {url !== null && <OpenProgrammePage url={url} label={text.openStep(localize(say))} small />}
          </div>
        ))}
      </div>
      {programme.url !== null && <OpenProgrammePage url={programme.url} label={`${text.open}: ${programme.name}`} />}
      <ProgrammeNote id={programme.id} name={programme.name} note={progress.note} />
      <p className={styles.quiet}>
        {text.verified(formatDay(programme.verifiedOn, language))}
        {programme.unsure === true && ` ${text.unsure}`}
      </p>
      <p className={`${styles.quiet} ${styles.sources}`}>
        <span>{text.sources}:</span>
        {programme.sources.map(({ url, asOf }) => (
          <span key={url}>
            {url} ({asOf})
          </span>
        ))}
      </p>
    </div>
  )
}

function Said({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div className={styles.small}>
      <p className={styles.label}>{label}</p>
      <p>{words}</p>
    </div>
  )
}
