import { Button } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useText } from '../../language.ts'
import { AreaGroup } from './area-group.tsx'
import { AREA_ORDER } from './area-icons.ts'
import { type RunningChecks, useChecks } from './checks-store.ts'
import type { FindingChange } from './filter-findings.ts'
import { RunProgress } from './run-progress.tsx'
import styles from './running-page.module.css'

const NO_CHANGES: ReadonlyMap<string, FindingChange> = new Map()
/** Screen readers are told at each of so many parts of the way. */
const ANNOUNCED_PARTS = 4

/** A run under way: how far each area is, and each finding as it comes. */
export function RunningPage({ running }: { readonly running: RunningChecks }) {
  const text = useText(CHECKS_TEXT).running
  const cancel = useChecks((state) => state.cancel)
  const { domain, done, of, cancelling } = running
  useAnnounced(done, of)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.title}>
          <h1 tabIndex={-1}>{text.title(domain)}</h1>
          <Button
            variant="default"
            size="xs"
            disabled={cancelling}
            leftSection={<IconPlayerStop size={15} stroke={1.7} />}
            onClick={() => void cancel()}
          >
            {cancelling ? text.cancelling : text.cancel}
          </Button>
        </div>
        <RunProgress done={done} of={of} />
      </header>
      <Groups running={running} />
    </div>
  )
}

function Groups({ running: { checks, findings, domain } }: { readonly running: RunningChecks }) {
  const groups = useMemo(
    () =>
      AREA_ORDER.map((area) => ({
        area,
        all: checks.filter((check) => check.area === area).length,
        findings: findings.filter((finding) => finding.area === area),
      })).filter(({ all }) => all > 0),
    [checks, findings],
  )
  return groups.map((group) => (
    <AreaGroup
      key={group.area}
      area={group.area}
      findings={group.findings}
      domain={domain}
      changes={NO_CHANGES}
      folds
      waiting={group.all - group.findings.length}
    />
  ))
}

function useAnnounced(done: number, of: number): void {
  const text = useText(CHECKS_TEXT).running
  const part = of === 0 ? 0 : Math.floor((done / of) * ANNOUNCED_PARTS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only each new part of the way is told
  useEffect(() => {
    if (part > 0) announce(text.announce(done, of))
  }, [part])
}
