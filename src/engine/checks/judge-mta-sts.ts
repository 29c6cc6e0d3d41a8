import type { StsPolicy } from '../mta-sts/sts-policy.ts'
import type { Verdict } from './check.ts'
import { type MtaSts, mtaSts } from './facts/mta-sts.ts'
import { mxHosts } from './facts/mx.ts'
import type { Run } from './run.ts'
import { notApplicable } from './verdict.ts'

/** How far the way to the policy must be clear for a check to say anything, in this order. */
const STAGES = ['record', 'host', 'certificate', 'redirect', 'fetch', 'form', 'policy'] as const
export type StsStage = (typeof STAGES)[number]

/** Judges the MTA-STS of a domain that receives mail and means to have one, when everything before that stage is right. */
export async function judgeMtaSts(
  run: Run,
  stage: StsStage,
  judge: (found: MtaSts) => Verdict | Promise<Verdict>,
): Promise<Verdict> {
  const [state, { status }] = await Promise.all([run.get(mtaSts), run.get(mxHosts)])
  if (status === 'nullMx' || status === 'none') return notApplicable(TAKES_NO_MAIL)
  if (state.status !== 'found') return notApplicable(NO_RECORD, SAID_BY[state.status])
  const broken = brokenStage(state)
  if (broken === null || STAGES.indexOf(broken) >= STAGES.indexOf(stage)) return judge(state)
  return notApplicable(NOT_REACHED, STAGE_CHECK[broken])
}

/** As `judgeMtaSts`, with the policy. */
export function judgeStsPolicy(
  run: Run,
  judge: (policy: StsPolicy, found: MtaSts) => Verdict | Promise<Verdict>,
): Promise<Verdict> {
  return judgeMtaSts(run, 'policy', (found) =>
    found.policy === null ? notApplicable(NOT_REACHED, 'mta-sts-policy') : judge(found.policy, found),
  )
}

/** The first thing on the way to the policy that is broken; null: the policy is there. */
export function brokenStage({ host, page, policy, problem }: MtaSts): StsStage | null {
  if (page === null || host.status !== 'found') return 'host'
  if (page.outcome === 'certificate') return 'certificate'
  if (page.status !== null && page.status >= 300 && page.status < 400) return 'redirect'
  if (page.outcome !== 'ok' || page.status !== 200) return 'fetch'
  if (policy !== null || problem === null) return null
  return FORM.has(problem.kind) ? 'form' : 'policy'
}

const FORM: ReadonlySet<string> = new Set(['byteOrderMark', 'html', 'badLine', 'emptyLine', 'tooLong'])

const SAID_BY: Readonly<Record<MtaSts['status'], string>> = {
  found: 'mta-sts-record',
  several: 'mta-sts-single',
  invalid: 'mta-sts-syntax',
  misplaced: 'mta-sts-place',
  none: 'mta-sts-record',
  unknown: 'mta-sts-record',
}

const STAGE_CHECK: Readonly<Record<StsStage, string>> = {
  record: 'mta-sts-record',
  host: 'mta-sts-host',
  certificate: 'mta-sts-certificate',
  redirect: 'mta-sts-redirect',
  fetch: 'mta-sts-fetch',
  form: 'mta-sts-policy-form',
  policy: 'mta-sts-policy',
}

/** The check that tells why there is no record that senders see. */
export function saidBy({ status }: MtaSts): string {
  return SAID_BY[status]
}

export const TAKES_NO_MAIL = { en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' }
export const NO_RECORD = {
  en: 'There is no MTA-STS record that senders see.',
  de: 'Es gibt keinen MTA-STS-Eintrag, den Absender sehen.',
}
const NOT_REACHED = {
  en: 'The policy could not be read; another finding says why.',
  de: 'Die Richtlinie war nicht zu lesen; ein anderer Befund sagt, warum.',
}
