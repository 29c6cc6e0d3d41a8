import { Button } from '@mantine/core'
import { useState } from 'react'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { plainText } from '../../components/plain-text.ts'
import { formatNumber } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import styles from './plain-text-view.module.css'
import { usePrinting } from './printing-store.ts'

/** As much of a text as is drawn at first; a mail of ten megabytes must not stop the window. */
const FIRST = 20_000
const MORE = 100_000

/** A text from outside as plain text: no links, no markup, nothing that hides or turns other words. */
export function PlainTextView({ text }: { readonly text: string }) {
  const language = useLanguage()
  const words = TICKET_VIEW_TEXT[language].text
  const [shown, setShown] = useState(FIRST)
  const isPrinting = usePrinting()
  const rest = text.length - shown
  return (
    <div className={styles.box}>
      <pre className={styles.text} dir="auto">
        {text.trim() === '' ? words.empty : plainText(cutAt(text, shown))}
      </pre>
      {rest > 0 && isPrinting && <p className={styles.cut}>{words.cut(formatNumber(rest, language))}</p>}
      {rest > 0 && !isPrinting && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + MORE)}>
          {words.rest(formatNumber(Math.min(rest, MORE), language))}
        </Button>
      )}
    </div>
  )
}

/** Not within a character of two halves. */
function cutAt(text: string, length: number): string {
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(length - 1))
  return text.slice(0, isHalf ? length - 1 : length)
}
