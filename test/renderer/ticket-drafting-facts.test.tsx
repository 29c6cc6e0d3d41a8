import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDrafting } from '../../src/renderer/features/tickets/drafting/drafting-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { ticketOf } from '../engine/tickets/some-ticket.ts'
import { pageWords } from '../support/probes-desk.ts'
import { aTicketView, settledTickets, someEvidence } from '../support/tickets-desk.ts'
import { aDraft, button, click, resetWriting, type, writingPage } from '../support/writing-desk.tsx'

beforeEach(resetWriting)

const textField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })

const BLOCKER = {
  check: 'reverse-dns',
  title: { en: 'The address has a name', de: 'Die Adresse hat einen Namen' },
  found: { en: '192.0.2.10 has no PTR record.', de: '192.0.2.10 hat keinen PTR-Eintrag.' },
  at: '2026-11-20T10:00:00Z',
}

describe('an open place', () => {
  const OPEN = {
    'tickets.draft': ({ order }: { readonly order: { readonly facts: { readonly volume?: string | undefined } } }) =>
      aDraft(
        order.facts.volume === undefined
          ? { text: 'Volume: {{volume}}', open: ['volume'] }
          : { text: `Volume: ${order.facts.volume}` },
      ),
  }

  test('is marked, counted, and filled by its field with Enter, which sends nothing', async () => {
    const { container, calls } = await writingPage(aTicketView(), OPEN)
    expect(container.querySelector('mark')?.textContent).toBe('{{volume}}')
    expect(screen.getByText('One place is still open.')).toBeTruthy()
    const field = screen.getByRole('textbox', { name: 'Mails a day' })
    await type(field, '40')
    expect(textField().value).toBe('Volume: {{volume}}')
    fireEvent.keyDown(field, { key: 'Enter' })
    await settledTickets()
    expect(textField().value).toBe('Volume: 40')
    expect(container.querySelector('mark')).toBeNull()
    expect(calls('tickets.previewMail')).toEqual([])
    expect(screen.getByRole('textbox', { name: 'Mails a day' })).toBeTruthy()
  })

  test('is filled among own words too, and nothing else is changed there', async () => {
    await writingPage(aTicketView(), OPEN)
    await type(textField(), 'In short: {{volume}} a day. {{host}}')
    const field = screen.getByRole('textbox', { name: 'Mails a day' })
    await type(field, '40')
    fireEvent.blur(field)
    await settledTickets()
    expect(textField().value).toBe('In short: 40 a day. {{host}}')
    expect(screen.getByRole('textbox', { name: 'Host name of the server' })).toBeTruthy()
  })

  test('keeps the mail from being shown, and takes the focus', async () => {
    const { calls } = await writingPage(aTicketView(), OPEN)
    await click(button('Preview'))
    expect(screen.getByText('Fill or delete the open places first.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Mails a day' }))
    expect(calls('tickets.previewMail')).toEqual([])
  })

  test('what one says of oneself can be remembered', async () => {
    const profile = { contactName: 'Anna', volume: '' }
    const { calls } = await writingPage(aTicketView(), {
      ...OPEN,
      'tickets.profile': () => profile as never,
      'tickets.setProfile': (given) => given,
    })
    await act(() => useDrafting.getState().choose({ facts: { volume: '40', refusal: 'no' } }))
    await settledTickets()
    await click(button('Remember for later requests'))
    expect(calls('tickets.setProfile')).toEqual([{ contactName: 'Anna', volume: '40' }])
  })
})

describe('private parts', () => {
  const evidence = [someEvidence({ facts: { recipient: 'bea@example.com', subject: 'To Bea' } })]

  test('are told only when they are ticked', async () => {
    const { calls } = await writingPage(aTicketView(ticketOf(), { evidence }), {
      'tickets.draft': ({ order }) =>
        aDraft({
          facts: [
            {
              fact: 'recipient',
              value: order.tell.includes('recipient') ? 'bea@example.com' : '(masked)',
              masked: !order.tell.includes('recipient'),
              from: 'evidence',
            },
          ],
        }),
    })
    expect(screen.getByText('from the evidence, masked')).toBeTruthy()
    expect(pageWords()).not.toContain('bea@example.com')
    await click(screen.getByRole('checkbox', { name: 'Tell the recipient’s address' }))
    expect(calls('tickets.draft')).toMatchObject([{ order: { tell: [] } }, { order: { tell: ['recipient'] } }])
    expect(screen.getByText('bea@example.com')).toBeTruthy()
  })

  test('in own words are noticed', async () => {
    await writingPage(aTicketView(ticketOf(), { evidence }))
    await type(textField(), 'Mail to Bea@example.com is refused.')
    expect(screen.getByText(/Address of the recipient: still stands in the text/)).toBeTruthy()
  })
})

describe('a check that fails', () => {
  const draft = ({ order }: { readonly order: { readonly overridden: readonly string[] } }) =>
    order.overridden.includes('reverse-dns')
      ? aDraft({ overridden: [BLOCKER] })
      : aDraft({ blockers: [BLOCKER], text: '', subject: '' })

  test('comes first, with what was found and the way to the check; nothing is written', async () => {
    await writingPage(aTicketView(), { 'tickets.draft': draft })
    const first = screen.getByRole('region', { name: 'Fix this first' })
    expect(first.textContent).toContain('192.0.2.10 has no PTR record.')
    expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull()
    await click(button('Go to the check'))
    expect(useNavigation.getState()).toMatchObject({ place: 'checks', view: 'compose' })
  })

  test('can be overridden with a reason, which is noted', async () => {
    const { calls } = await writingPage(aTicketView(), { 'tickets.draft': draft })
    expect(button('Write all the same')).toHaveProperty('disabled', true)
    await click(screen.getByRole('radio', { name: 'It is mended; the check is older than that' }))
    await click(button('Write all the same'))
    expect(calls('tickets.draft')).toMatchObject([{}, { order: { overridden: ['reverse-dns'] } }])
    expect(calls('tickets.say')).toMatchObject([
      { word: { type: 'noted', text: expect.stringMatching(/The address has a name.*It is mended/) } },
    ])
    expect(textField().value).toMatch(/please look/)
    await act(() => useDrafting.getState().flush())
    expect(calls('tickets.keepDraft')).toMatchObject([{ draft: { overridden: ['reverse-dns'] } }])
    await click(button('Fix it first after all'))
    expect(screen.getByRole('region', { name: 'Fix this first' })).toBeTruthy()
  })
})

test('what they look at and nobody has checked is said, with the way to the checks', async () => {
  await writingPage(aTicketView(), {
    'tickets.draft': () => aDraft({ unchecked: [{ check: 'spf-record', title: { en: 'SPF is there', de: 'SPF' } }] }),
  })
  expect(screen.getByRole('region', { name: 'One thing that they look at is not checked' }).textContent).toContain(
    'SPF is there',
  )
  await click(button('Run the checks'))
  expect(useNavigation.getState().place).toBe('checks')
})

test('a warning offers an address that would do, one click away', async () => {
  const { calls } = await writingPage(aTicketView(), {
    'tickets.draft': () =>
      aDraft({ warnings: [{ kind: 'contactOnBlockedServer', suggestion: 'anna@elsewhere.example' }] }),
  })
  expect(screen.getByText(/lies on the server or in the domain that is blocked/)).toBeTruthy()
  await click(button('Take anna@elsewhere.example'))
  expect(calls('tickets.draft')).toMatchObject([{}, { order: { facts: { contactAddress: 'anna@elsewhere.example' } } }])
})

test('a fact can be said better than it is known', async () => {
  await writingPage()
  await click(button('Change: Sending address'))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Sending address' }))
})
