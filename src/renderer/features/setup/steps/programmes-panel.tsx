import { Button } from '@mantine/core'
import { SETUP_PANELS_TEXT } from '../../../../text/interface/setup-panels.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useText } from '../../../language.ts'
import styles from './panel.module.css'

/** Programmes are joined and read at the place where they are. */
export function ProgrammesPanel() {
  const text = useText(SETUP_PANELS_TEXT).programmes
  const go = useNavigation((state) => state.go)
  return (
    <section className={styles.card}>
      <p className={styles.words}>{text.body}</p>
      <div>
        <Button variant="default" onClick={() => go('tickets', 'programmes')}>
          {text.open}
        </Button>
      </div>
    </section>
  )
}
