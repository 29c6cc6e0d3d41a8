import type { BimiRecord } from '../bimi/bimi-record.ts'
import type { Verdict } from './check.ts'
import { bimi } from './facts/bimi.ts'
import type { Run } from './run.ts'
import { notApplicable } from './verdict.ts'

type Valid = Extract<BimiRecord, { valid: true }>

/** Judges the BIMI of a domain that wants its logo shown; most want nothing of the kind, and that is fine. */
export async function judgeBimi(run: Run, judge: (record: Valid) => Verdict | Promise<Verdict>): Promise<Verdict> {
  const { status, record } = await run.get(bimi)
  if (record?.valid && record.logo !== null) return judge(record)
  return status === 'invalid' || status === 'several' ? notApplicable(BROKEN, 'bimi-record') : notApplicable(NO_LOGO)
}

const NO_LOGO = { en: 'The domain shows no logo.', de: 'Die Domain zeigt kein Logo.' }
const BROKEN = {
  en: 'The BIMI record cannot be read; another finding says so.',
  de: 'Der BIMI-Eintrag ist nicht zu lesen; das sagt ein anderer Befund.',
}
