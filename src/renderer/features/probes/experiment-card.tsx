import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ExperimentReport, ExperimentView } from '../../../contract/probe-shapes.ts'
import { EXPERIMENTS_TEXT } from '../../../text/interface/experiments.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import type { Language } from '../../../text/language.ts'
import { Confirm } from '../../components/confirm.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { formatNumber, formatTime } from '../../format.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { ExperimentPairs } from './experiment-pairs.tsx'
import { ExperimentTable } from './experiment-table.tsx'
import styles from './experiments-page.module.css'
import { useExperiments } from './experiments-store.ts'
import page from './page.module.css'

/** Beyond that, more would only sound more exact. */
const MOST = 10_000

/** One experiment: how far it is, and what may be said of it. */
export function ExperimentCard({ view }: { readonly view: ExperimentView }) {
  const language = useLanguage()
  const text = EXPERIMENTS_TEXT[language]
  const { experiment, report } = view
  const [ending, setEnding] = useState(false)
  const isUnderWay = experiment.endedAt === null
  const title = `experiment-${experiment.id}`
  return (
    <article className={page.card} aria-labelledby={title}>
      <header className={styles.head}>
        <div>
          <h2 id={title}>{experiment.name}</h2>
          <p className={styles.about}>{aboutWords(view, language)}</p>
        </div>
        {isUnderWay && (
          <Button size="xs" variant="default" onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        )}
      </header>
      <ProgressBar
        label={text.progressLabel}
        words={text.progress(report.pairsJudged, report.pairsPlanned)}
        done={report.pairsJudged}
        of={report.pairsPlanned}
      />
      <p className={styles.verdict}>{experimentVerdict(report, language)}</p>
      {report.looks.length > 0 && (
        <p className={page.hint}>{text.looks(new Intl.ListFormat(language).format(report.looks.map(String)))}</p>
      )}
      {report.pairsJudged > 0 && <ExperimentTable report={report} />}
      <ExperimentPairs id={experiment.id} name={experiment.name} />
      <ConfirmEnd id={ending ? experiment.id : null} onClose={() => setEnding(false)} />
    </article>
  )
}

function aboutWords({ experiment, report }: ExperimentView, language: Language): string {
  const text = EXPERIMENTS_TEXT[language]
  const form = (variant: keyof (typeof PROBE_SENDING_TEXT)['en']['variants']) =>
    PROBE_SENDING_TEXT[language].variants[variant].name
  return [
    `${text.arm.a}: ${form('plain')}`,
    `${text.arm.b}: ${form(experiment.variant)}`,
    text.since(formatTime(report.startedAt, language)),
    experiment.endedAt === null ? text.under : text.ended(formatTime(experiment.endedAt, language)),
  ].join(' · ')
}

/** What may be said of an experiment, and no more. */
function experimentVerdict(report: ExperimentReport, language: Language): string {
  const text = EXPERIMENTS_TEXT[language].verdict
  if (report.looks.length === 0) return text.tooFewPlanned
  switch (report.verdict) {
    case 'tooEarly':
      return text.tooEarly(report.pairsJudged, report.pairsNeeded)
    case 'noDifferenceSeen':
      return text.noDifferenceSeen(report.pairsJudged)
    default:
      return text[report.verdict](oneOf(report.p ?? 0, language))
  }
}

/** One of so many: most people read that better than 0.005. */
function oneOf(p: number, language: Language): string {
  const many = p <= 0 ? MOST : Math.min(Math.round(1 / p), MOST)
  return formatNumber(many, language)
}

function ConfirmEnd({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const language = useLanguage()
  const text = EXPERIMENTS_TEXT[language]
  const end = useExperiments((state) => state.end)
  const confirmed = async () => {
    onClose()
    if (id === null) return
    if (await end(id)) return toast(text.endedNow)
    await toast(FAULT_TEXT[language][useExperiments.getState().fault?.code ?? 'internal'], 'failed')
  }
  return (
    <Confirm
      opened={id !== null}
      title={text.confirm.title}
      body={text.confirm.body}
      yes={text.confirm.yes}
      onYes={() => void confirmed()}
      onClose={onClose}
    />
  )
}
