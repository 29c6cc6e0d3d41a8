import { Button, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type SyntheticEvent, useEffect } from 'react'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useText } from '../../language.ts'
import styles from './check-form.module.css'
import { useChecks } from './checks-store.ts'
import { useCheckForm } from './form-store.ts'
import { MoreFields } from './more-fields.tsx'
import { OpenMessage } from './open-message.tsx'
import { RememberedDomains } from './remembered-domains.tsx'
import { RunUnderWay } from './run-under-way.tsx'
import { WhatIsChecked } from './what-is-checked.tsx'

/** Where a check begins: the domain, and what its owner can tell. */
export function CheckForm() {
  const text = useText(CHECKS_TEXT)
  const loadDomains = useCheckForm((state) => state.loadDomains)
  useEffect(() => void loadDomains(), [loadDomains])
  useWantedFocus()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
      </header>
      <RunUnderWay />
      <Fields />
      <RememberedDomains />
      <OpenMessage />
      <WhatIsChecked />
      <p className={styles.private}>
        <IconLock size={14} stroke={1.8} aria-hidden />
        {text.private}
      </p>
    </div>
  )
}

/** After the page has put the focus at its heading. */
function useWantedFocus(): void {
  const wantsFocus = useCheckForm((state) => state.wantsFocus)
  useEffect(() => {
    if (!wantsFocus) return
    const frame = requestAnimationFrame(() => {
      useCheckForm.setState({ wantsFocus: false })
      document.getElementById('check-domain')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [wantsFocus])
}

function Fields() {
  const text = useText(CHECKS_TEXT)
  const { draft, problem, change, read } = useCheckForm()
  const start = useChecks((state) => state.start)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const settings = read()
    if (settings !== null) void start(settings)
  }
  return (
    <form className={styles.form} aria-label={text.form.label} noValidate onSubmit={submit}>
      <div className={styles.first}>
        <TextInput
          id="check-domain"
          className={styles.domain ?? ''}
          size="md"
          label={text.form.domain}
          description={text.form.domainHint}
          placeholder="example.org"
          error={problem?.field === 'domain' && text.problem.domain}
          spellCheck={false}
          autoCapitalize="off"
          value={draft.domain}
          onChange={({ currentTarget }) => change({ domain: currentTarget.value })}
        />
        <Button type="submit" size="md">
          {text.form.start}
        </Button>
      </div>
      <MoreFields />
    </form>
  )
}
