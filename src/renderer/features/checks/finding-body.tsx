import { Button } from '@mantine/core'
import { IconRefresh, IconZoomQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { Finding, FindingPart } from '../../../engine/checks/finding.ts'
import { OUTCOME_NAMES } from '../../../text/check-outcomes.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { RichText } from '../../components/rich-text.tsx'
import { announce } from '../../frame/announcement-store.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { OpenTicketButton } from '../tickets/drafting/open-ticket-button.tsx'
import { useChecks } from './checks-store.ts'
import { Citations } from './citations.tsx'
import { DrawingList } from './drawing-list.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import styles from './finding-body.module.css'
import { FindingExpert } from './finding-expert.tsx'
import { FixView } from './fix-view.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'

/** All about one finding: why it matters, each target, what to change, what it rests on. */
export function FindingBody({ finding, domain }: { readonly finding: Finding; readonly domain: string }) {
  const localize = useLocalize()
  return (
    <div className={styles.body}>
      <p className={styles.explanation}>
        <RichText text={localize(finding.explanation)} />
      </p>
      {finding.parts.length > 1 && <Parts parts={finding.parts} />}
      {finding.fix !== null && <FixView fix={finding.fix} domain={domain} />}
      <DrawingList finding={finding} />
      <Citations cites={finding.cites} />
      <FindingActions finding={finding} />
      <FindingExpert finding={finding} />
    </div>
  )
}

function Parts({ parts }: { readonly parts: readonly FindingPart[] }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const localize = useLocalize()
  return (
    <section className={styles.parts}>
      <h4>{text.parts}</h4>
      <ul>
        {parts.map(({ target, outcome, summary }, index) => {
          const key = `${index} ${target}`
          return (
            <li key={key} className={styles.part}>
              <span className={styles.target}>{target}</span>
              <OutcomeBadge outcome={outcome} />
              <span className={styles.said}>{localize(summary)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A list that has the address can be asked to take it off. Only a kept run can be a ticket's evidence. */
function AskTheList({ finding: { id, outcome } }: { readonly finding: Finding }) {
  const runId = useChecks(({ run, notKept }) => (notKept === null ? run?.id : undefined))
  const isListed = id.startsWith('blocklist-') && !OF_THE_RESOLVER.has(id) && LISTED.has(outcome)
  if (!isListed || runId === undefined) return null
  return <OpenTicketButton origin={{ kind: 'check', runId, check: id, list: null }} />
}

/** These tell whether the lists can be asked at all. */
const OF_THE_RESOLVER: ReadonlySet<string> = new Set(['blocklist-answers', 'blocklist-self-test'])
const LISTED: ReadonlySet<Finding['outcome']> = new Set(['fail', 'warn', 'notice'])

function FindingActions({ finding }: { readonly finding: Finding }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const language = useLanguage()
  const [evidenceOpen, setEvidenceOpen] = useState(false)
  // What was found in a mail belongs to no run that could be made again.
  const canRecheck = useChecks(
    ({ run, notKept, running }) =>
      run?.report.findings.includes(finding) === true && notKept === null && running === null,
  )
  const isBusy = useChecks(({ rechecking }) => rechecking.has(finding.id))
  const recheck = useChecks((state) => state.recheck)
  const again = async () => {
    const now = await recheck(finding.id)
    const fault = useChecks.getState().fault
    if (now === null) return toast(FAULT_TEXT[language][fault?.code ?? 'internal'], 'failed')
    announce(text.checkedAgain(now.title[language], OUTCOME_NAMES[now.outcome][language]))
  }
  return (
    <div className={styles.actions}>
      {canRecheck && (
        <Button
          size="xs"
          variant="light"
          loading={isBusy}
          leftSection={<IconRefresh size={15} stroke={1.7} />}
          onClick={() => void again()}
        >
          {text.again}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconZoomQuestion size={15} stroke={1.7} />}
        onClick={() => setEvidenceOpen(true)}
      >
        {text.evidence(finding.evidence.length)}
      </Button>
      <AskTheList finding={finding} />
      <EvidenceDrawer finding={finding} opened={evidenceOpen} onClose={() => setEvidenceOpen(false)} />
    </div>
  )
}
