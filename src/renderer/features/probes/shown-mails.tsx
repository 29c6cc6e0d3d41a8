import { Button } from '@mantine/core'
import { IconArrowLeft, IconSend } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { CalmAnswer, ProbePreview } from '../../../contract/probe-shapes.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import type { Language } from '../../../text/language.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { formatBytes, formatMoment } from '../../format.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { FaultNote } from './fault-note.tsx'
import { MailSource } from './mail-source.tsx'
import page from './page.module.css'
import { type ShownSending, useSending } from './send-store.ts'
import styles from './shown-mails.module.css'

/** Every mail, whole, with whether and when it may go; the button sends exactly these. */
export function ShownMails({ shown }: { readonly shown: ShownSending }) {
  const language = useLanguage()
  const text = PROBE_SENDING_TEXT[language].shown
  const fault = useSending((state) => state.fault)
  const [chosen, setChosen] = useState(0)
  const preview = shown.probes[chosen] ?? shown.probes[0]
  // The page has another heading now.
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), [])
  return (
    <section className={page.card}>
      {fault?.code === 'not-found' ? (
        <p className={page.fault} role="alert">
          {text.gone}
        </p>
      ) : (
        <FaultNote fault={fault} />
      )}
      <div className={styles.split}>
        <ul className={styles.list} aria-label={text.list}>
          {shown.probes.map((one, index) => (
            <li key={one.plan.id}>
              <button
                type="button"
                className={styles.choice}
                aria-current={index === chosen}
                onClick={() => setChosen(index)}
              >
                <span className={styles.mailbox}>{one.mailboxLabel}</span>
                <span className={styles.calm} data-may={one.calm.may}>
                  {calmWords(one.calm, language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {preview && <WholeMail preview={preview} />}
      </div>
      <Buttons probes={shown.probes} />
    </section>
  )
}

function WholeMail({ preview }: { readonly preview: ProbePreview }) {
  const language = useLanguage()
  const text = PROBE_SENDING_TEXT[language].shown
  const { plan, source } = preview
  return (
    <div className={styles.mail}>
      <div className={styles.about}>
        <h2>{text.whole}</h2>
        <CopyButton value={source} what={text.copyWhat} />
      </div>
      <p className={page.hint}>
        {[
          `${text.envelope}: ${plan.envelopeFrom}`,
          text.size(formatBytes(plan.size, language)),
          ...(plan.firstContact ? [text.firstContact] : []),
        ].join(' · ')}
      </p>
      <MailSource label={text.whole} source={source} />
    </div>
  )
}

function Buttons({ probes }: { readonly probes: readonly ProbePreview[] }) {
  const language = useLanguage()
  const text = PROBE_SENDING_TEXT[language]
  const { working, back, send } = useSending()
  const go = useNavigation((state) => state.go)
  const counts = { now: 0, later: 0, no: 0 }
  for (const { calm } of probes) counts[calm.may] += 1
  const going = counts.now + counts.later
  const sendThem = async () => {
    const sent = await send()
    if (sent === null) return
    go('probes', 'history')
    await toast(text.sent(sent))
  }
  return (
    <div className={styles.buttons}>
      <p className={styles.summary}>
        {going === 0 ? text.shown.none : text.shown.summary(counts.now, counts.later, counts.no)}
      </p>
      <Button variant="default" leftSection={<IconArrowLeft size={16} stroke={1.7} />} onClick={back}>
        {text.shown.back}
      </Button>
      <Button
        disabled={going === 0}
        loading={working}
        leftSection={<IconSend size={16} stroke={1.7} />}
        onClick={() => void sendThem()}
      >
        {text.shown.send(going)}
      </Button>
    </div>
  )
}

function calmWords(calm: CalmAnswer, language: Language): string {
  const text = PROBE_SENDING_TEXT[language].shown
  if (calm.may === 'now') return text.now
  if (calm.may === 'no') return text.no[calm.because]
  return text.later[calm.because](formatMoment(calm.notBefore, language))
}
