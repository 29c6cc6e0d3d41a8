import type { Diagnosis } from '../../../src/engine/bounces/diagnosis.ts'
import type { HistoryEntry } from '../../../src/engine/bounces/history-entry.ts'
import { aDiagnosis, anEntry } from '../../support/history-entry.ts'
import { ADDRESS, type FakeOffice } from './fake-office.ts'

/** Acme refuses the address of these tests. */
export function refusal(changes: Partial<Diagnosis> = {}): Diagnosis {
  return aDiagnosis({
    recipient: 'ben@acme.example',
    reason: 'address-blocked',
    replyCode: '554',
    enhancedStatusCode: '5.7.1',
    text: `554 5.7.1 ${ADDRESS} is blocked`,
    organization: { id: 'acme', name: 'Acme Mail', because: [] },
    senderAddresses: [ADDRESS],
    ...changes,
  })
}

/** An entry of the history with these refusals, kept now; `at`: when they happened, null: they do not say. */
export async function keptRefusal(
  { store, clock }: Pick<FakeOffice, 'store' | 'clock'>,
  diagnosis: Diagnosis | readonly Diagnosis[],
  at: string | null = clock.now().toISOString(),
): Promise<HistoryEntry> {
  const diagnoses = [diagnosis].flat()
  const createdAt = clock.now().toISOString()
  const entry = anEntry({ createdAt }, ...diagnoses.map((one) => ({ ...one, lastAttemptDate: at })))
  await store.add(entry)
  return entry
}
