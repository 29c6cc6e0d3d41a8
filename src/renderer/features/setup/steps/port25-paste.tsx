import { Button, Textarea } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Port25Seen } from '../../../../engine/setup/setup.ts'
import { SETUP_READINESS_TEXT } from '../../../../text/interface/setup-readiness.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { formatMoment } from '../../../format.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { useLanguage } from '../../../language.ts'
import { useSetup } from '../setup-store.ts'
import styles from './panel.module.css'

/** As much as the main process takes. */
const LONGEST = 100_000

const SIGNS = { open: IconCircleCheck, blocked: IconCircleX, unknown: IconHelpCircle } as const
const TONES = { open: 'pass', blocked: 'fail', unknown: 'provider' } as const

/** Where what the port 25 command printed is pasted, and what was read of it. */
export function Port25Paste({ seen }: { readonly seen: Port25Seen | null }) {
  const language = useLanguage()
  const text = SETUP_READINESS_TEXT[language].readiness.port25
  const paste = useSetup((state) => state.pastePort25)
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState(false)
  const read = async () => {
    if (pasted.trim() === '') return setProblem(true)
    if (!(await paste(pasted))) return
    const out = useSetup.getState().view?.setup.port25?.out ?? 'unknown'
    announce(text.out[out])
    // What told nothing stays, to be mended.
    if (out !== 'unknown') setPasted('')
  }
  return (
    <section className={styles.card}>
      <h2>{text.title}</h2>
      <Textarea
        id="setup-port25"
        label={text.field}
        description={text.hint}
        error={problem && text.nothing}
        rows={4}
        maxLength={LONGEST}
        spellCheck={false}
        value={pasted}
        onChange={({ currentTarget }) => {
          setPasted(currentTarget.value)
          setProblem(false)
        }}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => void read()}>
          {text.read}
        </Button>
        {seen !== null && (
          <Button variant="subtle" color="gray" onClick={() => void paste('')}>
            {text.forget}
          </Button>
        )}
      </div>
      {seen !== null && <Seen seen={seen} />}
    </section>
  )
}

function Seen({ seen: { out, tries, at } }: { readonly seen: Port25Seen }) {
  const language = useLanguage()
  const text = SETUP_READINESS_TEXT[language].readiness.port25
  const Sign = SIGNS[out]
  return (
    <>
      <p className={styles.note} data-tone={TONES[out]}>
        <Sign size={17} stroke={1.7} aria-hidden />
        <span>
          {text.out[out]} <span className={styles.when}>({text.at(formatMoment(at, language))})</span>
        </span>
      </p>
      {tries.length > 0 && (
        <table className={styles.table}>
          <caption>{text.tried}</caption>
          <thead>
            <tr>
              <th scope="col">{text.host}</th>
              <th scope="col">{text.said}</th>
            </tr>
          </thead>
          <tbody>
            {tries.map(({ host, said, ok }, index) => {
              // The same server may have been tried twice.
              const key = `${index} ${host}`
              return (
                <tr key={key} data-ok={ok}>
                  <th scope="row">{plainLine(host)}</th>
                  <td>{said === '' ? text.silent : plainLine(said)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}
