import { Drawer } from '@mantine/core'
import { useState } from 'react'
import type { Evidence, Finding } from '../../../engine/checks/finding.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { FRAME_TEXT } from '../../../text/interface/frame.ts'
import { evidenceLines } from '../../../text/reports/evidence-lines.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { formatNumber } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { byHand } from './by-hand.ts'
import { CommandLine } from './command-line.tsx'
import styles from './evidence-drawer.module.css'

/** So many pieces are shown at a time. */
const STEP = 40

interface Props {
  readonly finding: Finding
  readonly opened: boolean
  readonly onClose: () => void
}

/** Everything that was asked for a finding and what was answered, word for word. Closed, the focus goes back to where it was. */
export function EvidenceDrawer({ finding, opened, onClose }: Props) {
  const text = useText(CHECK_FINDING_TEXT).evidence
  const frame = useText(FRAME_TEXT)
  const localize = useLocalize()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      lockScroll={false}
      title={text.title(localize(finding.title))}
      classNames={{ title: styles.drawerTitle ?? '', body: styles.body ?? '' }}
      closeButtonProps={{ 'aria-label': frame.close }}
    >
      <Pieces evidence={finding.evidence} />
    </Drawer>
  )
}

function Pieces({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const text = useText(CHECK_FINDING_TEXT).evidence
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <p className={styles.intro}>{evidence.length === 0 ? text.none : text.intro}</p>
      <ol className={styles.list}>
        {evidence.slice(0, shown).map((one, index) => {
          const key = `${index} ${one.kind}`
          return <Piece key={key} evidence={one} />
        })}
      </ol>
      {shown < evidence.length && <LoadMore onMore={() => setShown(shown + STEP)} />}
    </>
  )
}

function Piece({ evidence }: { readonly evidence: Evidence }) {
  const text = useText(CHECK_FINDING_TEXT).evidence
  const command = byHand(evidence)
  return (
    <li className={styles.piece}>
      <div className={styles.head}>
        <span className={styles.kind}>{text.kind[evidence.kind]}</span>
        <strong className={styles.subject}>{subjectOf(evidence)}</strong>
        <CopyButton value={evidenceLines(evidence).join('\n')} what={text.copy} />
      </div>
      <Facts evidence={evidence} />
      {evidence.lines.length > 0 ? (
        <pre className={styles.lines}>{evidence.lines.join('\n')}</pre>
      ) : (
        <p className={styles.facts}>{text.noLines}</p>
      )}
      {command !== null && <CommandLine label={text.byHand} command={command} />}
    </li>
  )
}

function subjectOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'dns':
      return `${evidence.name} ${evidence.type}`
    case 'dialogue':
      return `${evidence.protocol.toUpperCase()} ${evidence.host} [${evidence.address}]:${evidence.port}`
    case 'certificate':
      return `${evidence.host} [${evidence.address}]:${evidence.port}`
    case 'https':
      return evidence.url
    default:
      return ''
  }
}

function Facts({ evidence }: { readonly evidence: Evidence }) {
  const text = useText(CHECK_FINDING_TEXT)
  const language = useLanguage()
  const took = 'tookMs' in evidence ? [text.evidence.took(formatNumber(Math.round(evidence.tookMs), language))] : []
  const facts = [...factsOf(evidence, text), ...took]
  if (facts.length === 0) return null
  return <p className={styles.facts}>{facts.join(' · ')}</p>
}

function factsOf(evidence: Evidence, text: (typeof CHECK_FINDING_TEXT)['en']): readonly string[] {
  if (evidence.kind === 'https') return evidence.status === null ? [] : [`HTTP ${evidence.status}`]
  if (evidence.kind !== 'dns') return []
  const { status, rcode, server, transport, security, extendedErrors } = evidence
  const at = server.name === server.address ? server.address : `${server.name} [${server.address}]`
  return [
    rcode === null || status === 'answer' ? text.status[status] : `${text.status[status]} (${rcode})`,
    `${text.evidence.server}: ${at}`,
    `${text.evidence.over} ${transport.toUpperCase()}`,
    `${text.evidence.security}: ${text.security[security]}`,
    ...extendedErrors.map((error) => `EDE ${error}`),
  ]
}
