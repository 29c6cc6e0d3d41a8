import { Button, NativeSelect, Radio } from '@mantine/core'
import type { SyntheticEvent } from 'react'
import type { ProbeVariant } from '../../../engine/probes/probe-plan.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import type { Language } from '../../../text/language.ts'
import { useLanguage } from '../../language.ts'
import { FaultNote } from './fault-note.tsx'
import { MailboxChoice } from './mailbox-choice.tsx'
import page from './page.module.css'
import { VARIANTS } from './probe-variants.ts'
import styles from './send-form.module.css'
import { readOrder, useSending } from './send-store.ts'
import { SenderFields } from './sender-fields.tsx'
import { useTestMailboxes } from './use-test-mailboxes.ts'
import { WordingFields } from './wording-fields.tsx'

/** What is to be sent, through what, to whom and in which form. */
export function SendForm() {
  const language = useLanguage()
  const text = PROBE_SENDING_TEXT[language]
  const { draft, problem, working, fault, change, preview } = useSending()
  const { mailboxes, senders } = useTestMailboxes()
  const order = readOrder(draft, mailboxes, senders, language)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (order !== null) void preview(order)
  }
  return (
    <form className={page.card} aria-label={text.form} noValidate onSubmit={submit}>
      <SenderFields
        senders={senders}
        sender={order?.sender ?? ''}
        from={order?.from ?? ''}
        onChange={(part) => change(part)}
      />
      <MailboxChoice
        mailboxes={mailboxes}
        chosen={draft.mailboxes}
        error={problem === 'noMailbox' ? text.problem.noMailbox : null}
        onChange={(chosen) => change({ mailboxes: chosen })}
      />
      <Variants variant={order?.variant ?? 'plain'} />
      <NativeSelect
        className={styles.language ?? ''}
        label={text.language}
        value={draft.language ?? language}
        data={(['en', 'de'] as const).map((value) => ({ value, label: text.languages[value] }))}
        // The values are those of the list above.
        onChange={({ currentTarget }) => change({ language: currentTarget.value as Language })}
      />
      <WordingFields />
      {fault?.code === 'invalid-input' ? (
        <p className={page.fault} role="alert">
          {text.problem.refused}
        </p>
      ) : (
        <FaultNote fault={fault} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={working}>
          {text.preview}
        </Button>
      </div>
    </form>
  )
}

function Variants({ variant }: { readonly variant: ProbeVariant }) {
  const language = useLanguage()
  const text = PROBE_SENDING_TEXT[language]
  const { draft, change } = useSending()
  const { senders } = useTestMailboxes()
  const sender = senders.find(({ sender }) => sender.id === draft.sender)?.sender ?? senders[0]?.sender
  return (
    <Radio.Group
      label={text.variant}
      value={variant}
      // The values are those of the radios below.
      onChange={(chosen) => change({ variant: chosen as ProbeVariant })}
    >
      <div className={styles.variants}>
        {VARIANTS.map((one) => {
          const isMissing = one === 'otherPath' && (sender?.otherPath ?? null) === null
          return (
            <Radio
              key={one}
              value={one}
              disabled={isMissing}
              label={text.variants[one].name}
              description={isMissing ? text.variants.otherPath.missing : text.variants[one].hint}
            />
          )
        })}
      </div>
    </Radio.Group>
  )
}
