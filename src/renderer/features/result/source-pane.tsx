import { IconFileText } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { ReadableSource } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { useText } from '../../language.ts'
import { chunkSource, type SourceChunk } from './source-chunks.ts'
import { useSourceFocus } from './source-focus-store.ts'
import styles from './source-pane.module.css'

/** The input as text, with the words marked that the diagnosis rests on. Only ever text: nothing of it becomes HTML. */
export function SourcePane({ source }: { readonly source: ReadableSource }) {
  const text = useText(RESULT_TEXT).source
  const diagnosis = useSourceFocus((state) => state.diagnosis)
  const body = useRef<HTMLDivElement>(null)
  const chunks = useMemo(
    () =>
      chunkSource(
        source.text,
        source.marks.filter((mark) => mark.diagnosis === diagnosis),
      ),
    [source, diagnosis],
  )
  useScrollToWish(body, chunks)
  return (
    <section className={styles.pane} aria-labelledby="source-title">
      <header className={styles.header}>
        <IconFileText size={17} stroke={1.6} aria-hidden />
        <h2 id="source-title">{text.title}</h2>
        <p className={styles.hint}>{source.marks.length > 0 && text.body}</p>
        <CopyButton value={source.text} what={text.copy} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by keyboard */}
      <section ref={body} className={styles.body} aria-label={text.label} tabIndex={0}>
        {chunks.map((chunk) => (
          <Chunk key={chunk.start} chunk={chunk} />
        ))}
        {source.truncated && <p className={styles.truncated}>{text.truncated}</p>}
      </section>
    </section>
  )
}

const Chunk = memo(function Chunk({ chunk }: { readonly chunk: SourceChunk }) {
  return (
    <div className={styles.chunk}>
      {chunk.runs.map((run, index) =>
        run.fields.length === 0 ? (
          run.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name, and a chunk never changes
          <mark key={index} className={styles.mark} data-fields={run.fields.join(' ')}>
            {run.text}
          </mark>
        ),
      )}
    </div>
  )
})

/** Scrolls to the mark that was asked for, and shows for a moment which it is. At first to the refusal itself. */
function useScrollToWish(body: React.RefObject<HTMLDivElement | null>, chunks: readonly SourceChunk[]): void {
  const field = useSourceFocus((state) => state.field)
  const wish = useSourceFocus((state) => state.wish)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wish` counts: the same field again scrolls again
  useEffect(() => {
    const pane = body.current
    const marks = [...(pane?.querySelectorAll<HTMLElement>(`[data-fields~="${field ?? 'text'}"]`) ?? [])]
    if (!pane || !marks[0]) return
    centre(pane, marks[0])
    if (field === null) return
    for (const mark of marks)
      mark.animate([{ outline: '3px solid var(--mark-line)' }, { outline: '3px solid transparent' }], 1600)
  }, [body, chunks, field, wish])
}

/** Only the pane scrolls; `scrollIntoView` would move what lies round it too. */
function centre(pane: HTMLElement, mark: HTMLElement): void {
  const offset = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += offset - pane.clientHeight / 3
}
