import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mark } from '../../src/engine/bounces/diagnosis.ts'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { useExpert } from '../../src/renderer/features/result/expert-store.ts'
import { ResultPage } from '../../src/renderer/features/result/result-page.tsx'
import { useSourceFocus } from '../../src/renderer/features/result/source-focus-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  useDiagnose.setState(useDiagnose.getInitialState())
  useExpert.setState(useExpert.getInitialState())
  useSourceFocus.setState(useSourceFocus.getInitialState())
  useSettings.setState(useSettings.getInitialState())
})

async function show(entry: ReturnType<typeof anEntry>) {
  useDiagnose.setState({ entry })
  return renderPart(<ResultPage />)
}

const HOSTILE = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>'

describe('one recipient', () => {
  test('the cause stands first, and screen readers are told', async () => {
    installBridge()
    await show(anEntry())
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The address does not exist')
    expect(screen.getByRole('status').textContent).toBe('The address does not exist. anna@example.org. Your move')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('values of the steps can be copied exactly', async () => {
    installBridge()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const step = { id: 'set-reverse-dns', parameters: { ip: '203.0.113.25' }, confirmBy: [] } as const
    await show(anEntry({}, aDiagnosis({ steps: [step], senderAddresses: ['203.0.113.25'] })))
    fireEvent.click(screen.getByRole('button', { name: /203\.0\.113\.25$/ }))
    await act(async () => {})
    expect(writeText).toHaveBeenCalledWith('203.0.113.25')
    expect(screen.getByRole('status').textContent).toBe('Copied')
  })

  test('only links that the main process knows can be opened; all can be copied', async () => {
    const known = 'https://sender.example.com/form'
    const { calls } = installBridge({
      'links.known': ({ urls }) => urls.map((url) => url === known),
      'links.open': () => ({ opened: true }),
    })
    await show(anEntry({}, aDiagnosis({ links: [known, 'https://unknown.example.net/'] })))
    expect(screen.getAllByRole('button', { name: /^Copy link/ })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /^Open in the browser/ }))
    expect(calls('links.open')).toEqual([{ url: known }])
    expect(calls('links.known')).toEqual([{ urls: [known, 'https://unknown.example.net/'] }])
  })

  test('details for experts are one press away', async () => {
    installBridge()
    await show(anEntry())
    expect(screen.queryByText('Enhanced status code')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Expert details' }))
    expect(screen.getByText('Enhanced status code')).toBeTruthy()
  })

  test('what strangers wrote stays text in every field', async () => {
    installBridge()
    useExpert.setState({ open: true })
    const diagnosis = aDiagnosis({
      recipient: HOSTILE,
      originalRecipient: `${HOSTILE}2`,
      text: HOSTILE,
      remoteMta: HOSTILE,
      reportingMta: HOSTILE,
      queueId: HOSTILE,
      arrivalDate: HOSTILE,
      organization: { id: 'x', name: HOSTILE, because: [{ kind: 'wording', quote: HOSTILE }] },
      links: [`javascript:${HOSTILE}`],
      addresses: [HOSTILE],
      says: { en: HOSTILE, de: HOSTILE },
    })
    const { container } = await show(
      anEntry({ name: HOSTILE, source: { text: HOSTILE, truncated: true, marks: [] } }, diagnosis),
    )
    expect(container.querySelector('img, script, iframe')).toBeNull()
    expect(container.textContent?.split(HOSTILE).length).toBeGreaterThan(10)
  })

  test('a diagnosis that could not be kept says so', async () => {
    installBridge()
    const entry = anEntry()
    useDiagnose.setState({ notKept: new Set([entry.id]) })
    await show(entry)
    expect(screen.getByText(/could not be kept in the history/)).toBeTruthy()
  })
})

describe('the source', () => {
  const mark = (start: number, end: number, field: Mark['field'], diagnosis = 0) => ({ start, end, field, diagnosis })
  const source = {
    text: '550 no\n452 full',
    truncated: false,
    marks: [mark(0, 3, 'replyCode'), mark(7, 10, 'replyCode', 1)],
  }

  test('marks what belongs to the recipient that is open', async () => {
    installBridge()
    const { container } = await show(anEntry({ source }, aDiagnosis(), aDiagnosis({ recipient: 'ben@example.org' })))
    const marked = () => [...container.querySelectorAll('mark')].map(({ textContent }) => textContent)
    expect(marked()).toEqual(['550'])
    fireEvent.click(screen.getByRole('button', { name: /^ben@example\.org/ }))
    expect(marked()).toEqual(['452'])
  })

  test('can be hidden, and comes back when something in it is asked for', async () => {
    installBridge()
    useExpert.setState({ open: true })
    await show(anEntry({ source }))
    fireEvent.click(screen.getByRole('button', { name: 'Hide the source' }))
    expect(screen.queryByRole('heading', { name: 'Source' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show the reply code in the source' }))
    expect(screen.getByRole('heading', { name: 'Source' })).toBeTruthy()
  })
})

describe('many recipients', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    aDiagnosis({ recipient: `user${index}@example.org`, reason: index % 3 === 0 ? 'mailbox-full' : 'user-unknown' }),
  )

  test('are summed up, and drawn only as far as they are wanted', async () => {
    installBridge()
    await show(anEntry({}, ...many))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('300 recipients')
    const rows = () =>
      within(screen.getByRole('list', { name: 'Recipients' })).getAllByRole('button', { expanded: false })
    expect(rows().length).toBeLessThan(70)
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(rows().length).toBeGreaterThan(100)
  })

  test('are narrowed to one reason', async () => {
    installBridge()
    await show(anEntry({}, ...many))
    fireEvent.click(screen.getByRole('button', { name: /mailbox is full 100$/ }))
    const list = screen.getByRole('list', { name: 'Recipients' })
    expect(within(list).queryByText('user1@example.org')).toBeNull()
    expect(within(list).getByText('user3@example.org')).toBeTruthy()
  })
})

test('what is no bounce is said to be none', async () => {
  installBridge()
  const entry = anEntry()
  await show({ ...entry, diagnosed: { ...entry.diagnosed, kind: 'report', detail: 'dmarcReport', diagnoses: [] } })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A DMARC report')
  expect(screen.getByText('Not a bounce')).toBeTruthy()
  expect(screen.queryByText('Whose move')).toBeNull()
})

test('in German everything is German', async () => {
  installBridge()
  useSettings.setState({ language: 'de' })
  await show(anEntry())
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Diese Adresse gibt es nicht')
  expect(screen.getByText('Sie sind am Zug')).toBeTruthy()
})
