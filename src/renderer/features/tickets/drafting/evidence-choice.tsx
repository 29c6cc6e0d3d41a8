import { Checkbox } from '@mantine/core'
import type { Evidence } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { momentOf } from '../../../../text/tickets/days.ts'
import { plainText } from '../../../components/plain-text.ts'
import { useLanguage } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './evidence-choice.module.css'
import { PRIVATE_PARTS } from './private-parts.ts'
import writing from './writing.module.css'

/** Which evidence the text uses, and which private parts of it are told. */
export function EvidenceChoice({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const language = useLanguage()
  const text = TICKET_DRAFTING_TEXT[language].evidence
  const chosen = useDrafting((state) => state.choice.evidence)
  const choose = useDrafting((state) => state.choose)
  const all = evidence.map(({ id }) => id)
  const isChosen = (id: string) => chosen === null || chosen.includes(id)
  const toggle = (id: string) => {
    const next = all.filter((one) => (one === id ? !isChosen(one) : isChosen(one)))
    void choose({ evidence: next.length === all.length ? null : next })
  }
  return (
    <section className={writing.card} aria-labelledby="writing-evidence">
      <h2 id="writing-evidence">{text.title}</h2>
      <p className={writing.hint}>{evidence.length === 0 ? text.none : text.hint}</p>
      <ul className={styles.list}>
        {evidence.map(({ id, kind, at, line }) => (
          <li key={id}>
            <Checkbox
              checked={isChosen(id)}
              label={`${text.kind[kind]}, ${momentOf(at, language)}`}
              description={<span className={styles.line}>{plainText(line)}</span>}
              onChange={() => toggle(id)}
            />
          </li>
        ))}
      </ul>
      <PrivateParts evidence={evidence} />
    </section>
  )
}

function PrivateParts({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const language = useLanguage()
  const text = TICKET_DRAFTING_TEXT[language].evidence
  const tell = useDrafting((state) => state.choice.tell)
  const choose = useDrafting((state) => state.choose)
  const known = PRIVATE_PARTS.filter((part) => evidence.some(({ facts }) => (facts[part] ?? '') !== ''))
  if (known.length === 0) return null
  return (
    <fieldset className={styles.private}>
      <legend>{text.private}</legend>
      <p className={writing.hint}>{text.privateHint}</p>
      {known.map((part) => (
        <Checkbox
          key={part}
          checked={tell.includes(part)}
          label={text.tell[part]}
          onChange={({ currentTarget: { checked } }) =>
            void choose({ tell: checked ? [...tell, part] : tell.filter((one) => one !== part) })
          }
        />
      ))}
    </fieldset>
  )
}
