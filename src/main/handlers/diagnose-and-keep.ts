import { basename } from 'node:path'
import { MAX_FILE_BYTES } from '../../contract/methods.ts'
import type { FileOutcome, HistoryEntry } from '../../contract/shapes.ts'
import { Fault } from '../../engine/fault.ts'
import type { Diagnosing } from '../../node/diagnosis/diagnosing.ts'
import { readInputFile } from '../../node/files/read-input-file.ts'
import type { Hands } from './hands.ts'

/** Of one mail that may be checked next. */
const MOST_BYTES_REMEMBERED = 50_000_000

type DiagnosisInput = Parameters<Diagnosing['diagnose']>[0]

/** Diagnoses one input and keeps it. A history that cannot keep it takes no diagnosis away: the window is told. */
export async function diagnoseAndKeep(hands: Hands, name: string | null, input: DiagnosisInput): Promise<HistoryEntry> {
  const { diagnosis, history, messages, publish, newId, now, tickets, reportBug } = hands
  const copy = copyOf(input)
  const diagnosed = await diagnosis.diagnose(input)
  const entry: HistoryEntry = { id: newId(), name, createdAt: now().toISOString(), ...diagnosed }
  if (copy !== null && diagnosed.diagnosed.detail === 'ordinaryMail') messages.keep(entry.id, copy)
  try {
    await history.add(entry)
    publish('bounces.changed', { ids: [entry.id] })
    // A refusal of what a ticket is about joins it. Nobody who reads a bounce waits for that.
    void tickets.office.diagnosed(entry).catch(reportBug)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    publish('bounces.notKept', { id: entry.id, fault: error.asValue() })
  }
  return entry
}

/** The bytes of an input are given away to the thread that diagnoses. Of a larger one than any server takes no copy is made. */
function copyOf(input: DiagnosisInput): Uint8Array | null {
  if ('text' in input) return Buffer.from(input.text)
  return input.bytes.byteLength > MOST_BYTES_REMEMBERED ? null : new Uint8Array(input.bytes)
}

/** The same for one file of several: a fault of one does not keep the others from being read. */
export async function diagnoseFile(hands: Hands, path: string): Promise<FileOutcome> {
  const name = basename(path)
  try {
    const bytes = await readInputFile(path, MAX_FILE_BYTES)
    return { name, ok: true, entry: await diagnoseAndKeep(hands, name, { bytes }) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { name, ok: false, fault: error.asValue() }
  }
}
