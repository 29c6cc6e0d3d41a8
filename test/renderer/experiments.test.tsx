import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExperimentView } from '../../src/contract/probe-shapes.ts'
import type { Experiment } from '../../src/engine/measuring/experiment.ts'
import { experimentReport } from '../../src/engine/measuring/experiment-report.ts'
import type { Probe } from '../../src/engine/probes/probe.ts'
import { ProbesPage } from '../../src/renderer/features/probes/probes-page.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { aPlacement, aProbe, arrivedIn, sampleId } from '../support/probes.ts'
import { ACCOUNTS, MAILBOXES, resetProbes, SENDER, settled } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  resetProbes()
  useNavigation.getState().go('probes', 'experiments')
})

const id = sampleId()

function anExperiment(different: Partial<Experiment> = {}): Experiment {
  return {
    id,
    name: 'Does a link hurt?',
    sender: SENDER.sender.id,
    from: 'anna@example.net',
    otherFrom: null,
    mailboxes: MAILBOXES.map(({ mailbox }) => mailbox.id),
    variant: 'link',
    pairs: 40,
    language: 'en',
    startedAt: '2026-11-01T09:00:00.000Z',
    endedAt: null,
    ...different,
  }
}

/** So many pairs; in the first `worse` of them B went to junk. */
function pairs(many: number, worse: number): readonly Probe[] {
  return Array.from({ length: many }, (_, index) =>
    (['a', 'b'] as const).map((arm) =>
      aProbe(arrivedIn(aPlacement(arm === 'b' && index < worse ? 'junk' : 'inbox')), {
        experiment: { id, pair: index + 1, arm },
      }),
    ),
  ).flat()
}

function view(probes: readonly Probe[], different: Partial<Experiment> = {}): ExperimentView {
  const experiment = anExperiment(different)
  return { experiment, report: experimentReport(experiment, probes) }
}

async function drawn(views: readonly ExperimentView[], handlers: Parameters<typeof installBridge>[0] = {}) {
  const bridge = installBridge({ ...ACCOUNTS, 'probes.experiments': () => views, ...handlers })
  await renderPart(<ProbesPage />)
  await settled()
  return bridge
}

describe('an experiment', () => {
  test('says nothing before its time, whatever the figures look like', async () => {
    await drawn([view(pairs(12, 12))])
    const card = screen.getByRole('article', { name: 'Does a link hurt?' })
    expect(card.textContent).toContain('Too early to say: 12 of at least 20 pairs.')
    expect(card.textContent).not.toContain('more often')
    expect(within(card).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('12')
    expect(card.textContent).toContain('after 20 and 40 pairs')
  })

  test('says carefully what was seen', async () => {
    await drawn([view(pairs(40, 14))])
    expect(screen.getByText(/A came into the inbox more often than B\. By chance alone/)).toBeTruthy()
    expect(screen.getAllByRole('row')[1]?.textContent).toBe('All140260')
  })

  test('says that nothing seen is no proof', async () => {
    await drawn([view(pairs(40, 0))])
    expect(screen.getByText(/No difference was seen in 40 pairs\. That does not prove that there is none/)).toBeTruthy()
  })

  test('shows its single pairs, each leading to its probes', async () => {
    const rows = pairs(3, 1).map(({ events, ...probe }) => ({ ...probe, mailboxLabel: 'Box', familyName: 'Gmail' }))
    const { calls } = await drawn([view(pairs(3, 1))], {
      'probes.list': () => ({ probes: rows.slice(0, 5), total: 5 }),
    })
    fireEvent.click(screen.getByRole('button', { name: 'Show the single pairs' }))
    await settled()
    expect(calls('probes.list')).toMatchObject([{ experiment: id }])
    const table = screen.getAllByRole('table').at(-1) ?? document.body
    expect(within(table).getAllByRole('row')).toHaveLength(4)
    expect(table.textContent).toContain('not sent yet')
    expect(within(table).getByRole('button', { name: /Open B of pair 1$/ }).textContent).toContain('Junk')
  })

  test('is ended after a question', async () => {
    const ended = view(pairs(2, 0), { endedAt: '2026-11-03T09:00:00.000Z' })
    const { calls } = await drawn([view(pairs(2, 0))], { 'probes.endExperiment': () => ended })
    fireEvent.click(screen.getByRole('button', { name: 'End it …' }))
    fireEvent.click(screen.getByRole('button', { name: 'End it' }))
    await settled()
    expect(calls('probes.endExperiment')).toEqual([{ id }])
    expect(screen.getByText(/ended on Nov 3, 2026/)).toBeTruthy()
  })
})

describe('a new one', () => {
  test('is begun with what differs and how many pairs', async () => {
    const { calls } = await drawn([], { 'probes.startExperiment': () => view([]) })
    fireEvent.click(screen.getByRole('button', { name: 'New experiment' }))
    const form = screen.getByRole('form', { name: 'New experiment' })
    fireEvent.submit(form)
    expect(screen.getByText('A name is needed.')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Other address?' } })
    fireEvent.click(screen.getByRole('radio', { name: 'Other From' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Pairs' }), { target: { value: '60' } })
    fireEvent.submit(form)
    await settled()
    expect(calls('probes.startExperiment')).toMatchObject([
      {
        name: 'Other address?',
        from: 'anna@example.net',
        otherFrom: 'club@example.net',
        variant: 'otherFrom',
        pairs: 60,
      },
    ])
    expect(screen.getByRole('article', { name: 'Does a link hurt?' })).toBeTruthy()
  })

  test('needs a number of pairs', async () => {
    const { calls } = await drawn([])
    fireEvent.click(screen.getByRole('button', { name: 'New experiment' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'x' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Pairs' }), { target: { value: '500' } })
    fireEvent.submit(screen.getByRole('form', { name: 'New experiment' }))
    expect(screen.getByText('Between 1 and 200.')).toBeTruthy()
    expect(calls('probes.startExperiment')).toEqual([])
  })
})
