import { Button } from '@mantine/core'
import { COMING_TEXT } from '../../../text/interface/coming.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { PLACE_ICONS } from '../../frame/places.ts'
import { useText } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import { EXAMPLES, type ExampleId } from '../diagnose/examples.ts'
import styles from './coming-page.module.css'

type ComingPlace = keyof (typeof COMING_TEXT)['en']

/** The example whose diagnosis shows what is there already of each place. */
const SHOWN_BY: Readonly<Record<ComingPlace, ExampleId>> = {
  setup: 'unauthenticated',
}

/** A place that is not built yet teaches what it will do, and leads to what works today. */
export function ComingPage() {
  const place = useNavigation((state) => state.place)
  return isComing(place) ? <Coming place={place} /> : null
}

function Coming({ place }: { readonly place: ComingPlace }) {
  const text = useText(COMING_TEXT)[place]
  const frame = useText(FRAME_TEXT)
  const diagnoseText = useDiagnose((state) => state.diagnoseText)
  const Icon = PLACE_ICONS[place]
  return (
    <div className={styles.page}>
      <span className={styles.icon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </span>
      <header className={styles.header}>
        <p className={styles.later}>
          {text.title} · {frame.later}
        </p>
        <h1 tabIndex={-1}>{text.question}</h1>
        <p className={styles.body}>{text.body}</p>
      </header>
      <section className={styles.example}>
        <h2>{text.exampleTitle}</h2>
        <ul>
          {text.example.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={styles.now}>
        <p>{text.now}</p>
        <Button variant="light" onClick={() => void diagnoseText(EXAMPLES[SHOWN_BY[place]])}>
          {text.action}
        </Button>
      </section>
    </div>
  )
}

function isComing(place: string): place is ComingPlace {
  return Object.hasOwn(SHOWN_BY, place)
}
