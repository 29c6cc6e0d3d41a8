import type { CertificateTrouble } from '../../checks/certificate-trouble.ts'
import type { SetupChoices, SetupValues } from '../setup.ts'
import { daneTroubles } from './dane-troubles.ts'
import { type RecordTrouble, trouble } from './record-trouble.ts'
import { stsTroubles } from './sts-troubles.ts'
import type { RecordChange } from './wanted-record.ts'

/** What is seen of the world beside the records; null: it could not be told. */
export interface RecordsWorld {
  readonly isSigned: boolean | null
  /** SHA-256 of the public key of the certificate that port 25 shows, lower-case hex. */
  readonly servedKey: string | null
  /** What `https://mta-sts.DOMAIN/…` serves; `none`: nothing is there. */
  readonly stsPolicy: SeenPolicy | 'none' | null
  /** Days for which reports of DMARC have come without a source that fails; null: nobody looked. */
  readonly cleanReportDays: number | null
}

export interface SeenPolicy {
  readonly mode: string
  readonly hosts: readonly string[]
  readonly maxAge: number
}

/** What is needed beside that to tell whether policies are in order. */
export interface PolicyWorld extends RecordsWorld {
  /** Why no policy could be read. */
  readonly stsTrouble: StsFileTrouble | null
  /** Of further domains with mail. */
  readonly otherPolicies: readonly {
    readonly domain: string
    readonly stsPolicy: RecordsWorld['stsPolicy']
    readonly stsTrouble: StsFileTrouble | null
  }[]
  /** TLSA records of the host as they stand now: `3 1 1 …` in lower-case. */
  readonly tlsa: readonly string[] | null
  /** What is wrong with the certificate of port 25; `good`: nothing. */
  readonly certificate: CertificateTrouble | 'good' | null
}

/** `certificate`: of the web server · `unreadable`: something else than a policy is served · `notThere`. */
export type StsFileTrouble = 'certificate' | 'unreadable' | 'notThere'

/** What would bite if the changes were made in this order, or already does: MTA-STS, DANE, DMARC. `said`: what the user has said to be done. */
export function recordTroubles(
  values: SetupValues,
  choices: SetupChoices,
  changes: readonly RecordChange[],
  world: PolicyWorld,
  said: readonly string[] = [],
): readonly RecordTrouble[] {
  const main = { domain: values.domain, stsPolicy: world.stsPolicy, stsTrouble: world.stsTrouble }
  return [
    ...[main, ...world.otherPolicies].flatMap((seen) =>
      stsTroubles(seen, { values, choices, changes, certificate: world.certificate, said }),
    ),
    ...daneTroubles(values, choices, changes, world, said),
    ...dmarcTroubles(choices, changes, world, said),
  ]
}

function dmarcTroubles(
  { dmarc, role }: SetupChoices,
  changes: readonly RecordChange[],
  { cleanReportDays }: RecordsWorld,
  said: readonly string[],
): readonly RecordTrouble[] {
  if (dmarc === 'none' || role === 'receiveOnly' || said.includes('dmarc-stricter')) return []
  const stricter = changes.some(
    ({ name, action, before, after, risk }) =>
      name.startsWith('_dmarc.') &&
      action !== 'keep' &&
      // One that is as strict already only gets another address for reports.
      (before.length === 0 || risk !== 'none') &&
      after.some((text) => /p=(?:quarantine|reject)/i.test(text)),
  )
  if (!stricter || (cleanReportDays !== null && cleanReportDays >= 14)) return []
  return [
    trouble('dmarc-too-early', 'warning', {
      en: 'A policy beyond none before two weeks of reports are clean may cost honest mail. Set p=none first and read the reports.',
      de: 'Eine Policy über none hinaus, bevor zwei Wochen Berichte sauber sind, kann redliche Mail kosten. Zuerst p=none setzen und die Berichte lesen.',
    }),
  ]
}
