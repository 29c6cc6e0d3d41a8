import type { Evidence } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { FACT_NAMES } from '../../../../text/tickets/fact-names.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import { PRIVATE_PARTS } from './private-parts.ts'
import styles from './writing.module.css'

/** A shorter one may stand anywhere. */
const SHORTEST = 6

/** Words of one's own may still tell what is not ticked. */
export function PrivateLeaks({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const text = useText(TICKET_DRAFTING_TEXT).letter
  const localize = useLocalize()
  const { words, choice, isOwn } = useDrafting()
  if (!isOwn) return null
  const all = `${words.subject}\n${words.text}`.toLowerCase()
  const told = PRIVATE_PARTS.filter(
    (part) =>
      !choice.tell.includes(part) &&
      evidence.some(({ facts }) => isLong(facts[part]) && all.includes(facts[part].toLowerCase())),
  )
  return told.map((part) => (
    <p key={part} className={styles.fault} role="status">
      {text.leaks(localize(FACT_NAMES[part]))}
    </p>
  ))
}

function isLong(value: string | undefined): value is string {
  return value !== undefined && value.length >= SHORTEST
}
