import { Button } from '@mantine/core'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useText } from '../../language.ts'
import { useChecks } from './checks-store.ts'
import { RunProgress } from './run-progress.tsx'
import styles from './run-under-way.module.css'

/** While a run is under way elsewhere: how far it is, and the way to it. */
export function RunUnderWay() {
  const text = useText(CHECKS_TEXT).running
  const running = useChecks((state) => state.running)
  const showRunning = useChecks((state) => state.showRunning)
  if (running === null) return null
  const { domain, done, of } = running
  return (
    <section className={styles.box}>
      <div className={styles.words}>
        <strong>{text.title(domain)}</strong>
        <RunProgress done={done} of={of} />
      </div>
      <Button variant="light" onClick={showRunning}>
        {text.show}
      </Button>
    </section>
  )
}
