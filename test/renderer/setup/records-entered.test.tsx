import { fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { SetupValues } from '../../../src/engine/setup/setup.ts'
import { RecordsPanel } from '../../../src/renderer/features/setup/steps/records-panel.tsx'
import { aSetup, drawnPanel, press, recordsOf, resetSetup } from '../../support/setup-panel.tsx'

beforeEach(resetSetup)

async function read(values: Partial<SetupValues> = {}) {
  const drawn = await drawnPanel(RecordsPanel, 'records', aSetup(values), {
    'setup.records': () =>
      recordsOf(drawn.setup(), { 'mail.example.org. A': ['192.0.2.25'], 'example.org. MX': ['5 old.example.net.'] }),
    'setup.export': ({ format }) => ({ path: `/home/anna/example.org-${format}.zone` }),
  })
  await press('Read the DNS now')
  return drawn
}

async function show(tab: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: tab }))
  await act(async () => {})
}

function copies() {
  const writeText = vi.fn(async (_: string) => undefined)
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as Partial<Clipboard> as Clipboard)
  return writeText
}

describe('as the DNS host wants it', () => {
  test('the records are written once it is chosen, each field to be copied by itself', async () => {
    const writeText = copies()
    const { calls } = await read()
    expect(screen.getByText(/Choose where the records are entered/)).toBeTruthy()
    fireEvent.change(screen.getByRole('combobox', { name: 'DNS host' }), { target: { value: 'some-dns' } })
    for (let turn = 0; turn < 3; turn++) await act(async () => {})
    expect(calls('setup.records')).toHaveLength(2)
    await press('Copy Priority: 10')
    await press('Copy Name: _dmarc')
    expect(writeText.mock.calls.map(([text]) => text)).toEqual(['10', '_dmarc'])
  })

  test('its ways, what it cannot take, and where that is written with its date, are told', async () => {
    await read({ dnsHost: 'some-dns' })
    expect(screen.getByText('Its form has no search.')).toBeTruthy()
    expect(screen.getByText(/TTL below 60 seconds/)).toBeTruthy()
    expect(screen.getByText(/Some DNS has no records of type TLSA/)).toBeTruthy()
    expect(screen.getByText('as of 2026, looked at on Nov 20, 2026')).toBeTruthy()
  })

  test('what stands there already is folded away, and what goes is told', async () => {
    await read({ dnsHost: 'some-dns' })
    expect(screen.queryByRole('button', { name: 'Copy Value: 192.0.2.25' })).toBeNull()
    await press('One stands there already')
    expect(screen.getByRole('button', { name: 'Copy Value: 192.0.2.25' })).toBeTruthy()
    const goes = within(screen.getByRole('region', { name: 'To be removed there' }))
    expect(goes.getByText('5 old.example.net.', { exact: false })).toBeTruthy()
  })

  test('each domain has a form of its own', async () => {
    await read({ dnsHost: 'some-dns', parkedDomains: ['parked.example'] })
    await press(/^Show \d+ more$/)
    const parked = within(screen.getByRole('region', { name: 'Zone parked.example' }))
    expect(parked.getAllByRole('button', { name: 'Copy Name: @' }).length).toBeGreaterThan(0)
  })
})

test('the zone file is copied whole, and saved where the user says', async () => {
  const writeText = copies()
  const { calls, setup } = await read()
  await show('Zone file')
  await press('Copy all')
  expect(writeText.mock.calls[0]?.[0]).toBe(recordsOf(setup(), { 'mail.example.org. A': ['192.0.2.25'] }).zoneFile)
  await press('Save as a file')
  expect(calls('setup.export')).toEqual([{ id: setup().id, format: 'zone', language: 'en' }])
})

test('the policy file says where it has to lie, and is there only where one is wanted', async () => {
  await read()
  await show('MTA-STS policy file')
  expect(screen.getByText(/^version: STSv1/)).toBeTruthy()
  expect(
    screen.getByRole('button', {
      name: 'Copy MTA-STS policy file: https://mta-sts.example.org/.well-known/mta-sts.txt',
    }),
  ).toBeTruthy()
  fireEvent.change(screen.getByRole('combobox', { name: 'MTA-STS' }), { target: { value: 'off' } })
  for (let turn = 0; turn < 3; turn++) await act(async () => {})
  expect(screen.queryByRole('button', { name: 'MTA-STS policy file' })).toBeNull()
})

test('when DMARC becomes stricter is told with its days', async () => {
  await read()
  const dates = within(screen.getByRole('list', { name: 'When it becomes stricter' }))
  expect(dates.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 12))).toEqual([
    'Dec 5, 2026e',
    'Jan 4, 2027e',
  ])
})
