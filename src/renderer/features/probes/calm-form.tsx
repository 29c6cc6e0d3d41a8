import { Button, Modal, NativeSelect, NumberInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { CalmLimits } from '../../../contract/probe-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { formatSpan } from '../../format.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import styles from './add-mark.module.css'
import { useCalm } from './calm-store.ts'

interface Props {
  readonly limits: CalmLimits
  readonly opened: boolean
  readonly onClose: () => void
}

/** The limits of sending are changed here, within bounds that cannot be crossed. */
export function CalmForm({ limits, opened, onClose }: Props) {
  const language = useLanguage()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={PROBES_TEXT[language].calm.change}
      radius="lg"
      classNames={{ title: styles.title ?? '' }}
      closeButtonProps={{ 'aria-label': FRAME_TEXT[language].close }}
    >
      {opened && <Fields limits={limits} onClose={onClose} />}
    </Modal>
  )
}

/** While one types, a field may be empty or out of bounds. */
interface Typed {
  readonly spacingSeconds: string | number
  readonly perFamilyPerDay: string | number
  readonly giveUpAfterSeconds: number
}

/** Seconds after which a probe may count as never seen. */
const GIVE_UP = [600, 1800, 7200, 21_600, 43_200, 86_400, 172_800, 432_000]

function Fields({ limits, onClose }: Pick<Props, 'limits' | 'onClose'>) {
  const language = useLanguage()
  const text = PROBES_TEXT[language].calm
  const change = useCalm((state) => state.change)
  const [draft, setDraft] = useState<Typed>(limits)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (!(await change(bounded(draft))))
      return toast(FAULT_TEXT[language][useCalm.getState().fault?.code ?? 'internal'], 'failed')
    onClose()
    await toast(text.saved)
  }
  const spans = GIVE_UP.includes(limits.giveUpAfterSeconds) ? GIVE_UP : [limits.giveUpAfterSeconds, ...GIVE_UP]
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <NumberInput
        data-autofocus
        label={text.fields.spacing}
        description={text.fields.spacingHint}
        min={30}
        max={86_400}
        clampBehavior="blur"
        allowDecimal={false}
        hideControls
        value={draft.spacingSeconds}
        onChange={(value) => setDraft({ ...draft, spacingSeconds: value })}
      />
      <NumberInput
        label={text.fields.perDay}
        description={text.fields.perDayHint}
        min={1}
        max={50}
        clampBehavior="blur"
        allowDecimal={false}
        hideControls
        value={draft.perFamilyPerDay}
        onChange={(value) => setDraft({ ...draft, perFamilyPerDay: value })}
      />
      <NativeSelect
        label={text.fields.giveUp}
        description={text.fields.giveUpHint}
        value={String(draft.giveUpAfterSeconds)}
        data={spans.map((seconds) => ({ value: String(seconds), label: formatSpan(seconds, language) }))}
        onChange={({ currentTarget }) => setDraft({ ...draft, giveUpAfterSeconds: Number(currentTarget.value) })}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {FRAME_TEXT[language].cancel}
        </Button>
        <Button type="submit">{text.save}</Button>
      </div>
    </form>
  )
}

function bounded({ spacingSeconds, perFamilyPerDay, giveUpAfterSeconds }: Typed): CalmLimits {
  return {
    spacingSeconds: within(spacingSeconds, 30, 86_400),
    perFamilyPerDay: within(perFamilyPerDay, 1, 50),
    giveUpAfterSeconds,
  }
}

function within(value: string | number, least: number, most: number): number {
  return Math.min(Math.max(Math.round(Number(value)) || least, least), most)
}
