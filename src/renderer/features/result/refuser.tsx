import type { Diagnosis, Mark } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useText } from '../../language.ts'
import styles from './refuser.module.css'
import { Section } from './section.tsx'
import { ShowInSource } from './show-in-source.tsx'

interface Props {
  readonly diagnosis: Diagnosis
  readonly index: number
  /** Who refused and what shows that, in words. */
  readonly who: string
  /** Whose list it really rests on, in words. */
  readonly pointsTo: string | null
}

/** Who refused, what shows that, and whose list it really rests on. */
export function Refuser({ diagnosis, index, who, pointsTo }: Props) {
  const text = useText(RESULT_TEXT)
  return (
    <Section title={text.refuser}>
      <div className={styles.who}>
        <p>
          <Emphasized text={who} part={diagnosis.organization?.name ?? diagnosis.remoteMta} />
        </p>
        {shownBy(diagnosis).map((field) => (
          <ShowInSource key={field} diagnosis={index} field={field} />
        ))}
      </div>
      {pointsTo && (
        <p className={styles.pointsTo}>
          <RichText text={pointsTo} />
        </p>
      )}
    </Section>
  )
}

function Emphasized({ text, part }: { readonly text: string; readonly part: string | null }) {
  const at = part === null ? -1 : text.indexOf(part)
  if (part === null || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <strong>{part}</strong>
      {text.slice(at + part.length)}
    </>
  )
}

/** Where in the source that can be seen. */
function shownBy({ organization, remoteMta }: Diagnosis): readonly Mark['field'][] {
  if (!organization) return remoteMta ? ['remoteMta'] : []
  const byServer = organization.because.some(({ kind }) => kind === 'remoteMta')
  const byWords = organization.because.some(({ kind }) => kind !== 'remoteMta' && kind !== 'reportingMta')
  return [...(byServer ? (['remoteMta'] as const) : []), ...(byWords ? (['organization'] as const) : [])]
}
