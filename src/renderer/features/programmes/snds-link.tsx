import { Button, PasswordInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { formatMoment } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { useLastsOnlyThisRun } from '../mailboxes/keychain-notice.tsx'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import page from '../probes/page.module.css'
import { useProgrammeImport } from './import-store.ts'
import styles from './programmes-page.module.css'

interface Props {
  readonly hasLink: boolean
  readonly fetchedAt: string | null
}

/** The automated link of SNDS: a secret, so it goes into the keychain and is never shown again. Fetched only by a click. */
export function SndsLink({ hasLink, fetchedAt }: Props) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].link
  const { working, fetchSnds, setLink } = useProgrammeImport()
  return (
    <section className={page.card} aria-labelledby="snds-link">
      <h3 id="snds-link">{text.title}</h3>
      <p className={page.hint}>{text.hint}</p>
      {hasLink ? (
        <div className={styles.row}>
          <span>{text.kept}</span>
          <Button size="xs" loading={working} onClick={() => void fetchSnds()}>
            {text.fetch}
          </Button>
          <Button size="xs" variant="default" onClick={() => void setLink(null)}>
            {text.forget}
          </Button>
        </div>
      ) : (
        <LinkForm />
      )}
      {fetchedAt !== null && <p className={page.hint}>{text.fetchedAt(formatMoment(fetchedAt, language))}</p>}
    </section>
  )
}

function LinkForm() {
  const text = PROGRAMMES_TEXT[useLanguage()].link
  const setLink = useProgrammeImport((state) => state.setLink)
  const reload = useMailboxes((state) => state.reload)
  const lastsOnlyThisRun = useLastsOnlyThisRun()
  const [typed, setTyped] = useState('')
  const [visible, setVisible] = useState(false)
  // Whether a keychain answers is known there.
  useEffect(() => void reload(), [reload])
  const save = async () => {
    if (await setLink(typed.trim())) setTyped('')
  }
  return (
    <form
      className={styles.details}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') void save()
      }}
    >
      <PasswordInput
        label={text.label}
        description={lastsOnlyThisRun && text.thisRun}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={2000}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{
          'aria-label': visible ? text.hide : text.show,
          'aria-hidden': false,
          tabIndex: 0,
        }}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit" size="xs" variant="default" disabled={typed.trim() === ''}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}
