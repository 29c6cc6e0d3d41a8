import { Button } from '@mantine/core'
import { SETUP_TEXT } from '../../../text/interface/setup.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useText } from '../../language.ts'
import { beginSetup } from './begin-store.ts'
import { ImportPlanButton } from './files/import-plan.tsx'
import styles from './list-page.module.css'

/** Before the first one: what the guide does, how a step reads, and where to begin. */
export function NoSetups() {
  const text = useText(SETUP_TEXT)
  const { title, body, example, exampleTitle, old } = text.empty
  return (
    <>
      <EmptyState title={title} body={body} action={text.begin} onAction={() => beginSetup()}>
        <figure className={styles.example}>
          <figcaption>{exampleTitle}</figcaption>
          <dl>
            {example.map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </figure>
      </EmptyState>
      <section className={styles.old}>
        <h2>{old.title}</h2>
        <p>{old.body}</p>
        <div className={styles.ways}>
          <Button variant="default" onClick={() => beginSetup(true)}>
            {text.list.old}
          </Button>
          <ImportPlanButton />
        </div>
      </section>
    </>
  )
}
