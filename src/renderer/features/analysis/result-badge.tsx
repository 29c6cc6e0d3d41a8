import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import badge from '../../components/badge.module.css'
import { useText } from '../../language.ts'

/** A result in the words of RFC 8601, with the colour of what it means. */
export function ResultBadge({ result }: { readonly result: string }) {
  const text = useText(ANALYSIS_TEXT).proof
  return (
    <span className={badge.badge} data-tone={TONES[result] ?? 'recipient'}>
      {result === 'unknown' ? text.unknown : result}
    </span>
  )
}

const TONES: Readonly<Record<string, string>> = {
  pass: 'pass',
  fail: 'fail',
  hardfail: 'fail',
  permerror: 'fail',
  softfail: 'you',
  policy: 'you',
  neutral: 'wait',
  temperror: 'provider',
}
