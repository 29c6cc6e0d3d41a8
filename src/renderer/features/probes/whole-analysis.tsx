import { lazy, Suspense } from 'react'
import type { ProbeView } from '../../../contract/probe-shapes.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { useText } from '../../language.ts'
import page from './page.module.css'
import { useProbe } from './probe-store.ts'

const AnalysisView = lazy(async () => ({ default: (await import('../analysis/analysis-view.tsx')).AnalysisView }))

/** The mail as it arrived, judged as any other. */
export function WholeAnalysis({ view: { probe } }: { readonly view: ProbeView }) {
  const text = useText(PROBE_VIEW_TEXT)
  const { analysis, analysing } = useProbe()
  if (probe.placement === null) return null
  return (
    <section className={page.section} aria-labelledby="probe-analysis">
      <h2 id="probe-analysis">{text.analysis}</h2>
      {analysis === null ? (
        <p className={page.hint}>{analysing ? text.why.junk.reading : text.analysisNone}</p>
      ) : (
        <Suspense fallback={<p className={page.hint}>{text.why.junk.reading}</p>}>
          <AnalysisView analysis={analysis} />
        </Suspense>
      )}
    </section>
  )
}
