import { Button } from '@mantine/core'
import type { DraftView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { FACT_NAMES } from '../../../../text/tickets/fact-names.ts'
import { plainText } from '../../../components/plain-text.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './fact-list.module.css'
import writing from './writing.module.css'

/** Each fact that is filled in, with where it is from. */
export function FactList({ facts }: { readonly facts: DraftView['facts'] }) {
  const text = useText(TICKET_DRAFTING_TEXT).facts
  const localize = useLocalize()
  const go = useNavigation((state) => state.go)
  const askFor = useDrafting((state) => state.askFor)
  const typed = useDrafting((state) => state.choice.facts)
  return (
    <section className={writing.card} aria-labelledby="writing-facts">
      <h2 id="writing-facts">{text.title}</h2>
      {facts.length === 0 && <p className={writing.hint}>{text.none}</p>}
      <dl className={styles.list}>
        {facts.map(({ fact, value, masked, from }) => (
          <div key={fact} className={styles.fact}>
            <dt>{localize(FACT_NAMES[fact])}</dt>
            <dd>
              <span className={styles.value}>{plainText(value)}</span>
              <span className={styles.from}>
                {[text.from[from], ...(masked ? [text.masked] : [])].join(', ')}
                {!masked && typed[fact] === undefined && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={text.changeFact(localize(FACT_NAMES[fact]))}
                    onClick={() => askFor(fact)}
                  >
                    {text.change}
                  </Button>
                )}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button size="xs" variant="default" onClick={() => go('tickets', 'settings')}>
          {text.profile}
        </Button>
      </div>
    </section>
  )
}
