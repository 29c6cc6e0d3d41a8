import type { ReactNode } from 'react'
import type { Because, Diagnosis, Mark } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useText } from '../../language.ts'
import { QuotedEvidence } from './quoted-evidence.tsx'
import styles from './refuser.module.css'
import { Section } from './section.tsx'

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
      <p className={styles.who}>{withEvidence(who, diagnosis, index)}</p>
      {pointsTo && (
        <p className={styles.pointsTo}>
          <RichText text={pointsTo} />
        </p>
      )}
    </Section>
  )
}

/** Sets the name off, and leads from each quoted piece of evidence to its place in the source. */
function withEvidence(who: string, { organization, remoteMta }: Diagnosis, index: number): ReactNode {
  const name = organization?.name ?? remoteMta
  const quoted = (organization?.because ?? []).flatMap(({ kind, quote }) => {
    const words = [`“${quote}”`, `„${quote}“`].find((marked) => who.includes(marked))
    return words ? [{ words, field: FIELDS[kind] ?? 'organization' }] : []
  })
  const parts = splitAt(who, [...(name === null ? [] : [name]), ...quoted.map(({ words }) => words)])
  return parts.map((part, at) => {
    // The same words may stand there twice.
    const key = `${at} ${part}`
    const evidence = quoted.find(({ words }) => words === part)
    if (evidence) return <QuotedEvidence key={key} quote={part} diagnosis={index} field={evidence.field} />
    return part === name ? <strong key={key}>{part}</strong> : part
  })
}

const FIELDS: Readonly<Partial<Record<Because['kind'], Mark['field']>>> = { remoteMta: 'remoteMta' }

/** The text in pieces, of which each of `words` is one where it stands first. */
function splitAt(text: string, words: readonly string[]): readonly string[] {
  return words.reduce<readonly string[]>(
    (pieces, word) =>
      pieces.flatMap((piece) => {
        const at = words.includes(piece) ? -1 : piece.indexOf(word)
        return at < 0 ? [piece] : [piece.slice(0, at), word, piece.slice(at + word.length)]
      }),
    [text],
  )
}
