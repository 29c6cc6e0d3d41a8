import type { DiagnosedInput, Diagnosis } from '../../engine/bounces/diagnosis.ts'
import type { ProbeReport } from '../../engine/probes/probe-event.ts'

/** What a mail that quotes a probe's token says of it; null: it is no report (an answer, a copy). */
export function readReport(
  { kind, detail, diagnoses }: DiagnosedInput,
  address: string,
): Omit<ProbeReport, 'diagnosis'> | null {
  if (detail === 'successReport') return toldAsDone(diagnosisOf(diagnoses, address))
  if (kind !== 'dsn' && kind !== 'bounce') return null
  const diagnosis = diagnosisOf(diagnoses, address)
  return diagnosis === null ? null : toReport(diagnosis, diagnosis.action ?? 'failed')
}

/** Handed on to a server that tells no more of it is not delivered (RFC 3464 §2.3.3). */
function toldAsDone(diagnosis: Diagnosis | null): Omit<ProbeReport, 'diagnosis'> {
  const action = diagnosis?.action
  return toReport(diagnosis, action === 'relayed' || action === 'expanded' ? action : 'delivered')
}

/** Of this recipient; a report about one mail to one recipient may name another address (a forwarding). */
function diagnosisOf(diagnoses: readonly Diagnosis[], address: string): Diagnosis | null {
  const wanted = address.toLowerCase()
  const its = diagnoses.find(
    ({ recipient, originalRecipient }) =>
      recipient?.toLowerCase() === wanted || originalRecipient?.toLowerCase() === wanted,
  )
  return its ?? diagnoses[0] ?? null
}

function toReport(diagnosis: Diagnosis | null, action: ProbeReport['action']): Omit<ProbeReport, 'diagnosis'> {
  return {
    action,
    reason: action === 'failed' || action === 'delayed' ? (diagnosis?.reason ?? null) : null,
    organization: diagnosis?.organization?.name ?? null,
    replyCode: diagnosis?.replyCode ?? null,
    enhancedStatusCode: diagnosis?.enhancedStatusCode ?? null,
    text: (diagnosis?.text ?? '').slice(0, 2000),
    remoteMta: diagnosis?.remoteMta ?? null,
  }
}
