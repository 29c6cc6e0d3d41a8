import type { ConnectionTest } from '../../../contract/probe-shapes.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { formatBytes } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import styles from './what-server-can.module.css'

/** What a mailbox or a submission service that was reached offers, in sentences and, for experts, in its own words. */
export function WhatServerCan({ test }: { readonly test: ConnectionTest }) {
  const language = useLanguage()
  const text = ACCOUNT_FORM_TEXT[language].test
  const lines = test.mailbox
    ? [
        test.mailbox.junkFolder === null ? text.noJunk : text.junk(test.mailbox.junkFolder),
        test.mailbox.idle ? text.idle : text.noIdle,
      ]
    : []
  if (test.submission) {
    const { dsn, smtpUtf8, size } = test.submission
    lines.push(dsn ? text.dsn : text.noDsn)
    if (smtpUtf8) lines.push(text.utf8)
    if (size !== null) lines.push(text.size(formatBytes(size, language)))
  }
  if (lines.length === 0) return null
  const capabilities = test.mailbox?.capabilities ?? []
  return (
    <div className={styles.can}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {capabilities.length > 0 && (
        <details>
          <summary>{text.expert}</summary>
          <p className="mono">{capabilities.join(' ')}</p>
        </details>
      )}
    </div>
  )
}
