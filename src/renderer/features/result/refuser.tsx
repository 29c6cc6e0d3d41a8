import type { ReactNode } from 'react'
import type { Because, Diagnosis, Mark } from '../../../engine/bounces/diagnosis.ts'
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
  const quotes = organization?.because ?? []
  const shown = quotes.filter(({ quote }) => who.includes(quote))
  const parts = splitAt(who, [...(name === null ? [] : [name]), ...shown.map(({ quote }) => quote)])
  return parts.map((part, at) => {
    const because = shown.find(({ quote }) => quote === part)
    // The same words may stand there twice.
    const key = `${at} ${part}`
    if (because) return <Quoted key={key} because={because} index={index} />
    return part === name ? <strong key={key}>{part}</strong> : part
  })
}

function Quoted({ because: { kind, quote }, index }: { readonly because: Because; readonly index: number }) {
  return (
    <span className={styles.quote}>
      {quote}
      <ShowInSource diagnosis={index} field={FIELDS[kind] ?? 'organization'} />
    </span>
  )
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
