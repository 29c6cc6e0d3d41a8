import { IconAlertTriangle, IconClockExclamation, IconLock, IconLockOpen2 } from '@tabler/icons-react'
import type { WayHop } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { Explained } from '../../components/term.tsx'
import { formatSpan } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { Expander } from './expander.tsx'
import styles from './hop-item.module.css'
import { RawText } from './raw-text.tsx'

interface Props {
  readonly hop: WayHop
  /** Seconds of the slowest hop. */
  readonly longest: number
}

/** One server on the way: who, from whom, how safely, and how long it took. */
export function HopItem({ hop, longest }: Props) {
  const text = useText(ANALYSIS_TEXT).way
  const { by, from, address, side, time } = hop
  const sender = [from, address === null || address === from ? null : `[${address}]`].filter((one) => one !== null)
  return (
    <li className={styles.hop} data-side={side}>
      <span className={styles.rail} aria-hidden />
      <div className={styles.body}>
        <p className={styles.names}>
          <strong>{by ?? text.unnamed}</strong>
          {sender.length > 0 && <span className={styles.from}>{text.from(sender.join(' '))}</span>}
        </p>
        <p className={styles.facts}>
          <Explained by={text.sideHint[side]}>{text.side[side]}</Explained>
          <Safety hop={hop} />
          {hop.family !== null && <span>IPv{hop.family}</span>}
          {hop.protocol !== null && <span className="mono">{hop.protocol}</span>}
          {hop.software !== null && <span>{hop.software}</span>}
          {time !== null && (
            <time dateTime={time}>{text.at(time.slice(0, 19).replace('T', ' ').replace('Z', ''))}</time>
          )}
        </p>
        <Doubt hop={hop} />
        <Expander title={text.raw}>
          <RawText text={`Received: ${hop.raw}`} what={text.copyRaw} />
        </Expander>
      </div>
      <Delay hop={hop} longest={longest} />
    </li>
  )
}

function Safety({ hop: { encrypted, tls, inside } }: Pick<Props, 'hop'>) {
  const text = useText(ANALYSIS_TEXT).way
  if (encrypted === null) return null
  const Icon = encrypted ? IconLock : IconLockOpen2
  const [version = text.encrypted] = tls?.split(' ') ?? []
  return (
    <span className={styles.safety} data-encrypted={encrypted} data-inside={inside}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {encrypted ? version : inside ? text.inside : text.clear}
    </span>
  )
}

function Doubt({ hop: { doubt, clock } }: Pick<Props, 'hop'>) {
  const localize = useLocalize()
  if (doubt === null) return null
  const Icon = clock === 'ahead' || clock === 'behind' ? IconClockExclamation : IconAlertTriangle
  return (
    <p className={styles.doubt}>
      <Icon size={16} stroke={1.7} aria-hidden />
      {localize(doubt)}
    </p>
  )
}

/** The bar is drawn, so that no style has to be written into the page. */
function Delay({ hop: { correctedSeconds, delaySeconds }, longest }: Props) {
  const text = useText(ANALYSIS_TEXT).way
  const language = useLanguage()
  if (correctedSeconds === null) return <span className={styles.delay} />
  const share = Math.max(2, Math.round((correctedSeconds / longest) * 100))
  const isCorrected = delaySeconds !== null && Math.abs(delaySeconds - correctedSeconds) > 2
  return (
    <span className={styles.delay}>
      <span className={styles.span}>
        {correctedSeconds === 0 ? text.atOnce : text.took(formatSpan(correctedSeconds, language))}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
        <rect className={styles.track} width="100" height="6" />
        <rect className={styles.share} width={correctedSeconds === 0 ? 0 : share} height="6" />
      </svg>
      {isCorrected && <span className={styles.written}>{text.wrote(`${delaySeconds} s`)}</span>}
    </span>
  )
}
