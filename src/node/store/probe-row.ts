import type { Analysis } from '../../engine/analysis/analysis.ts'
import { type PackedReport, packReport, unpackReport } from '../../engine/checks/pack-report.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import type { ProbesTable } from './schema.ts'

/** A probe as lists and statistics need it. */
export type ListedProbe = Omit<Probe, 'events'>

/** States after which nothing is awaited but, perhaps, a late arrival. */
const ENDED: readonly Probe['state'][] = ['arrived', 'refused', 'bounced', 'neverSeen', 'cancelled']

/** The row that stands for a probe whose next event would have this number. */
export function toProbeRow(probe: Probe, nextSeq: number): ProbesTable {
  const { events: _, ...listed } = probe
  const { id, token, mailbox, family, experiment } = probe.plan
  return {
    id,
    token,
    composed_at: probe.composedAt,
    mailbox,
    family,
    experiment: experiment?.id ?? null,
    state: probe.state,
    ended: ENDED.includes(probe.state) ? 1 : 0,
    next_seq: nextSeq,
    probe: JSON.stringify(listed),
  }
}

/** The probe of a row, without its events. */
export function fromProbeRow({ probe }: Pick<ProbesTable, 'probe'>): ListedProbe {
  return JSON.parse(probe) as ListedProbe
}

/** An event as `append` wrote it. */
export function fromEventRow({ event }: { readonly event: string }): ProbeEvent {
  return JSON.parse(event) as ProbeEvent
}

/** SQLite gives blobs as ArrayBuffer. */
export function toBytes(blob: Uint8Array | ArrayBuffer): Uint8Array {
  return blob instanceof Uint8Array ? blob : new Uint8Array(blob)
}

type PackedAnalysis = Omit<Analysis, 'report'> & { readonly report: PackedReport }

/** An analysis as it is kept: nearly all of it is the report, in which each piece of evidence stands once. */
export function toAnalysisText(analysis: Analysis): string {
  const packed: PackedAnalysis = { ...analysis, report: packReport(analysis.report) }
  return JSON.stringify(packed)
}

/** The analysis that `toAnalysisText` was given. */
export function fromAnalysisText(text: string): Analysis {
  const packed = JSON.parse(text) as PackedAnalysis
  return { ...packed, report: unpackReport(packed.report) }
}
