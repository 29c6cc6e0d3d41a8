import { Button, TextInput } from '@mantine/core'
import { IconActivity, IconRefresh } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import type { Confirmation } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { LIVE_CHECK_TEXT } from '../../../text/interface/live-check.ts'
import { formatTime } from '../../format.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { useCheckForm } from '../checks/form-store.ts'
import { EMPTY_DRAFT, readDomain } from '../checks/read-settings.ts'
import styles from './live-bar.module.css'
import { type LiveCheck, useLiveChecks } from './live-store.ts'

interface Props {
  readonly entryId: string
  readonly recipient: number
  readonly live: LiveCheck | undefined
}

/** Looks at the world as it is now, with the checks that the steps name, and says what came of it. */
export function LiveBar({ entryId, recipient, live }: Props) {
  const text = useText(LIVE_CHECK_TEXT)
  const faults = useText(FAULT_TEXT)
  const confirm = useLiveChecks((state) => state.confirm)
  const { working = false, fault = null, confirmation = null } = live ?? {}
  const start = (domain: string | null) => void confirm(entryId, recipient, domain)
  const isChecked = confirmation?.state === 'checked'
  return (
    <div className={styles.bar} aria-busy={working}>
      <div className={styles.line}>
        {isChecked ? <Checked confirmation={confirmation} /> : <p className={styles.hint}>{text.hint}</p>}
        <Button
          size="xs"
          variant="light"
          loading={working}
          leftSection={isChecked ? <IconRefresh size={15} stroke={1.7} /> : <IconActivity size={15} stroke={1.7} />}
          onClick={() => start(isChecked ? confirmation.domain : null)}
        >
          {isChecked ? text.again : text.action}
        </Button>
      </div>
      {confirmation?.state === 'domainNeeded' && <AskDomain working={working} onDomain={start} />}
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {faults[fault.code]}
        </p>
      )}
    </div>
  )
}

function Checked({ confirmation }: { readonly confirmation: Extract<Confirmation, { readonly state: 'checked' }> }) {
  const text = useText(LIVE_CHECK_TEXT)
  const language = useLanguage()
  const { steps, domain, address, checkedAt } = confirmation
  const count = (state: string) => steps.filter((step) => step.state === state).length
  const wasAsked = steps.some(({ findings }) => findings.length > 0)
  return (
    <div className={styles.checked} role="status">
      <p className={styles.summary}>{wasAsked ? text.summary(count('needed'), count('done')) : text.noChecks}</p>
      <p className={styles.hint}>
        {text.checkedAt(formatTime(checkedAt, language))} {domain !== null && text.about(domain, address)}
      </p>
      {domain !== null && <WholeDomain domain={domain} address={address} />}
    </div>
  )
}

/** The same domain in *Checks*, with what the refusal told of it. */
function WholeDomain({ domain, address }: { readonly domain: string; readonly address: string | null }) {
  const text = useText(LIVE_CHECK_TEXT)
  const go = useNavigation((state) => state.go)
  const change = useCheckForm((state) => state.change)
  const open = () => {
    change({ ...EMPTY_DRAFT, domain, addresses: address ?? '' })
    go('checks')
  }
  return (
    <button type="button" className={styles.whole} onClick={open}>
      {text.whole}
    </button>
  )
}

function AskDomain({ working, onDomain }: { readonly working: boolean; readonly onDomain: (domain: string) => void }) {
  const text = useText(LIVE_CHECK_TEXT)
  const [typed, setTyped] = useState('')
  const domain = readDomain(typed)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (domain !== null) onDomain(domain)
  }
  return (
    <form className={styles.ask} onSubmit={submit}>
      <TextInput
        size="xs"
        label={text.domainNeeded}
        placeholder="example.org"
        spellCheck={false}
        autoCapitalize="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={domain === null || working}>
        {text.action}
      </Button>
    </form>
  )
}
