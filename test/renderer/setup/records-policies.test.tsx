import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RecordsView } from '../../../src/contract/setup-shapes.ts'
import type { MoveState } from '../../../src/engine/setup/records/policy-order.ts'
import type { SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'
import { certificateCommand } from '../../../src/renderer/features/setup/policies/tlsa-commands.ts'
import { PoliciesPanel } from '../../../src/renderer/features/setup/steps/policies-panel.tsx'
import { aSetup, drawnPanel, press, recordsOf, resetSetup } from '../../support/setup-panel.tsx'

beforeEach(resetSetup)

const STATES = ['done', 'early', 'now', 'later', 'later', 'later'] as const satisfies readonly MoveState[]
const STS = ['stsHost', 'stsRecord', 'stsFile', 'stsTesting', 'stsEnforce', 'stsNewId'] as const

interface World {
  readonly values?: Partial<SetupValues>
  readonly choices?: Partial<SetupChoices>
  readonly records?: Partial<RecordsView>
}

async function drawn({ values, choices, records }: World = {}) {
  const setup = aSetup(values, choices)
  return drawnPanel(PoliciesPanel, 'policies', setup, {
    'setup.records': () => ({ ...recordsOf(setup), ...records }),
  })
}

function moves(label: string | RegExp) {
  const list = screen.getByRole('list', { name: label })
  return within(list).getAllByRole('listitem')
}

describe('the order', () => {
  test('is shown before anybody looked, and claims nothing', async () => {
    await drawn()
    expect(moves(/^MTA-STS/)).toHaveLength(6)
    expect(moves(/^DANE/)).toHaveLength(5)
    expect(screen.getAllByText('not looked at yet')).toHaveLength(11)
    expect(screen.queryByText('done')).toBeNull()
  })

  test('tells where one is, what comes next, and what may not come yet and why', async () => {
    const order = { policy: 'mtaSts' as const, moves: STS.map((id, at) => ({ id, state: STATES[at] ?? 'later' })) }
    await drawn({ records: { orders: [order] } })
    await press('Read the DNS now')
    const items = moves(/^MTA-STS/)
    expect(items.map((item) => item.getAttribute('data-state'))).toEqual(STATES)
    expect(items.filter((item) => item.getAttribute('aria-current') === 'step')).toEqual([items[2]])
    expect(items[3]?.textContent).toContain('Not before this is done: “The policy file is served”.')
    expect(items[1]?.textContent).toContain('It stands there already, but this is missing')
  })

  test('of what is not chosen is not there', async () => {
    await drawn({ choices: { mtaSts: 'off', dane: false } })
    expect(screen.queryByRole('list', { name: /^MTA-STS, one/ })).toBeNull()
    expect(screen.getByText('DANE is not chosen.')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'The policy file' })).toBeNull()
    expect(screen.queryByRole('heading', { name: 'The fingerprint for TLSA' })).toBeNull()
  })
})

test('of the troubles those that belong here are told, errors first', async () => {
  const says = (text: string) => ({ en: text, de: text })
  await drawn({
    records: {
      troubles: [
        { id: 'dmarc-too-early', level: 'warning', says: says('Too early.') },
        { id: 'key-lost', level: 'error', says: says('Elsewhere.') },
        { id: 'dane-unsigned', level: 'error', says: says('Not signed.') },
      ],
    },
  })
  await press('Read the DNS now')
  const list = within(screen.getByRole('list', { name: 'What would bite' }))
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Would go wrong: Not signed.',
    'Take care: Too early.',
  ])
})

test('the policy file and its place are there once the DNS was read, in the mode that is chosen', async () => {
  await drawn({ choices: { mtaSts: 'enforce' } })
  expect(screen.queryByText(/^version: STSv1/)).toBeNull()
  await press('Read the DNS now')
  expect(screen.getByText(/mode: enforce/)).toBeTruthy()
  expect(
    screen.getByRole('button', { name: /https:\/\/mta-sts\.example\.org\/\.well-known\/mta-sts\.txt$/ }),
  ).toBeTruthy()
})

describe('TLSA', () => {
  test('the command computes the fingerprint of the file that the server shows', () => {
    expect(certificateCommand({ hostName: 'mail.example.org', certificateFile: '/etc/ssl/mail.pem' })).toBe(
      "openssl x509 -in /etc/ssl/mail.pem -noout -pubkey | openssl pkey -pubin -outform DER | openssl dgst -sha256 -r | cut -d' ' -f1",
    )
    expect(certificateCommand({ hostName: 'mail.example.org', certificateFile: '' })).toContain(
      ' /etc/letsencrypt/live/mail.example.org/fullchain.pem ',
    )
  })

  test('the record is written from the fingerprint, of the next key too', async () => {
    await drawn({ values: { certificateKey: 'AB'.repeat(32), nextCertificateKey: 'cd'.repeat(32) } })
    for (const digest of ['ab'.repeat(32), 'cd'.repeat(32)])
      expect(
        screen.getByRole('button', { name: `Copy The record: _25._tcp.mail.example.org. TLSA 3 1 1 ${digest}` }),
      ).toBeTruthy()
    expect(screen.getByText(/openssl genpkey/)).toBeTruthy()
  })
})

test('who only receives is asked nothing about DMARC', async () => {
  await drawn({ choices: { role: 'receiveOnly' } })
  expect(screen.queryByRole('heading', { name: 'DMARC becomes stricter' })).toBeNull()
})
