import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Linted } from '../../../../engine/lint/configuration.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useText } from '../../../language.ts'
import styles from './lint.module.css'

/** What prints the configuration that counts. */
const COMMANDS: readonly (readonly [Linted, string])[] = [
  ['postfix', 'postconf -n'],
  ['postfixMaster', 'postconf -M'],
  ['dovecot', 'doveconf -n'],
  ['opensmtpd', 'cat /etc/smtpd.conf'],
  ['exim', 'exim -bP config'],
  ['opendkim', 'cat /etc/opendkim.conf'],
  ['rspamdDkim', 'cat /etc/rspamd/local.d/dkim_signing.conf'],
]

/** How one gets the text of a configuration on the server. */
export function HowToGet() {
  const text = useText(SETUP_LINT_TEXT).how
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.how}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={isOpen}
        leftSection={isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
        onClick={() => setOpen(!isOpen)}
      >
        {text.title}
      </Button>
      {isOpen && (
        <div className={styles.howBody}>
          <p className={styles.hint}>{text.lead}</p>
          <ul className={styles.commands}>
            {COMMANDS.map(([kind, command]) => (
              <li key={kind}>
                <CopyChip value={command} what={text.what[kind]} />
                <span>{text.what[kind]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
