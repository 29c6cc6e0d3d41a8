import { Button } from '@mantine/core'
import type { DraftView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './writing.module.css'

/** Another address for answers would help against these. */
const OF_CONTACT: ReadonlySet<DraftView['warnings'][number]['kind']> = new Set([
  'contactMissing',
  'contactOnBlockedServer',
  'contactAtAsked',
  'contactFreemail',
])

/** Why the answer may not arrive, or the request may not be believed; with an address that would do, where one is known. */
export function DraftWarnings({ warnings }: { readonly warnings: DraftView['warnings'] }) {
  const text = useText(TICKET_DRAFTING_TEXT).warning
  const { choose, askFor } = useDrafting()
  if (warnings.length === 0) return null
  const take = (contactAddress: string) =>
    void choose({ facts: { ...useDrafting.getState().choice.facts, contactAddress } })
  return (
    <section className={styles.note} aria-labelledby="writing-warnings">
      <h2 id="writing-warnings">{text.title}</h2>
      <ul className={styles.plain}>
        {warnings.map(({ kind, suggestion }) => (
          <li key={kind} className={styles.row}>
            <span>{text[kind]}</span>
            {suggestion === null && OF_CONTACT.has(kind) && (
              <Button variant="default" size="compact-sm" onClick={() => askFor('contactAddress')}>
                {text.other}
              </Button>
            )}
            {suggestion !== null && (
              <Button variant="default" size="compact-sm" onClick={() => take(suggestion)}>
                {text.take(suggestion)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
