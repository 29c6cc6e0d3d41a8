import { Button } from '@mantine/core'
import { IconArrowLeft, IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ProbeView } from '../../../contract/probe-shapes.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import type { Language } from '../../../text/language.ts'
import { shortSpan } from '../../../text/probes/span.ts'
import { verdictSentence } from '../../../text/probes/verdict.ts'
import { formatMoment, formatSpan } from '../../format.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { AskAboutProbe } from './ask-about-probe.tsx'
import { CancelProbes } from './cancel-probes.tsx'
import { DeleteProbe } from './delete-probe.tsx'
import { FaultNote } from './fault-note.tsx'
import { lookNow } from './look-now.ts'
import { isOpen } from './open-states.ts'
import page from './page.module.css'
import { ProbeEvents } from './probe-events.tsx'
import { ProbeFacts } from './probe-facts.tsx'
import { ProbeReports } from './probe-reports.tsx'
import { ProbeSource } from './probe-source.tsx'
import { useProbe } from './probe-store.ts'
import { StateBadge } from './state-badge.tsx'
import { WhatNow } from './what-now.tsx'
import { WholeAnalysis } from './whole-analysis.tsx'

/** One probe: where it is, what happened to it, why, and what to do. */
export function ProbePage() {
  const view = useProbe((state) => state.view)
  const fault = useProbe((state) => state.fault)
  return (
    <div className={page.page}>
      {view === null ? <FaultNote fault={fault} /> : <Shown key={view.probe.plan.id} view={view} />}
    </div>
  )
}

function Shown({ view }: { readonly view: ProbeView }) {
  const language = useLanguage()
  const fault = useProbe((state) => state.fault)
  const verdict = verdictSentence(view.probe, language, {
    moment: (time) => formatMoment(time, language),
    span: (seconds) => formatSpan(seconds, language),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new state is told once
  useEffect(() => announce(`${view.mailboxLabel}: ${verdict}.`), [verdict])
  return (
    <>
      <Toolbar view={view} />
      <header className={page.words}>
        <p className={page.lead}>{PROBE_VIEW_TEXT[language].to(view.mailboxLabel)}</p>
        <h1 tabIndex={-1}>{verdict}</h1>
        <p className={page.facts}>
          <StateBadge probe={view.probe} />
          <span>{factWords(view, language)}</span>
        </p>
      </header>
      <FaultNote fault={fault} />
      <WhatNow view={view} />
      <AskAboutProbe probe={view.probe} />
      <ProbeReports reports={view.probe.reports} />
      <ProbeEvents events={view.probe.events} />
      <ProbeFacts view={view} />
      <WholeAnalysis view={view} />
      <ProbeSource source={view.source} />
    </>
  )
}

/** When it went, and how long it took. */
function factWords({ probe, familyName }: ProbeView, language: Language): string {
  const text = PROBES_TEXT[language].list
  const { submittedAt, delay } = probe
  return [
    familyName,
    ...(submittedAt === null ? [] : [formatMoment(submittedAt, language)]),
    ...(delay === null ? [] : [text.after(shortSpan(delay.seconds, language))]),
  ].join(' · ')
}

function Toolbar({ view: { probe } }: { readonly view: ProbeView }) {
  const text = useText(PROBE_VIEW_TEXT)
  const all = useText(PROBES_TEXT)
  const back = useNavigation((state) => state.back)
  const [asked, setAsked] = useState(false)
  return (
    <div className={page.tools}>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} stroke={1.7} />}
        onClick={back}
      >
        {text.back}
      </Button>
      {isOpen(probe) && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={15} stroke={1.7} />}
            onClick={() => void lookNow(probe.plan.mailbox)}
          >
            {all.lookNow}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconX size={15} stroke={1.7} />}
            onClick={() => setAsked(true)}
          >
            {all.cancel}
          </Button>
        </>
      )}
      {!isOpen(probe) && <DeleteProbe id={probe.plan.id} />}
      <CancelProbes ids={asked ? [probe.plan.id] : []} onClose={() => setAsked(false)} />
    </div>
  )
}
