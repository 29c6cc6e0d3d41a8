import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { chartColumns, marksByColumn } from '../../src/renderer/features/probes/chart-columns.ts'
import { useProbe } from '../../src/renderer/features/probes/probe-store.ts'
import { ProbesPage } from '../../src/renderer/features/probes/probes-page.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { PLACEMENT_TEXT } from '../../src/text/interface/placement.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aProbe, aReport, aView } from '../support/probes.ts'
import { ACCOUNTS, heading, MAILBOXES, resetProbes, SENDER, settled } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(resetProbes)

const report = aReport()
const MEASURED = { ...ACCOUNTS, 'probes.placement': () => report }

function row(name: string): HTMLElement {
  const header = screen.getAllByRole('rowheader').find(({ textContent }) => textContent?.startsWith(name))
  return header?.closest('tr') ?? document.body
}

describe('the overview', () => {
  test('says how many of how many, and between which bounds the truth lies', async () => {
    installBridge(MEASURED)
    await renderPart(<ProbesPage />)
    await settled()
    expect(row('Gmail').textContent).toMatch(/\d+ of 40 in the inbox; between \d+% and \d+%/)
    for (const { name, light } of report.families) {
      expect(row(name).textContent).toContain(PLACEMENT_TEXT.en.light[light])
    }
  })

  test('concludes nothing from a small sample', async () => {
    installBridge(MEASURED)
    await renderPart(<ProbesPage />)
    await settled()
    expect(row('GMX').textContent).toContain('Too few to say: 4 of the 10 that it takes')
    expect(row('GMX').textContent).not.toMatch(/%/)
  })

  test('keeps cold and warm mailboxes apart', async () => {
    installBridge(MEASURED)
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.click(screen.getByRole('radio', { name: 'Know you' }))
    expect(screen.getByText(/^Warm: the mailbox has written to you/)).toBeTruthy()
    const [matrix] = screen.getAllByRole('table')
    expect(within(matrix ?? document.body).queryByText('Gmail')).toBeNull()
    expect(row('Outlook.com').textContent).toContain('of 14 in the inbox')
  })

  test('asks for another period', async () => {
    const { calls } = installBridge(MEASURED)
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.change(screen.getByRole('combobox', { name: 'Period' }), { target: { value: '365' } })
    await settled()
    expect(calls('probes.placement')).toEqual([
      { days: 90, bucketDays: 7 },
      { days: 365, bucketDays: 14 },
    ])
  })

  test('says the same as the chart in a table', async () => {
    installBridge(MEASURED)
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.click(screen.getByRole('button', { name: 'Show Outlook.com over time' }))
    expect(screen.getByRole('combobox', { name: 'Provider over time' })).toHaveProperty('value', 'microsoft')
    const table = screen.getAllByRole('table').at(-1) ?? document.body
    expect(within(table).getAllByRole('row').length).toBeGreaterThan(10)
    expect(table.textContent).toMatch(/\d+% – \d+%/)
  })

  test('lists what happened meanwhile, under the numbers of the chart, and leads there', async () => {
    const { calls } = installBridge({
      ...MEASURED,
      'checks.run': () => {
        throw new FaultReply('not-found')
      },
    })
    await renderPart(<ProbesPage />)
    await settled()
    const marks = screen.getByRole('region', { name: 'What happened meanwhile' })
    expect(marks.textContent).toContain('1Oct 12, 2026Record changedThe SPF record changed.')
    fireEvent.click(within(marks).getByRole('button', { name: 'Show: The SPF record changed.' }))
    await settled()
    expect(calls('checks.run')).toHaveLength(1)
  })

  test('takes a note, with its day', async () => {
    const { calls } = installBridge({ ...MEASURED, 'probes.addMark': () => ({ id: 'x' }) })
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.click(screen.getByRole('button', { name: 'Add a note …' }))
    fireEvent.submit(screen.getByRole('textbox', { name: 'What happened' }))
    expect(screen.getByText('A few words are needed.')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: 'What happened' }), { target: { value: 'New address' } })
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-11-20' } })
    fireEvent.submit(screen.getByRole('textbox', { name: 'What happened' }))
    await settled()
    expect(calls('probes.addMark')).toEqual([{ at: expect.stringMatching(/^2026-11-20T.*Z$/), text: 'New address' }])
  })

  test('is exported in the form that is chosen', async () => {
    const { calls } = installBridge({ ...MEASURED, 'probes.export': () => ({ path: null }) })
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.click(screen.getByRole('button', { name: 'Export' }))
    fireEvent.click(screen.getByRole('button', { name: 'Table (CSV)' }))
    await settled()
    expect(calls('probes.export')).toEqual([{ format: 'csv', language: 'en' }])
  })
})

describe('before there is anything to measure', () => {
  const NOTHING = { 'probes.placement': () => ({ ...report, families: [], slices: [], buckets: [], marks: [] }) }

  test('it teaches, and leads to the mailboxes first', async () => {
    installBridge(NOTHING)
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.click(screen.getByRole('button', { name: 'Add a mailbox' }))
    expect(useNavigation.getState().view).toBe('mailboxes')
  })

  test('then to the sender', async () => {
    installBridge({ ...NOTHING, 'mailboxes.list': () => MAILBOXES })
    await renderPart(<ProbesPage />)
    await settled()
    expect(screen.getByRole('button', { name: 'Add a sender' })).toBeTruthy()
  })

  test('mailboxes for reports are none to write to', async () => {
    const [first] = MAILBOXES
    const reports = first ? [{ ...first, mailbox: { ...first.mailbox, role: 'reports' as const } }] : []
    installBridge({ ...NOTHING, 'mailboxes.list': () => reports, 'senders.list': () => [SENDER] })
    await renderPart(<ProbesPage />)
    await settled()
    expect(screen.getByRole('button', { name: 'Add a mailbox' })).toBeTruthy()
  })
})

describe('after a block', () => {
  const probe = aProbe()
  const stop = { family: 'microsoft', since: '2026-11-20T09:00:00Z', probe: probe.plan.id, reply: '550 5.7.1 S3140' }
  const calm = {
    limits: { spacingSeconds: 120, perFamilyPerDay: 12, giveUpAfterSeconds: 7200 },
    stops: [stop],
    families: [{ family: 'microsoft', name: 'Outlook.com', sentToday: 3, nextAt: null }],
  }

  test('sending goes on only after a question', async () => {
    const { calls } = installBridge({
      ...MEASURED,
      'probes.calm': () => calm,
      'probes.resume': () => ({ ...calm, stops: [] }),
    })
    await renderPart(<ProbesPage />)
    await settled()
    expect(screen.getByRole('heading', { name: 'Sending to Outlook.com is stopped' })).toBeTruthy()
    expect(screen.getByText('550 5.7.1 S3140')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Go on … Outlook.com' }))
    expect(calls('probes.resume')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Go on sending' }))
    await settled()
    expect(calls('probes.resume')).toEqual([{ family: 'microsoft' }])
    expect(screen.queryByText('550 5.7.1 S3140')).toBeNull()
  })

  test('the probe that met it can be looked at', async () => {
    installBridge({ ...MEASURED, 'probes.calm': () => calm, 'probes.show': () => aView(probe) })
    await renderPart(<ProbesPage />)
    await settled()
    fireEvent.click(screen.getByRole('button', { name: 'Show the probe' }))
    await settled()
    expect(useProbe.getState().view?.probe.plan.id).toBe(probe.plan.id)
    expect(heading()).toContain('Your server took it')
  })
})

describe('the chart', () => {
  test('has a column for days without probes too', () => {
    const columns = chartColumns(report, 'gmx')
    expect(columns).toHaveLength(13)
    expect(columns.filter(({ of }) => of === 0).length).toBeGreaterThan(8)
    expect(columns.every(({ from, to }) => from < to)).toBe(true)
  })

  test('carries each mark at the column of its day', () => {
    const columns = chartColumns(report, 'google')
    const marks = marksByColumn(columns, report.marks)
    expect(marks.map(({ numbers }) => numbers)).toEqual(['1', '2'])
    expect(marks.every(({ from }) => columns.some((column) => column.from === from))).toBe(true)
  })
})
