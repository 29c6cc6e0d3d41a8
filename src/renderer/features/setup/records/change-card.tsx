import {
  IconAlertTriangle,
  IconEdit,
  IconEqual,
  IconFlame,
  IconMinus,
  IconPlus,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react'
import type { RecordChange } from '../../../../engine/setup/records/wanted-record.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import badge from '../../../components/badge.module.css'
import { CopyButton } from '../../../components/copy-button.tsx'
import { plainLine } from '../../../components/plain-text.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { useLocalize, useText } from '../../../language.ts'
import { BeforeAfter } from './before-after.tsx'
import styles from './change-card.module.css'

const ICONS: Readonly<Record<RecordChange['action'], TablerIcon>> = {
  add: IconPlus,
  replace: IconEdit,
  keep: IconEqual,
  remove: IconMinus,
  unknown: IconQuestionMark,
}

/** What is to be done with one name and type, why, and what may go wrong. */
export function ChangeCard({ change }: { readonly change: RecordChange }) {
  const text = useText(SETUP_RECORDS_TEXT).change
  const localize = useLocalize()
  const { name, type, action, risk, riskSays, why, where } = change
  const Icon = ICONS[action]
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <strong className={styles.name}>
          {plainLine(name)} {type}
        </strong>
        <CopyButton value={name} what={`${text.name} ${plainLine(name)}`} />
        <span className={badge.badge} data-tone={action === 'unknown' ? 'wait' : 'provider'}>
          <Icon size={14} stroke={1.8} aria-hidden />
          {text.action[action]}
        </span>
        {risk !== 'none' && (
          <span className={badge.badge} data-tone={risk === 'high' ? 'fail' : 'you'}>
            {risk === 'high' ? <IconFlame size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
            {text.risk[risk]}
          </span>
        )}
        {where === 'hoster' && <span className={styles.where}>{text.where.hoster}</span>}
      </div>
      <p className={styles.why}>
        <RichText text={localize(why)} />
      </p>
      <BeforeAfter change={change} />
      {action === 'unknown' && <p className={styles.why}>{text.unread}</p>}
      {riskSays !== null && (
        <p className={styles.risk}>
          <strong>{text.risk[risk]}:</strong> {localize(riskSays)}
        </p>
      )}
    </li>
  )
}
