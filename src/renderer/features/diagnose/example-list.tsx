import { IconFileText, IconListDetails, IconMessage2, type TablerIcon } from '@tabler/icons-react'
import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { REHEARSAL_TEXT } from '../../../text/interface/rehearsal.ts'
import { useDesk } from '../../frame/desk-store.ts'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import { useDiagnose } from './diagnose-store.ts'
import styles from './example-list.module.css'
import { EXAMPLE_IDS, EXAMPLES, type ExampleId } from './examples.ts'

const ICONS: Readonly<Record<ExampleId, TablerIcon>> = {
  unauthenticated: IconFileText,
  blocklisted: IconMessage2,
  greylisted: IconListDetails,
}

/** Bounces to try it with. They are diagnosed like any other. */
export function ExampleList() {
  const text = useText(DIAGNOSE_TEXT)
  const diagnoseText = useDiagnose((state) => state.diagnoseText)
  return (
    <section className={styles.examples} aria-labelledby="examples-title">
      <h2 id="examples-title">{text.examples}</h2>
      <ul className={styles.list}>
        {EXAMPLE_IDS.map((id) => {
          const Icon = ICONS[id]
          return (
            <li key={id}>
              <button type="button" className={styles.example} onClick={() => void diagnoseText(EXAMPLES[id])}>
                <Icon size={18} stroke={1.6} aria-hidden />
                <strong>{text.example[id].title}</strong>
                <span>{text.example[id].body}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <Rehearse />
    </section>
  )
}

/** Who sees Postdesk for the first time may have neither a bounce nor a server at hand. */
function Rehearse() {
  const text = useText(REHEARSAL_TEXT)
  const { rehearsal, moving, enter } = useDesk()
  if (rehearsal) return null
  const begin = async () => {
    if (!(await enter())) await toast(text.notStarted, 'failed')
  }
  return (
    <p className={styles.rehearse}>
      {text.nothingAtHand}{' '}
      <button type="button" disabled={moving} onClick={() => void begin()}>
        {moving ? text.entering : text.lookAround}
      </button>
    </p>
  )
}
