import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Analysis, ProbeView } from '../../src/contract/probe-shapes.ts'
import type { ProbeHappening } from '../../src/engine/probes/probe-event.ts'
import { useProbe } from '../../src/renderer/features/probes/probe-store.ts'
import { ProbesPage } from '../../src/renderer/features/probes/probes-page.tsx'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { anAnalysis } from '../support/analysis.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { anEntry } from '../support/history-entry.ts'
import { A_REFUSAL, aPlacement, aProbe, arrivedIn, aView, TAKEN } from '../support/probes.ts'
import { ACCOUNTS, heading, pageWords, resetProbes, settled } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(resetProbes)

async function shown(view: ProbeView, handlers: Parameters<typeof installBridge>[0] = {}) {
  const bridge = installBridge({ ...ACCOUNTS, 'probes.show': () => view, ...handlers })
  await useProbe.getState().open(view.probe.plan.id)
  await renderPart(<ProbesPage />)
  await settled()
  return bridge
}

function of(happenings: readonly ProbeHappening[]): ProbeView {
  return aView(aProbe(happenings))
}

describe('one probe', () => {
  test.each([
    ['in the inbox', arrivedIn(aPlacement('inbox')), 'It lies in the inbox'],
    [
      'in a category',
      arrivedIn(aPlacement('category', { detail: 'promotions' })),
      'It lies in the inbox, under Promotions',
    ],
    ['in another folder', arrivedIn(aPlacement('otherFolder')), 'It lies in the folder Lists'],
    [
      'late',
      [...TAKEN, { type: 'neverSeen', afterSeconds: 7200 }, ...arrivedIn(aPlacement('inbox')).slice(-1)],
      'It lies in the inbox, after it had counted as never seen',
    ],
    ['never sent', [], 'Waits to be sent, not before'],
  ] as const)('%s says so in its heading', async (_, happenings, words) => {
    await shown(of(happenings as readonly ProbeHappening[]))
    expect(heading()).toContain(words)
  })

  test('shows what happened in words, with the reply and the queue id to copy', async () => {
    await shown(of(arrivedIn(aPlacement('inbox'))))
    const events = screen.getByRole('region', { name: 'What happened' })
    expect(events.textContent).toContain('250 2.0.0 Ok: queued as 4cR7w1')
    expect(screen.getByRole('button', { name: /Copy Queue ID: 4cR7w1/ })).toBeTruthy()
    expect(pageWords()).toContain('6 s (by the time stamps of the servers on the way)')
  })

  test('that was never seen tells what to do, with the proof of the hand-over', async () => {
    await shown(of([...TAKEN, { type: 'neverSeen', afterSeconds: 7200 }]))
    expect(heading()).toBe('Accepted, and not seen in the mailbox within 2 hr')
    const now = screen.getByRole('region', { name: 'Accepted, and never seen: what now?' })
    expect(within(now).getAllByRole('listitem')).toHaveLength(3)
    expect(now.textContent).toContain('it counts as late')
  })

  test('that may have been sent is not sent again, and says why', async () => {
    await shown(of([...TAKEN.slice(0, 1), { type: 'submissionUnclear', because: 'connectionLost' }]))
    expect(screen.getByRole('heading', { name: 'Perhaps sent: why not try again?' })).toBeTruthy()
  })

  test('that was refused leads to its diagnosis', async () => {
    const { calls } = await shown(of([...TAKEN, { type: 'reported', report: A_REFUSAL }]), {
      'bounces.entry': () => anEntry(),
    })
    expect(screen.getByText(/^Could not be delivered/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'See the diagnosis' }))
    await settled()
    expect(calls('bounces.entry')).toEqual([{ id: A_REFUSAL.diagnosis }])
    expect(useNavigation.getState()).toMatchObject({ place: 'diagnose', view: 'result' })
  })

  test('follows by itself what happens to it, and cancels after a question', async () => {
    let view = of(TAKEN)
    const { calls } = await shown(view, { 'probes.show': () => view, 'probes.cancel': () => ({ cancelled: 1 }) })
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    fireEvent.click(screen.getByRole('button', { name: 'Cancel it' }))
    await settled()
    expect(calls('probes.cancel')).toEqual([{ ids: [view.probe.plan.id] }])
    view = { ...view, probe: { ...view.probe, state: 'cancelled' } }
    await act(async () => useProbe.getState().hearChanged([view.probe.plan.id]))
    expect(heading()).toBe('Cancelled')
  })

  test('that has ended is deleted after a question', async () => {
    const view = of(arrivedIn(aPlacement('inbox')))
    const { calls } = await shown(view, { 'probes.delete': () => ({ deleted: 1 }) })
    fireEvent.click(screen.getByRole('button', { name: 'Delete …' }))
    expect(screen.getByRole('dialog').textContent).toContain('The mail in the mailbox stays where it is')
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await settled()
    expect(calls('probes.delete')).toEqual([{ ids: [view.probe.plan.id] }])
    expect(heading()).toBe('Probes that were sent')
  })

  test('shows the mail as it was sent', async () => {
    await shown(of(TAKEN))
    fireEvent.click(screen.getByRole('button', { name: 'Show it' }))
    expect(screen.getByRole('region', { name: 'The mail as it was sent' }).textContent).toContain('Hello')
  })
})

describe('why junk', () => {
  const judged: Analysis = anAnalysis({
    verdicts: [
      {
        vendor: 'rspamd',
        name: 'Rspamd',
        header: 'X-Spamd-Result',
        raw: 'default: False [1.20 / 15.00]',
        by: 'receiver',
        tone: 'neutral',
        say: { en: 'Few points.', de: 'Wenige Punkte.' },
        parts: [],
        id: 'rspamd-low',
      },
      {
        vendor: 'microsoft',
        name: 'Microsoft',
        header: 'X-MS-Exchange-Organization-SCL',
        raw: '5',
        by: 'receiver',
        tone: 'bad',
        say: { en: 'Taken for spam.', de: 'Für Spam gehalten.' },
        parts: [],
        id: 'microsoft-scl-5',
      },
    ],
  })

  async function inJunk(analysis: Analysis | null) {
    const view = { ...of(arrivedIn(aPlacement('junk'))), hasAnalysis: analysis !== null }
    await shown(view, { 'probes.analysis': () => analysis })
    return screen.getByRole('region', { name: 'Why junk?' })
  }

  test('says first what the receiver wrote, the worst first, and then what to do', async () => {
    const why = await inJunk(judged)
    const [first, second] = within(why).getAllByRole('listitem')
    expect(first?.textContent).toContain('Taken for spam.')
    expect(first?.textContent).toContain('X-MS-Exchange-Organization-SCL: 5')
    expect(second?.textContent).toContain('Few points.')
    expect(why.textContent).toContain('Move the probe into the inbox by hand once')
    expect(why.textContent).not.toContain('First mend')
  })

  test('says that it is reputation or content when everything holds', async () => {
    const own = { domain: 'example.net', selector: null, reason: { en: 'Holds.', de: 'Hält.' } }
    const passed = { result: 'pass', receiver: null, secondOpinion: null, agrees: null }
    const ours = (['spf', 'dkim', 'dmarc'] as const).map((method) => ({ method, ...own, ...passed }))
    const why = await inJunk(anAnalysis({ ours }))
    expect(why.textContent).toContain('The receiver wrote no verdict')
    expect(why.textContent).toContain('a matter of reputation or content, not of configuration')
  })

  test('says what did not hold', async () => {
    const failed = {
      method: 'dkim',
      result: 'fail',
      domain: 'example.net',
      selector: 's1',
      reason: { en: 'The body was changed.', de: 'Der Inhalt wurde geändert.' },
      receiver: null,
      secondOpinion: null,
      agrees: null,
    } as const
    const why = await inJunk(anAnalysis({ ours: [failed] }))
    expect(why.textContent).toContain('DKIM: The body was changed.')
    expect(why.textContent).toContain('one change at a time')
  })

  test('says nothing about a mail that was not read', async () => {
    const why = await inJunk(null)
    expect(why.textContent).toContain('nothing can be said about the reason')
  })
})

test('in German everything is German', async () => {
  installBridge()
  useSettings.setState({ language: 'de' })
  await shown(of([...TAKEN, { type: 'neverSeen', afterSeconds: 7200 }]))
  expect(heading()).toBe('Angenommen und innerhalb von 2 Std. nicht im Postfach gesehen')
  expect(pageWords()).toContain('Angenommen und nie gesehen: was nun?')
})
