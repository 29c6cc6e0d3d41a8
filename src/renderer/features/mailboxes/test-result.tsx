import { Loader } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ConnectionTest } from '../../../contract/probe-shapes.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { MAIL_STAGE_NAMES } from '../../../text/mailboxes/stages.ts'
import { useLocalize, useText } from '../../language.ts'
import { ConnectionStages } from './connection-stages.tsx'
import styles from './test-result.module.css'
import { TroubleNote } from './trouble-note.tsx'
import type { TestState } from './use-connection-test.ts'
import { WhatServerCan } from './what-server-can.tsx'

interface Props {
  readonly state: TestState
  readonly of: 'mailbox' | 'sender'
  /** What can be done about the trouble right here. */
  readonly children?: ReactNode
}

/** How a connection test goes and went: stage by stage, with exactly what failed and what to do. */
export function TestResult({ state, of, children }: Props) {
  const faults = useText(FAULT_TEXT)
  if (state.state === 'none') return null
  return (
    <section className={styles.result} aria-busy={state.state === 'testing'} data-ok={isOk(state)}>
      <div role="status">
        <Heading state={state} of={of} />
      </div>
      {state.state === 'failed' && <p>{faults[state.fault.code]}</p>}
      {state.state === 'done' && state.test.trouble && <TroubleNote trouble={state.test.trouble} />}
      {children}
      {state.state !== 'failed' && <ConnectionStages test={state.state === 'done' ? state.test : null} of={of} />}
      {state.state === 'done' && <WhatServerCan test={state.test} />}
    </section>
  )
}

function Heading({ state, of }: Pick<Props, 'state' | 'of'>) {
  const text = useText(ACCOUNT_FORM_TEXT).test
  const localize = useLocalize()
  if (state.state === 'testing')
    return (
      <h3 className={styles.heading}>
        <Loader size={16} aria-hidden /> {text.running}
      </h3>
    )
  if (isOk(state))
    return (
      <h3 className={styles.heading}>
        <IconCircleCheck size={19} stroke={1.8} aria-hidden /> {of === 'mailbox' ? text.ok : text.okSubmission}
      </h3>
    )
  const stage = state.state === 'done' ? failedStage(state.test) : null
  return (
    <h3 className={styles.heading}>
      <IconCircleX size={19} stroke={1.8} aria-hidden />{' '}
      {stage === null ? text.title : text.failed(localize(MAIL_STAGE_NAMES[stage]))}
    </h3>
  )
}

function isOk(state: TestState): boolean {
  return state.state === 'done' && state.test.ok
}

function failedStage({ trouble, stages }: ConnectionTest) {
  return trouble?.stage ?? stages.find(({ ok }) => !ok)?.stage ?? null
}
