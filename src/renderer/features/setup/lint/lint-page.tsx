import '../styles.ts'
import { NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SetupLine } from '../../../../contract/setup-shapes.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { ask } from '../../../api.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { LintDesk } from './lint-desk.tsx'
import { useLint } from './lint-store.ts'

/** Configurations looked through, with what a set-up knows of the server or without one. */
export function LintPage() {
  const text = useText(SETUP_LINT_TEXT)
  return (
    <div className={page.page}>
      <div className={page.words}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
        <p className={page.hint}>{text.kept}</p>
      </div>
      <KnownServer />
      <LintDesk />
    </div>
  )
}

function KnownServer() {
  const text = useText(SETUP_LINT_TEXT).setup
  const { setup, knowOf } = useLint()
  const [lines, setLines] = useState<readonly SetupLine[]>([])
  useEffect(() => {
    let isOver = false
    void ask('setup.list', {}).then((reply) => {
      if (isOver || !reply.ok) return
      setLines(reply.value)
      // It was deleted meanwhile.
      if (!reply.value.some(({ id }) => id === useLint.getState().setup)) void knowOf(null)
    })
    return () => {
      isOver = true
    }
  }, [knowOf])
  if (lines.length === 0) return null
  return (
    <NativeSelect
      label={text.label}
      description={text.hint}
      value={setup ?? ''}
      data={[{ value: '', label: text.none }, ...lines.map(({ id, domain }) => ({ value: id, label: domain }))]}
      onChange={({ currentTarget }) => void knowOf(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}
