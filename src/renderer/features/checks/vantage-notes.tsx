import { IconBinoculars } from '@tabler/icons-react'
import type { Report } from '../../../engine/checks/report.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { isOfMail } from '../../../text/reports/report-title.ts'
import { useText } from '../../language.ts'
import styles from './vantage-notes.module.css'

/** What the place from which one looks hides or bends: said once, before the findings. */
export function VantageNotes({ report }: { readonly report: Report }) {
  const text = useText(CHECK_REPORT_TEXT).vantage
  const isMail = isOfMail(report)
  const { resolverHonesty, port25, ipv6, sendingAddresses, sendingAddressesFrom } = report.vantage
  const isBlind = resolverHonesty === 'portal' || resolverHonesty === 'dead'
  const notes = isBlind
    ? [text[resolverHonesty]]
    : [
        ...(resolverHonesty === 'rewrites' ? [text.rewrites] : []),
        ...(!isMail && port25 === 'blocked' ? [text.port25] : []),
        ...(isMail || ipv6 ? [] : [text.ipv6]),
        ...(!isMail && sendingAddressesFrom === 'mx' ? [text.addressesFromMx(sendingAddresses.join(', '))] : []),
      ]
  if (notes.length === 0) return null
  return (
    <section className={styles.notes} data-blind={isBlind} aria-label={text.label}>
      <IconBinoculars size={18} stroke={1.6} aria-hidden />
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
