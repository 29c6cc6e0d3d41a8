import { Button, Radio, TextInput } from '@mantine/core'
import { type SyntheticEvent, useEffect } from 'react'
import type { SetupRole } from '../../../contract/setup-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { SETUP_TEXT } from '../../../text/interface/setup.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { BackButton } from '../../components/back-button.tsx'
import { BusyButton } from '../../components/busy-button.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import styles from './begin-page.module.css'
import { useSetupBegin } from './begin-store.ts'
import { useSetupList } from './list-store.ts'
import { domainOf } from './read-value.ts'
import { useSetup } from './setup-store.ts'
import { useStage } from './use-stage.ts'

const ROLES: readonly SetupRole[] = ['full', 'receiveOnly', 'relay', 'sendOnly']

/** Where a set-up begins: the domain, what the server is to do, and what to expect of the guide. */
export function BeginPage() {
  const text = useText(SETUP_TEXT).form
  const isOld = useSetupBegin((state) => state.isOld)
  const go = useNavigation((state) => state.go)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div>
          <BackButton label={text.back} onBack={() => go('setup')} />
        </div>
        <h1 tabIndex={-1}>{isOld ? text.oldTitle : text.title}</h1>
        <p className={styles.lead}>{isOld ? text.oldLead : text.lead}</p>
      </header>
      <Form />
      <div className={styles.about}>
        <About {...text.before} />
        <About {...text.never} />
      </div>
    </div>
  )
}

function About({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

function Form() {
  const text = useText(SETUP_TEXT)
  const roles = useText(SETUP_FIELDS_TEXT).role
  const faults = useText(FAULT_TEXT)
  const { role, fault, working, change, begin } = useSetupBegin()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void begin()
  }
  return (
    <form className={styles.form} aria-label={text.form.label} noValidate onSubmit={submit}>
      <DomainField />
      <Radio.Group
        label={text.form.role}
        value={role}
        onChange={(chosen) => change({ role: ROLES.find((one) => one === chosen) ?? 'full' })}
      >
        <div className={styles.roles}>
          {ROLES.map((one) => (
            <Radio key={one} value={one} label={roles[one]} description={text.roleHint[one]} />
          ))}
        </div>
      </Radio.Group>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {faults[fault.code]}
        </p>
      )}
      <div>
        <BusyButton type="submit" busy={working}>
          {text.form.start}
        </BusyButton>
      </div>
    </form>
  )
}

/** The domain, as people write it; how the DNS writes it is said beside it. */
function DomainField() {
  const text = useText(SETUP_TEXT).form
  const { domain, problem, change } = useSetupBegin()
  const stage = useStage()
  useEffect(() => {
    if (stage !== null && useSetupBegin.getState().domain === '') change({ domain: stage.domain })
  }, [stage, change])
  const name = domainOf(domain)
  return (
    <div className={styles.field}>
      {stage !== null && <p className={styles.rehearsal}>{text.rehearsal(stage.domain)}</p>}
      <TextInput
        id="setup-begin-domain"
        size="md"
        label={text.domain}
        description={text.domainHint}
        placeholder="example.org"
        error={problem !== null && text.problem(problem)}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={1000}
        value={domain}
        onChange={({ currentTarget }) => change({ domain: currentTarget.value })}
      />
      {name?.includes('xn--') && !domain.includes('xn--') && <p className={styles.hint}>{text.asLabels(name)}</p>}
      <ThereAlready domain={name} />
    </div>
  )
}

/** Two set-ups of one domain would be taken for each other. */
function ThereAlready({ domain }: { readonly domain: string | null }) {
  const text = useText(SETUP_TEXT).form
  const { lines, load } = useSetupList()
  const open = useSetup((state) => state.open)
  useEffect(() => void load(), [load])
  const there = lines?.find((line) => line.domain === domain)
  if (there === undefined) return null
  return (
    <p className={styles.there}>
      {text.there(there.domain)}
      <Button size="compact-sm" variant="default" onClick={() => void open(there.id)}>
        {text.openThere}
      </Button>
    </p>
  )
}
