import { IconChevronRight } from '@tabler/icons-react'
import type { Finding, Vantage } from '../../../engine/checks/finding.ts'
import { LEVEL_NAMES } from '../../../text/check-outcomes.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { formatNumber } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { useExpert } from '../result/expert-store.ts'
import styles from './finding-expert.module.css'

/** The part for experts, one click away. It stays open from one finding to the next. */
export function FindingExpert({ finding }: { readonly finding: Finding }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const { open, toggle } = useExpert()
  return (
    <section>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={toggle}>
        <IconChevronRight size={14} aria-hidden className={styles.chevron} data-open={open} />
        {text.expert}
      </button>
      {open && <Rows finding={finding} />}
    </section>
  )
}

function Rows({ finding: { id, level, vantage, tookMs } }: { readonly finding: Finding }) {
  const text = useText(CHECK_FINDING_TEXT)
  const localize = useLocalize()
  const language = useLanguage()
  return (
    <dl className={styles.rows}>
      <dt>{text.finding.id}</dt>
      <dd className="mono">{id}</dd>
      <dt>{text.finding.level}</dt>
      <dd>{localize(LEVEL_NAMES[level])}</dd>
      <dt>{text.finding.vantage}</dt>
      <dd>{vantageWords(vantage, text.finding)}</dd>
      <dt>{text.finding.took}</dt>
      <dd>{text.evidence.took(formatNumber(tookMs, language))}</dd>
    </dl>
  )
}

function vantageWords(vantage: Vantage, text: (typeof CHECK_FINDING_TEXT)['en']['finding']): string {
  if (vantage.from === 'thisComputer') return text.fromHere(vantage.resolver)
  return vantage.from === 'authoritative' ? text.fromAuthoritative : text.fromMessage
}
