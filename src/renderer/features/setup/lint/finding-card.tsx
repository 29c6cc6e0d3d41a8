import { IconArrowDown } from '@tabler/icons-react'
import type { LintView } from '../../../../contract/setup-shapes.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { plainText } from '../../../components/plain-text.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { Citations } from '../../checks/citations.tsx'
import { CodeText } from '../software/code-text.tsx'
import { linesOf } from './lines-of.ts'
import styles from './lint.module.css'
import { type LintedFile, useLint } from './lint-store.ts'

interface Props {
  readonly file: LintedFile
  readonly finding: LintView['findings'][number]
}

/** One finding: where, what, why, the lines as they are and as they should be. */
export function FindingCard({ file, finding }: Props) {
  const text = useText(SETUP_LINT_TEXT).finding
  const level = useText(SETUP_LINT_TEXT).level
  const localize = useLocalize()
  const show = useLint((state) => state.show)
  const { line, lines } = finding
  const where = finding.adds ? text.after(line) : lines > 1 ? text.lines(line, line + lines - 1) : text.line(line)
  return (
    <li className={styles.card} data-level={finding.level}>
      <p className={styles.cardTitle}>
        <span className="visually-hidden">{level[finding.level].one}: </span>
        <strong>{localize(finding.title)}</strong>
        <button
          type="button"
          className={styles.where}
          aria-label={text.goTo(where)}
          onClick={() => show(file.id, line)}
        >
          {where}
          <IconArrowDown size={13} stroke={1.8} aria-hidden />
        </button>
      </p>
      <p className={styles.says}>{plainText(localize(finding.says))}</p>
      <p className={styles.why}>
        <RichText text={localize(finding.why)} />
      </p>
      <Change file={file} finding={finding} />
      <Citations cites={finding.sources.map((url) => ({ title: nameOf(url), url }))} />
    </li>
  )
}

/** As much of a setting over many lines as helps. */
const MOST_LINES = 20

function Change({ file, finding }: Props) {
  const text = useText(SETUP_LINT_TEXT).finding
  const { line, lines, change, adds } = finding
  const now = linesOf(file.text)
    .slice(line - 1, line - 1 + Math.min(lines, MOST_LINES))
    .map((one) => (one.length > LONGEST ? `${one.slice(0, LONGEST)} …` : one))
    .join('\n')
  return (
    <div className={styles.change}>
      {!adds && (
        <div className={styles.side}>
          <p className={styles.sideName}>{text.now}</p>
          <pre className={styles.now}>{plainText(now)}</pre>
        </div>
      )}
      {change !== null && (
        <div className={styles.side}>
          {change === '' ? (
            <p>{text.remove}</p>
          ) : (
            <CodeText
              text={change}
              label={text.copyLine}
              head={<span className={styles.sideName}>{adds ? text.add : text.instead}</span>}
            />
          )}
        </div>
      )}
    </div>
  )
}

const LONGEST = 2000

/** A source by its host and the end of its path. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname, hash } = new URL(url)
  const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? ''
  return `${host}${last === '' ? '' : ` ${last}${hash}`}`
}
