import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/engine/checks/finding.ts'
import type { ProbeHappening } from '../../src/engine/probes/probe-event.ts'
import { useChecks } from '../../src/renderer/features/checks/checks-store.ts'
import { FindingBody } from '../../src/renderer/features/checks/finding-body.tsx'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { AskAboutProbe } from '../../src/renderer/features/probes/ask-about-probe.tsx'
import { ResultPage } from '../../src/renderer/features/result/result-page.tsx'
import { useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { aFinding, aReport, aRun } from '../support/check-report.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'
import { aPlacement, aProbe, arrivedIn, TAKEN } from '../support/probes.ts'
import { renderPart } from '../support/render-part.tsx'
import { button, click, resetWriting } from '../support/writing-desk.tsx'

beforeEach(() => {
  resetWriting()
  useChecks.setState(useChecks.getInitialState(), true)
})

const NAME = 'Open a ticket'
const begun = () => ({ origin: useWriting.getState().origin, view: useNavigation.getState().view })

describe('a ticket can be opened', () => {
  test('from the diagnosis of a refusal', async () => {
    installBridge()
    const entry = anEntry({}, aDiagnosis({ pointsTo: [{ id: 'acme-list', name: 'Acme List', dead: false }] }))
    useDiagnose.setState({ entry })
    await renderPart(<ResultPage />)
    await click(button(NAME))
    expect(begun()).toEqual({ origin: { kind: 'diagnosis', entryId: entry.id, recipient: 0 }, view: 'new' })
  })

  test('but not where nobody is known who could be asked', async () => {
    installBridge()
    useDiagnose.setState({ entry: anEntry() })
    await renderPart(<ResultPage />)
    expect(screen.queryByRole('button', { name: NAME })).toBeNull()
  })

  test('from the finding of a kept run that a list has the address', async () => {
    installBridge()
    const run = await shownFinding(aFinding({ id: 'blocklist-spamhaus', area: 'reputation', outcome: 'fail' }))
    fireEvent.click(button(NAME))
    expect(begun().origin).toEqual({ kind: 'check', runId: run.id, check: 'blocklist-spamhaus', list: null })
  })

  test.each([
    ['a list has nothing', { id: 'blocklist-spamhaus', outcome: 'pass' }],
    ['only the resolver is in the way', { id: 'blocklist-self-test', outcome: 'warn' }],
    ['it is about something else', { id: 'spf-record', outcome: 'fail' }],
  ] as const)('but not where %s', async (_, different) => {
    installBridge()
    await shownFinding(aFinding(different))
    expect(screen.queryByRole('button', { name: NAME })).toBeNull()
  })

  test('but not from a run that is not kept', async () => {
    installBridge()
    await shownFinding(aFinding({ id: 'blocklist-spamhaus', outcome: 'fail' }), true)
    expect(screen.queryByRole('button', { name: NAME })).toBeNull()
  })

  test.each([
    ['junk', arrivedIn(aPlacement('junk')), true],
    ['never seen', [...TAKEN, { type: 'neverSeen', afterSeconds: 7200 }], true],
    ['inbox', arrivedIn(aPlacement('inbox')), false],
  ] as const)('from a probe, where it was: %s', async (_, happenings, isOffered) => {
    installBridge()
    const probe = aProbe(happenings as readonly ProbeHappening[])
    await renderPart(<AskAboutProbe probe={probe} />)
    expect(screen.queryByRole('button', { name: NAME }) !== null).toBe(isOffered)
    if (!isOffered) return
    await click(button(NAME))
    expect(begun().origin).toEqual({ kind: 'probe', probeId: probe.plan.id })
  })
})

async function shownFinding(finding: Finding, isLost = false) {
  const run = aRun(aReport([finding]))
  useChecks.setState({
    run: { ...run, comparison: null, comparedWith: null },
    notKept: isLost ? { code: 'disk-full', detail: '' } : null,
  })
  await renderPart(<FindingBody finding={finding} domain="example.org" />)
  return run
}
