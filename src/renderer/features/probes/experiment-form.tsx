import { Button, Modal, NativeSelect, NumberInput, Radio, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { Input } from '../../../contract/methods.ts'
import type { ProbeVariant } from '../../../engine/probes/probe-plan.ts'
import { EXPERIMENTS_TEXT } from '../../../text/interface/experiments.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useText } from '../../language.ts'
import dialog from './add-mark.module.css'
import { EMPTY_EXPERIMENT, type ExperimentDraft, type ExperimentProblem, readExperiment } from './experiment-draft.ts'
import { useExperiments } from './experiments-store.ts'
import { MailboxChoice } from './mailbox-choice.tsx'
import { VARIANTS } from './probe-variants.ts'
import styles from './send-form.module.css'
import { SenderFields } from './sender-fields.tsx'
import { useTestMailboxes } from './use-test-mailboxes.ts'

/** What an experiment is to compare, and with how many pairs. */
export function ExperimentForm({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const language = useLanguage()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={EXPERIMENTS_TEXT[language].form.title}
      radius="lg"
      classNames={{ title: dialog.title ?? '' }}
      closeButtonProps={{ 'aria-label': FRAME_TEXT[language].close }}
    >
      {opened && <Fields onClose={onClose} />}
    </Modal>
  )
}

function Fields({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage()
  const text = EXPERIMENTS_TEXT[language].form
  const { mailboxes, senders } = useTestMailboxes()
  const start = useExperiments((state) => state.start)
  const [draft, setDraft] = useState<ExperimentDraft>(EMPTY_EXPERIMENT)
  const [problem, setProblem] = useState<ExperimentProblem | null>(null)
  const change = (part: Partial<ExperimentDraft>) => {
    setDraft({ ...draft, ...part })
    setProblem(null)
  }
  const read = readExperiment(draft, mailboxes, senders, language)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (read.problem !== null) return setProblem(read.problem)
    if (!(await start(read.order))) {
      return toast(FAULT_TEXT[language][useExperiments.getState().fault?.code ?? 'internal'], 'failed')
    }
    onClose()
    await toast(text.started)
  }
  return (
    <form className={dialog.form} aria-label={text.title} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={text.name}
        placeholder={text.nameExample}
        maxLength={200}
        error={problem === 'name' && text.problem.name}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <SenderFields senders={senders} sender={read.order.sender} from={read.order.from} onChange={change} />
      <Differs draft={draft} order={read.order} problem={problem} onChange={change} />
      <MailboxChoice
        mailboxes={mailboxes}
        chosen={draft.mailboxes}
        error={problem === 'mailboxes' ? text.problem.mailboxes : null}
        onChange={(chosen) => change({ mailboxes: chosen })}
      />
      <NumberInput
        label={text.pairs}
        description={text.pairsHint}
        error={problem === 'pairs' && text.problem.pairs}
        allowDecimal={false}
        hideControls
        value={draft.pairs}
        onChange={(pairs) => change({ pairs })}
      />
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {FRAME_TEXT[language].cancel}
        </Button>
        <Button type="submit">{text.save}</Button>
      </div>
    </form>
  )
}

interface DiffersProps {
  readonly draft: ExperimentDraft
  readonly order: Input<'probes.startExperiment'>
  readonly problem: ExperimentProblem | null
  readonly onChange: (part: Partial<ExperimentDraft>) => void
}

function Differs({ draft, order, problem, onChange }: DiffersProps) {
  const text = useText(EXPERIMENTS_TEXT).form
  const variants = useText(PROBE_SENDING_TEXT).variants
  const { senders } = useTestMailboxes()
  const sender = senders.find((one) => one.sender.id === order.sender)?.sender
  const others = (sender?.identities ?? []).filter(({ address }) => address !== order.from)
  const isMissing = (variant: ProbeVariant) =>
    (variant === 'otherPath' && (sender?.otherPath ?? null) === null) ||
    (variant === 'otherFrom' && others.length === 0)
  const hint = (variant: ProbeVariant) => {
    if (!isMissing(variant)) return variants[variant].hint
    return variant === 'otherFrom' ? variants.otherFrom.missing : variants.otherPath.missing
  }
  return (
    <>
      <Radio.Group
        label={text.differs}
        value={draft.variant}
        // The values are those of the radios below.
        onChange={(chosen) => onChange({ variant: chosen as ExperimentDraft['variant'] })}
      >
        <div className={styles.variants}>
          {VARIANTS.filter((variant) => variant !== 'plain').map((variant) => (
            <Radio
              key={variant}
              value={variant}
              disabled={isMissing(variant)}
              label={variants[variant].name}
              description={hint(variant)}
            />
          ))}
        </div>
      </Radio.Group>
      {draft.variant === 'otherFrom' && others.length > 0 && (
        <NativeSelect
          label={text.otherFrom}
          error={problem === 'otherFrom' && text.problem.otherFrom}
          value={order.otherFrom ?? ''}
          data={others.map(({ address }) => ({ value: address, label: address }))}
          onChange={({ currentTarget }) => onChange({ otherFrom: currentTarget.value })}
        />
      )}
    </>
  )
}
