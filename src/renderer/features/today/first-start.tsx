import { Button } from '@mantine/core'
import { IconFlag, IconMailQuestion, IconTheater, IconWorldCheck, type TablerIcon } from '@tabler/icons-react'
import { REHEARSAL_TEXT } from '../../../text/interface/rehearsal.ts'
import { TODAY_TEXT } from '../../../text/interface/today.ts'
import { useDesk } from '../../frame/desk-store.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useText } from '../../language.ts'
import { beginSetup } from '../setup/begin-store.ts'
import styles from './first-start.module.css'

/** Before anything was diagnosed: where to begin. */
export function FirstStart() {
  const text = useText(TODAY_TEXT).first
  const go = useNavigation((state) => state.go)
  return (
    <>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      <Begin icon={IconMailQuestion} {...text.diagnose} onBegin={() => go('diagnose')} />
      <Begin icon={IconWorldCheck} {...text.domain} onBegin={() => go('checks')} />
      <Begin icon={IconFlag} {...text.server} onBegin={() => beginSetup()} />
      <Rehearse />
    </>
  )
}

/** The way into a world where nothing can go wrong. */
function Rehearse() {
  const text = useText(TODAY_TEXT).first.rehearsal
  const words = useText(REHEARSAL_TEXT)
  const { rehearsal, moving, enter } = useDesk()
  const begin = async () => {
    if (!(await enter())) await toast(words.notStarted, 'failed')
  }
  if (rehearsal) return null
  return <Begin icon={IconTheater} {...text} action={words.enter} busy={moving} onBegin={() => void begin()} />
}

interface BeginProps {
  readonly icon: TablerIcon
  readonly title: string
  readonly body: string
  readonly action: string
  readonly busy?: boolean
  readonly onBegin: () => void
}

function Begin({ icon: Icon, title, body, action, busy = false, onBegin }: BeginProps) {
  return (
    <section className={styles.first}>
      <Icon size={28} stroke={1.5} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{body}</p>
      </div>
      <Button aria-label={`${action}: ${title}`} loading={busy} onClick={onBegin}>
        {action}
      </Button>
    </section>
  )
}
