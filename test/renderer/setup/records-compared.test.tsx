import { fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordsView } from '../../../src/contract/setup-shapes.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import { RecordsPanel } from '../../../src/renderer/features/setup/steps/records-panel.tsx'
import { FaultReply } from '../../support/fake-bridge.ts'
import { aSetup, drawnPanel, press, recordsOf, resetSetup, type Standing } from '../../support/setup-panel.tsx'

beforeEach(resetSetup)

const STANDING: Standing = {
  'mail.example.org. A': ['192.0.2.25'],
  'example.org. MX': ['5 old.example.net.'],
  'example.org. TXT': ['v=spf1 include:_spf.example.net ~all', 'site-verification=1234'],
  '_dmarc.example.org. TXT': null,
}

async function read(standing: Standing = STANDING, more: Partial<RecordsView> = {}) {
  const setup = aSetup({}, { mtaSts: 'testing' })
  const drawn = await drawnPanel(RecordsPanel, 'records', setup, {
    'setup.records': () => ({ ...recordsOf(drawn.setup(), standing), ...more }),
  })
  await press('Read the DNS now')
  return drawn
}

function card(name: string): HTMLElement {
  const item = screen.getByText(name, { exact: true }).closest('li')
  if (item === null) throw new Error(`There is no card of ${name}`)
  return item
}

describe('the DNS', () => {
  test('is read when somebody wants it, not before', async () => {
    const { calls } = await drawnPanel(RecordsPanel, 'records', aSetup())
    expect(calls('setup.records')).toEqual([])
    await press('Read the DNS now')
    expect(calls('setup.records')).toHaveLength(1)
    expect(screen.getByText(/^Read at /)).toBeTruthy()
    await press('Read again')
    expect(calls('setup.records')).toHaveLength(2)
  })

  test('once read is read anew where a choice changes what is wanted', async () => {
    const { calls } = await read()
    fireEvent.change(screen.getByRole('combobox', { name: 'DMARC policy' }), { target: { value: 'quarantine' } })
    await act(async () => {})
    await act(async () => {})
    expect(calls('setup.records')).toHaveLength(2)
    expect(within(card('_dmarc.example.org. TXT')).getByText(/p=quarantine/)).toBeTruthy()
  })

  test('that cannot be read is told in its place, and can be read again', async () => {
    let fails = true
    const drawn = await drawnPanel(RecordsPanel, 'records', aSetup(), {
      'setup.records': () => {
        if (fails) throw new FaultReply('timeout')
        return recordsOf(drawn.setup(), STANDING)
      },
    })
    await press('Read the DNS now')
    expect(screen.getByRole('alert').textContent).toContain('too long')
    fails = false
    await press('Read again')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(card('example.org. MX')).toBeTruthy()
  })

  test('of another set-up is not shown, however late its answer comes', async () => {
    let answer = (_: RecordsView): void => undefined
    const late = new Promise<RecordsView>((resolve) => {
      answer = resolve
    })
    const setup = aSetup()
    await drawnPanel(RecordsPanel, 'records', setup, { 'setup.records': () => late })
    await press('Read the DNS now')
    const other = {
      ...aSetup({ domain: 'example.net', hostName: 'mail.example.net' }),
      id: setup.id.replace(/1$/, '2'),
    }
    await act(async () => useSetup.setState({ view: viewSetup(other) }))
    await act(async () => answer(recordsOf(setup, STANDING)))
    expect(screen.queryByText('example.org. MX')).toBeNull()
    expect(screen.getByRole('button', { name: 'Read the DNS now' })).toBeTruthy()
  })
})

describe('a change', () => {
  test('shows before and after, with a word for each line', async () => {
    await read()
    const lines = within(card('example.org. MX')).getAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      '−goes away: 5 old.example.net.',
      '+comes: 10 mail.example.org.',
    ])
    const spf = within(card('example.org. TXT'))
    expect(spf.getAllByText(/^stays:/)).toHaveLength(2)
    const marked = [...card('example.org. TXT').querySelectorAll('mark')].map(({ textContent }) => textContent)
    expect(marked).toEqual(['ip4:192.0.2.25', 'ip6:2001:db8::25'])
  })

  test('tells its risk in words, and who sets it', async () => {
    await read()
    expect(within(card('example.org. MX')).getAllByText(/High risk/)).toHaveLength(2)
    expect(within(card('example.org. MX')).getByText(/old server has to go on receiving/)).toBeTruthy()
    expect(within(card('25.2.0.192.in-addr.arpa. PTR')).getByText(/at the hoster of the server/)).toBeTruthy()
  })

  test('of which nobody answered claims nothing of what stands there', async () => {
    await read()
    const dmarc = within(card('_dmarc.example.org. TXT'))
    expect(dmarc.getByText('could not be read')).toBeTruthy()
    expect(dmarc.queryByText('Before')).toBeNull()
    expect(dmarc.getByText(/Nobody answered/)).toBeTruthy()
  })

  test('with hostile text shows nothing that hides or turns other words', async () => {
    await read({ 'example.org. TXT': ['v=spf1 \u202eevil -all\u0007'] })
    expect(card('example.org. TXT').textContent).not.toMatch(/\u202e|\p{Cc}/u)
  })
})

test('changes stand round by round, with the time to wait; what stays is folded away', async () => {
  await read()
  const rounds = screen.getAllByRole('region', { name: /^Round \d/ })
  expect(rounds.map((round) => round.getAttribute('aria-label'))).toEqual(['Round 1', 'Round 2', 'Round 3'])
  expect(within(rounds[0] as HTMLElement).queryByText(/First wait/)).toBeNull()
  expect(within(rounds[1] as HTMLElement).getByText(/First wait \d+ minutes/)).toBeTruthy()
  expect(screen.queryByText('192.0.2.25')).toBeNull()
  await press('One record is right as it is')
  expect(screen.getByText('192.0.2.25')).toBeTruthy()
})

test('troubles stand first, errors before warnings, each with its word', async () => {
  await read(STANDING, {
    troubles: [
      { id: 'dane-no-next-key', level: 'warning', says: { en: 'One key only.', de: 'Nur ein Schlüssel.' } },
      { id: 'sts-file-missing', level: 'error', says: { en: 'No file.', de: 'Keine Datei.' } },
    ],
  })
  const list = within(screen.getByRole('list', { name: 'What would bite' }))
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Would go wrong: No file.',
    'Take care: One key only.',
  ])
})

test('of a thousand records some are drawn, and more when they are wanted', async () => {
  const parkedDomains = Array.from({ length: 200 }, (_, index) => `parked-${index}.example`)
  await drawnPanel(RecordsPanel, 'records', aSetup({ parkedDomains }))
  await press('Read the DNS now')
  const due = recordsOf(aSetup({ parkedDomains })).changes.length
  expect(due).toBeGreaterThan(800)
  expect(screen.getByText(`40 of ${due}`)).toBeTruthy()
  await press('Show 40 more')
  expect(screen.getByText(`80 of ${due}`)).toBeTruthy()
})
