import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { LintView } from '../../../../contract/setup-shapes.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { plainText } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import styles from './configuration-text.module.css'
import { linesOf } from './lines-of.ts'
import { type LintedFile, useLint } from './lint-store.ts'
import { chunkLines, LONGEST_LINE, type TextChunk } from './text-chunks.ts'

interface Props {
  readonly file: LintedFile
  readonly findings: LintView['findings']
  readonly troubles: LintView['files'][number]['troubles']
}

/** The text of a configuration with the numbers of its lines; those with findings are marked. What is out of sight is not drawn. */
export function ConfigurationText({ file, findings, troubles }: Props) {
  const text = useText(SETUP_LINT_TEXT).file
  const pane = useRef<HTMLElement>(null)
  const lines = useMemo(() => linesOf(file.text), [file.text])
  const chunks = useMemo(() => chunkLines(lines, markedLines(findings, troubles)), [lines, findings, troubles])
  const isCut = useMemo(() => lines.some(({ length }) => length > LONGEST_LINE), [lines])
  const cameFrom = useScrollToWish(pane, file)
  const goBack = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') cameFrom.current?.focus()
  }
  return (
    <div className={styles.frame}>
      <p className={styles.hint}>
        {text.textHint} {isCut && text.cut}
      </p>
      <section
        ref={pane}
        className={styles.pane}
        aria-label={text.text(file.name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1)
        tabIndex={0}
        onKeyDown={goBack}
      >
        {chunks.map((chunk) => (
          <Chunk key={chunk.first} chunk={chunk} />
        ))}
      </section>
    </div>
  )
}

const Chunk = memo(function Chunk({ chunk: { numbers, runs } }: { readonly chunk: TextChunk }) {
  return (
    <div className={styles.chunk}>
      <pre className={styles.numbers} aria-hidden>
        {numbers}
      </pre>
      <pre className={styles.words}>
        {runs.map(({ line, text, isMarked }) =>
          isMarked ? (
            <mark key={line} className={styles.mark} data-line={line}>
              {plainText(text)}
            </mark>
          ) : (
            plainText(text)
          ),
        )}
      </pre>
    </div>
  )
})

function markedLines(findings: Props['findings'], troubles: Props['troubles']): ReadonlySet<number> {
  const marked = new Set(troubles.map(({ line }) => line))
  for (const { line, lines, adds } of findings) {
    if (adds) continue
    for (let at = line; at < line + Math.min(lines, MOST_MARKED); at++) marked.add(at)
  }
  return marked
}

/** A value over very many lines is marked at its beginning. */
const MOST_MARKED = 50
/** As the style sheet has it, in pixels. */
const LINE_HEIGHT = 20
/** Lines above the one that is shown. */
const ABOVE = 4

/** Every line is equally high, so that where one stands is known without drawing what is before it. Answers from where one came. */
function useScrollToWish(pane: React.RefObject<HTMLElement | null>, file: LintedFile) {
  const shown = useLint((state) => state.shown)
  const cameFrom = useRef<HTMLElement>(null)
  useEffect(() => {
    const part = pane.current
    if (part === null || shown?.file !== file.id) return
    if (document.activeElement instanceof HTMLElement) cameFrom.current = document.activeElement
    part.scrollTop = (shown.line - 1 - ABOVE) * LINE_HEIGHT
    part.scrollIntoView({ block: 'nearest' })
    part.focus({ preventScroll: true })
    part
      .querySelector(`[data-line="${shown.line}"]`)
      ?.animate([{ outline: '2px solid var(--mark-line)' }, { outline: '2px solid transparent' }], 1600)
  }, [pane, shown, file.id])
  return cameFrom
}
