import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalmStop } from '../../../contract/probe-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { Confirm } from '../../components/confirm.tsx'
import { formatTime } from '../../format.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { useCalm } from './calm-store.ts'
import { useProbe } from './probe-store.ts'
import styles from './stop-notes.module.css'

/** Where sending has stopped after a block, with the reply; it goes on only when the user says so twice. */
export function StopNotes() {
  const language = useLanguage()
  const text = PROBES_TEXT[language].calm.stopped
  const { calm, resume } = useCalm()
  const [asked, setAsked] = useState<CalmStop | null>(null)
  if (calm === null || calm.stops.length === 0) return null
  const nameOf = (stop: CalmStop) => calm.families.find(({ family }) => family === stop.family)?.name ?? stop.family
  const goOn = async (stop: CalmStop) => {
    setAsked(null)
    if (await resume(stop.family)) return toast(text.resumed(nameOf(stop)))
    await toast(FAULT_TEXT[language][useCalm.getState().fault?.code ?? 'internal'], 'failed')
  }
  return (
    <ul className={styles.stops}>
      {calm.stops.map((stop) => (
        <StopNote key={stop.family} stop={stop} name={nameOf(stop)} onGoOn={() => setAsked(stop)} />
      ))}
      <Confirm
        opened={asked !== null}
        title={asked === null ? '' : text.confirm.title(nameOf(asked))}
        body={text.confirm.body}
        yes={text.confirm.yes}
        onYes={() => void (asked && goOn(asked))}
        onClose={() => setAsked(null)}
      />
    </ul>
  )
}

interface NoteProps {
  readonly stop: CalmStop
  readonly name: string
  readonly onGoOn: () => void
}

function StopNote({ stop, name, onGoOn }: NoteProps) {
  const language = useLanguage()
  const text = PROBES_TEXT[language].calm.stopped
  const open = useProbe((state) => state.open)
  return (
    <li className={styles.stop}>
      <IconHandStop size={22} stroke={1.6} aria-hidden />
      <div className={styles.words}>
        <h2>{text.title(name)}</h2>
        <p>{text.body(formatTime(stop.since, language))}</p>
        <p className={styles.reply}>
          {text.reply}: <q className="mono">{stop.reply}</q>
        </p>
        <div className={styles.ways}>
          <Button size="compact-sm" variant="default" onClick={() => void open(stop.probe)}>
            {text.show}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={`${text.goOn} ${name}`} onClick={onGoOn}>
            {text.goOn}
          </Button>
        </div>
      </div>
    </li>
  )
}
