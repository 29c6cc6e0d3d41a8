import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ProgrammeImport } from '../../src/contract/ticket-shapes.ts'
import { followMark } from '../../src/renderer/features/probes/follow-mark.ts'
import { ProgrammeSignals } from '../../src/renderer/features/programmes/programme-signals.tsx'
import { ProgrammesPage } from '../../src/renderer/features/programmes/programmes-page.tsx'
import { useDropTaker } from '../../src/renderer/frame/drop-taker-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aComplaint, aProgramme, NO_DATA } from '../support/programmes.ts'
import { DATA, drawProgrammes, resetProgrammes } from '../support/programmes-page.tsx'
import { renderPart } from '../support/render-part.tsx'

beforeEach(resetProgrammes)

const READ: ProgrammeImport = { kind: 'snds', rows: 3, known: 1, troubles: [], moreTroubles: 0 }

describe('what was told', () => {
  test('stands first where there is something, with words and not by colour alone', async () => {
    await drawProgrammes([aProgramme({ id: 'a' })], DATA)
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('What the programmes told')
    const part = screen.getByRole('region', { name: 'SNDS by address' })
    expect(
      within(part)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '✓Sep 1, 2026: green, less than a tenth was taken for spam',
      '✕Sep 2, 2026: red, more than nine tenths were taken for spam',
      'Sep 2, 2026192.0.2.10 turned from green to red, spam traps hit: 3',
      'Sep 1, 2026192.0.2.10 is green',
    ])
    const rows = within(part)
      .getAllByRole('row')
      .map(({ textContent }) => textContent)
    expect(rows[1]).toBe('Sep 2, 2026red430< 0.1%3')
    expect(rows[2]).toBe('Sep 1, 2026green430< 0.1%not stated')
    expect(screen.getByRole('region', { name: /Status of addresses/ }).textContent).toContain(
      '192.0.2.1 - 192.0.2.9blockedBlocked due to complaints',
    )
  })

  test('is shown for one address at a time', async () => {
    await drawProgrammes([], DATA)
    fireEvent.change(screen.getByRole('combobox', { name: 'Address' }), { target: { value: '192.0.2.11' } })
    expect(screen.getAllByRole('row')[1]?.textContent).toContain('yellow')
  })

  test('complaints: the newest first, what is not known said as such', async () => {
    await drawProgrammes([], DATA)
    const list = screen.getByRole('region', { name: '2 complaints' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Sep 12, 2026from an unknown provider(no subject)mail from 192.0.2.10',
      'Sep 11, 2026from hotmail.comChoir practicemail from 192.0.2.10',
    ])
  })

  test('what strangers wrote becomes no element and turns no direction', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202eevil'
    await drawProgrammes([], { ...DATA, complaints: [aComplaint('a', { subject: hostile, reportedBy: hostile })] })
    expect(document.querySelector('img')).toBeNull()
    expect(document.body.textContent).not.toContain('\u202e')
  })

  test('teaches where nothing was read in', async () => {
    await drawProgrammes([])
    expect(screen.getByText(/Where nothing comes, nobody complained/)).toBeTruthy()
  })
})

describe('reading in', () => {
  const drop = (...files: readonly File[]) => act(async () => useDropTaker.getState().taker?.files(files))

  test('takes what is dropped, says what came of it, and what was not taken', async () => {
    const { calls } = await drawProgrammes([], NO_DATA, {
      'programmes.import': ({ name }) =>
        name === 'a.csv'
          ? READ
          : {
              ...READ,
              kind: null,
              rows: 0,
              known: 0,
              troubles: [{ line: 1, trouble: 'webPage', came: '<html>' }],
              moreTroubles: 4,
            },
    })
    await drop(new File(['1'], 'a.csv'), new File(['2'], 'b.csv'))
    expect(calls('programmes.import')).toMatchObject([{ name: 'a.csv' }, { name: 'b.csv' }])
    const status = screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(' ')
    expect(status).toContain('a.csv: 3 rows of SNDS read, 2 new.')
    expect(status).toContain('b.csv: Nothing could be read.')
    expect(status).toMatch(/Line 1: expected data, got a web page.*and 4 more/)
  })

  test('many files are added up, and only those with trouble stand by themselves', async () => {
    await drawProgrammes([], NO_DATA, {
      'programmes.import': ({ name }) =>
        name.startsWith('bad')
          ? { ...READ, rows: 1, known: 1, troubles: [{ line: 2, trouble: 'date', came: 'x' }] }
          : { ...READ, kind: 'complaint', rows: 2, known: 1 },
    })
    const files = Array.from({ length: 40 }, (_, at) => new File(['x'], at % 2 === 0 ? `${at}.eml` : `bad-${at}.csv`))
    await drop(...files)
    expect(screen.getByText('40 complaints read, 20 new.')).toBeTruthy()
    expect(screen.getAllByText(/^bad-\d+\.csv/)).toHaveLength(10)
    expect(screen.getByText('10 more files were not taken whole.')).toBeTruthy()
  })

  test('a file that is too large is not sent', async () => {
    const { calls } = await drawProgrammes([])
    const large = new File(['x'], 'large.csv')
    Object.defineProperty(large, 'size', { value: 10_000_001 })
    await drop(large)
    expect(calls('programmes.import')).toEqual([])
    expect(screen.getByText(/large\.csv: A file may have at most 10 MB/)).toBeTruthy()
  })

  test('the page takes drops only while it is open', async () => {
    installBridge({ 'programmes.list': () => [], 'programmes.data': () => NO_DATA })
    const { unmount } = await renderPart(<ProgrammesPage />)
    await act(async () => {})
    expect(useDropTaker.getState().taker).not.toBeNull()
    unmount()
    expect(useDropTaker.getState().taker).toBeNull()
  })
})

describe('the link of SNDS', () => {
  test('is kept, and gone from the field', async () => {
    const { calls } = await drawProgrammes([], NO_DATA, {
      'programmes.setSndsLink': ({ link }) => ({ ...NO_DATA, hasSndsLink: link !== null }),
    })
    const field = screen.getByLabelText('Automated link of SNDS')
    expect(field).toHaveProperty('type', 'password')
    fireEvent.change(field, { target: { value: ' https://substrate.office.com/x?key=SECRET ' } })
    fireEvent.click(screen.getByRole('button', { name: 'Keep the link' }))
    await act(async () => {})
    expect(calls('programmes.setSndsLink')).toEqual([{ link: 'https://substrate.office.com/x?key=SECRET' }])
    expect(document.body.innerHTML).not.toContain('SECRET')
    expect(screen.getByText('A link is kept.')).toBeTruthy()
  })

  test('that leads elsewhere is refused with what was expected', async () => {
    await drawProgrammes([], NO_DATA, {
      'programmes.setSndsLink': () => {
        throw new FaultReply('invalid-input')
      },
    })
    fireEvent.change(screen.getByLabelText('Automated link of SNDS'), { target: { value: 'https://example.com/' } })
    fireEvent.click(screen.getByRole('button', { name: 'Keep the link' }))
    await act(async () => {})
    expect(screen.getByText(/Expected an https link to SNDS/)).toBeTruthy()
  })

  test('is fetched by a click alone; what came of it is said', async () => {
    const { calls } = await drawProgrammes(
      [],
      { ...NO_DATA, hasSndsLink: true },
      {
        'programmes.fetchSnds': () => [
          { ...READ, rows: 0, known: 0 },
          { ...READ, kind: 'sndsStatus', rows: 0, known: 0 },
        ],
      },
    )
    expect(calls('programmes.fetchSnds')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Fetch now' }))
    await act(async () => {})
    expect(screen.getByText(/SNDS has no row: no address sent enough/)).toBeTruthy()
    expect(screen.getByText('SNDS names no address as blocked.')).toBeTruthy()
  })

  test('that gives nothing any more says what helps', async () => {
    await drawProgrammes(
      [],
      { ...NO_DATA, hasSndsLink: true },
      {
        'programmes.fetchSnds': () => {
          throw new FaultReply('timeout', 'SNDS')
        },
      },
    )
    fireEvent.click(screen.getByRole('button', { name: 'Fetch now' }))
    await act(async () => {})
    expect(screen.getByText(/Links expire after some weeks/)).toBeTruthy()
  })
})

test('a mark beside the placement leads here', () => {
  useNavigation.getState().go('probes')
  const link = { place: 'programmes', id: 'microsoft-snds' } as const
  followMark({ at: '2026-09-02T08:00:00.000Z', kind: 'snds', en: 'x', de: 'x', link })
  expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'programmes' })
})

describe('beside a ticket', () => {
  const drawSignals = async (organization: string, openedAt: string) => {
    installBridge({ 'programmes.data': () => DATA })
    const { container } = await renderPart(
      <ProgrammeSignals organization={organization} addresses={['192.0.2.10']} openedAt={openedAt} />,
    )
    await act(async () => {})
    return container.textContent ?? ''
  }

  test('stands what SNDS and complaints told of its addresses, from two weeks before on', async () => {
    const text = await drawSignals('microsoft-outlook', '2026-09-16T00:00:00.000Z')
    expect(text).toContain('SNDS: 192.0.2.10 turned from green to red')
    expect(text).not.toContain('is green')
    expect(text).toContain('from hotmail.comChoir practice')
  })

  test.each([
    ['t-online', '2026-09-01T00:00:00.000Z'],
    ['microsoft-outlook', '2026-10-01T00:00:00.000Z'],
  ])('nothing stands where nothing was told: %s, opened %s', async (organization, openedAt) => {
    expect(await drawSignals(organization, openedAt)).toBe('')
  })
})
