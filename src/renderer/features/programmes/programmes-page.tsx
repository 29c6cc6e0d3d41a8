import './styles.ts'
import { useEffect } from 'react'
import type { ProgrammeView } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { WORTH_TEXT } from '../../../text/programmes/labels.ts'
import { hear } from '../../api.ts'
import { useLocalize, useText } from '../../language.ts'
import { coalesce } from '../probes/coalesce.ts'
import { FaultNote } from '../probes/fault-note.tsx'
import page from '../probes/page.module.css'
import { ProgrammeCard } from './programme-card.tsx'
import styles from './programmes-page.module.css'
import { useProgrammes } from './programmes-store.ts'
import { ToldSection } from './told-section.tsx'

/** Many files come one after the other. */
const PAUSE_MS = 200

/** What providers let senders join, how far the user is, and what came of it. */
export function ProgrammesPage() {
  const text = useText(PROGRAMMES_TEXT)
  const { programmes, data, fault, load } = useProgrammes()
  useEffect(() => {
    void load()
    return hear('programmes.changed', coalesce(load, PAUSE_MS))
  }, [load])
  const hasData = data !== null && data.snds.length + data.sndsStatus.length + data.complaints.length > 0
  return (
    <div className={page.page}>
      <header className={page.words}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
      </header>
      <FaultNote fault={fault} />
      {programmes === null && fault === null && <p className={page.hint}>{text.loading}</p>}
      {hasData && <ToldSection data={data} />}
      {programmes !== null && WORTHS.map((worth) => <Group key={worth} worth={worth} programmes={programmes} />)}
      {data !== null && !hasData && <ToldSection data={data} />}
    </div>
  )
}

const WORTHS = ['worth', 'maybe', 'no'] as const

function Group({
  worth,
  programmes,
}: {
  readonly worth: (typeof WORTHS)[number]
  readonly programmes: readonly ProgrammeView[]
}) {
  const localize = useLocalize()
  const of = programmes.filter(({ programme }) => programme.worth === worth)
  if (of.length === 0) return null
  return (
    <section className={page.section} aria-labelledby={`worth-${worth}`}>
      <h2 id={`worth-${worth}`}>{localize(WORTH_TEXT[worth])}</h2>
      <ul className={styles.cards}>
        {of.map((view) => (
          <li key={view.programme.id}>
            <ProgrammeCard view={view} />
          </li>
        ))}
      </ul>
    </section>
  )
}
