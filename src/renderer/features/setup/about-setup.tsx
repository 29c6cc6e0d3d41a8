import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SetupView } from '../../../contract/setup-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { ask } from '../../api.ts'
import { BackButton } from '../../components/back-button.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { plainLine } from '../../components/plain-text.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useText } from '../../language.ts'
import styles from './about-setup.module.css'
import { ChoiceField } from './choice-field.tsx'
import { useSetup } from './setup-store.ts'
import { ValueField } from './value-field.tsx'

/** For which domain and role this is, and how to change or delete it. */
export function AboutSetup({ view }: { readonly view: SetupView }) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language]
  const go = useNavigation((state) => state.go)
  const [shown, setShown] = useState<'nothing' | 'values' | 'question'>('nothing')
  const { values, choices } = view.setup
  return (
    <header className={styles.about}>
      <div>
        <BackButton label={text.back} onBack={() => go('setup')} />
      </div>
      <p className={styles.domain}>{plainLine(values.domain)}</p>
      <p className={styles.role}>{SETUP_FIELDS_TEXT[language].role[choices.role]}</p>
      <div className={styles.change}>
        <Button size="xs" variant="default" onClick={() => setShown('values')}>
          {text.about.open}
        </Button>
      </div>
      <Dialog opened={shown === 'values'} title={text.about.title} size="lg" onClose={() => setShown('nothing')}>
        <Fields view={view} onDone={() => setShown('nothing')} onDelete={() => setShown('question')} />
      </Dialog>
      <ConfirmDelete view={view} opened={shown === 'question'} onClose={() => setShown('nothing')} />
    </header>
  )
}

interface FieldsProps {
  readonly view: SetupView
  readonly onDone: () => void
  readonly onDelete: () => void
}

function Fields({ view, onDone, onDelete }: FieldsProps) {
  const text = useText(SETUP_GUIDE_TEXT).about
  return (
    <div className={styles.fields}>
      <p className={styles.hint}>{text.hint}</p>
      <ValueField name="domain" view={view} />
      <ChoiceField name="role" view={view} />
      <ValueField name="postmaster" view={view} />
      <div className={styles.buttons}>
        <Button variant="subtle" color="gray" onClick={onDelete}>
          {text.delete}
        </Button>
        <Button onClick={onDone}>{text.done}</Button>
      </div>
    </div>
  )
}

function ConfirmDelete({
  view,
  opened,
  onClose,
}: {
  readonly view: SetupView
  readonly opened: boolean
  readonly onClose: () => void
}) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language].about
  const close = useSetup((state) => state.close)
  const go = useNavigation((state) => state.go)
  const { id, values } = view.setup
  const domain = plainLine(values.domain)
  const remove = async () => {
    const reply = await ask('setup.delete', { id })
    if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
    close()
    go('setup')
    await toast(text.deleted(domain))
  }
  return (
    <Confirm
      opened={opened}
      title={text.sure(domain)}
      body={text.body}
      yes={text.yes}
      onYes={() => {
        onClose()
        void remove()
      }}
      onClose={onClose}
    />
  )
}
