import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Report } from '../../src/engine/checks/report.ts'
import { Fault } from '../../src/engine/fault.ts'
import { LINT_RULES } from '../../src/engine/lint/registry.ts'
import type { Hands } from '../../src/main/handlers/hands.ts'
import { recent } from '../../src/main/handlers/recent.ts'
import { createHandlers } from '../../src/main/handlers/registry.ts'
import type { Diagnosed } from '../../src/node/diagnosis/diagnosing.ts'
import { anAnalysis } from '../support/analysis.ts'
import { aReport, aRun } from '../support/check-report.ts'
import { anEntry } from '../support/history-entry.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ID = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
const { diagnosed, source } = anEntry()
const answer: Diagnosed = { size: 67, diagnosed, source }

/** Hands that work; a test breaks what it wants to see broken. */
function desk() {
  const hands = {
    diagnosis: {
      diagnose: vi.fn(async (_input: unknown) => answer),
      facts: vi.fn(async () => ({ providers: 1, rules: 2, newestVerifiedOn: '2026-11-01' })),
      links: vi.fn(async () => ({ hosts: ['example.org'], urls: [], mailDomains: [] })),
    },
    history: {
      state: vi.fn(async () => ({ state: 'ready' as const })),
      add: vi.fn(async () => {}),
      page: vi.fn(async () => ({ entries: [], total: 0 })),
      entry: vi.fn(async () => anEntry()),
      delete: vi.fn(async () => 1),
      export: vi.fn(async () => 3),
      close: vi.fn(async () => {}),
    },
    checking: { run: vi.fn(async () => aReport()), analyse: vi.fn(async () => anAnalysis()) },
    ...nothingOfProbes(),
    tickets: ticketsThatListen(),
    messages: recent<Uint8Array>(1000, ({ byteLength }) => byteLength),
    messageReports: recent<Report>(50, () => 1),
    checkRuns: {
      keepRun: vi.fn(async () => {}),
      runs: vi.fn(async () => ({ runs: [], total: 0 })),
      run: vi.fn(async () => aRun()),
      runBefore: vi.fn(async () => null),
      deleteRuns: vi.fn(async () => 1),
      settingsOfDomains: vi.fn(async () => []),
      settingsOfDomain: vi.fn(async () => null),
    },
    settings: {
      read: vi.fn(() => ({ language: 'en' as const, appearance: 'dark' as const })),
      write: vi.fn(async () => {}),
    },
    desktop: {
      chooseFilesToOpen: vi.fn(async (): Promise<readonly string[]> => []),
      chooseFileToExport: vi.fn(async (): Promise<string | null> => null),
      chooseReportFile: vi.fn(async () => null),
      chooseKeyFile: vi.fn(async () => null),
      openLink: vi.fn(async () => true),
      showFolder: vi.fn(async () => true),
      apply: vi.fn(),
    },
    facts: { version: '1.2.3', platform: 'linux', systemLanguage: 'de' as const, dataFolder: '/data' },
    publish: vi.fn(),
    now: () => new Date('2026-11-21T08:00:00Z'),
    newId: () => ID,
    language: () => 'en' as const,
    reportBug: vi.fn(),
  } satisfies Hands
  return { hands, handlers: createHandlers(hands) }
}

const entry = { id: ID, name: null, createdAt: '2026-11-21T08:00:00.000Z', ...answer }

describe('a bounce', () => {
  test('that is pasted is diagnosed, kept, answered, and the window is told', async () => {
    const { hands, handlers } = desk()
    expect(await handlers['bounces.diagnoseText']({ text: 'a bounce' })).toEqual(entry)
    expect(hands.diagnosis.diagnose).toHaveBeenCalledWith({ text: 'a bounce' })
    expect(hands.history.add).toHaveBeenCalledWith(entry)
    expect(hands.publish.mock.calls).toEqual([['bounces.changed', { ids: [ID] }]])
    expect(hands.tickets.office.diagnosed.mock.calls).toEqual([[entry]])
  })

  test('that tickets cannot take in is diagnosed and answered all the same, and the bug is told', async () => {
    const { hands, handlers } = desk()
    const bug = new Error('tickets')
    hands.tickets.office.diagnosed.mockRejectedValue(bug)
    expect(await handlers['bounces.diagnoseText']({ text: 'a bounce' })).toEqual(entry)
    await vi.waitFor(() => expect(hands.reportBug).toHaveBeenCalledWith(bug))
  })

  test('that is dropped is the same, with its name', async () => {
    const { hands, handlers } = desk()
    const bytes = new Uint8Array(3)
    expect(await handlers['bounces.diagnoseFile']({ name: 'a.eml', bytes })).toEqual({ ...entry, name: 'a.eml' })
    expect(hands.diagnosis.diagnose).toHaveBeenCalledWith({ bytes })
  })

  test('that is an ordinary mail is remembered as it came, to be checked next; another input is not', async () => {
    const { hands, handlers } = desk()
    await handlers['bounces.diagnoseText']({ text: 'a bounce' })
    expect(hands.messages.find(ID)).toBeUndefined()
    hands.diagnosis.diagnose.mockResolvedValue({ ...answer, diagnosed: { ...diagnosed, detail: 'ordinaryMail' } })
    await handlers['bounces.diagnoseText']({ text: 'Grüße' })
    expect(hands.messages.find(ID)).toEqual(Buffer.from('Grüße'))
    const bytes = Uint8Array.of(70, 233)
    await handlers['bounces.diagnoseFile']({ name: 'a.eml', bytes })
    expect(hands.messages.find(ID)).toEqual(bytes)
    expect(hands.messages.find(ID)).not.toBe(bytes)
  })

  test('that cannot be kept is answered all the same, and the window is told so', async () => {
    const { hands, handlers } = desk()
    hands.history.add.mockRejectedValue(new Fault('disk-full', 'SQLITE_FULL'))
    expect(await handlers['bounces.diagnoseText']({ text: 'a bounce' })).toEqual(entry)
    expect(hands.publish.mock.calls).toEqual([
      ['bounces.notKept', { id: ID, fault: { code: 'disk-full', detail: 'SQLITE_FULL' } }],
    ])
    expect(hands.tickets.office.diagnosed).not.toHaveBeenCalled()
  })

  test('that cannot be diagnosed is a fault, and is not kept', async () => {
    const { hands, handlers } = desk()
    hands.diagnosis.diagnose.mockRejectedValue(new Fault('timeout'))
    await expect(handlers['bounces.diagnoseText']({ text: 'a bounce' })).rejects.toMatchObject({ code: 'timeout' })
    expect(hands.history.add).not.toHaveBeenCalled()
  })
})

test('of several files each is read or not, by itself', async () => {
  const { hands, handlers } = desk()
  const folder = temporaryFolder()
  const [first, second] = [join(folder, 'first.eml'), join(folder, 'second.eml')]
  for (const file of [first, second]) writeFileSync(file, 'x')
  hands.desktop.chooseFilesToOpen.mockResolvedValue([first, join(folder, 'missing'), second])
  hands.diagnosis.diagnose.mockRejectedValueOnce(new Fault('crashed'))
  expect(await handlers['bounces.openFiles']({})).toEqual([
    { name: 'first.eml', ok: false, fault: { code: 'crashed', detail: '' } },
    { name: 'missing', ok: false, fault: { code: 'file-not-readable', detail: 'ENOENT' } },
    { name: 'second.eml', ok: true, entry: { ...entry, name: 'second.eml' } },
  ])
})

test('what is deleted is told to the window', async () => {
  const { hands, handlers } = desk()
  expect(await handlers['bounces.delete']({ ids: [ID] })).toEqual({ deleted: 1 })
  expect(hands.publish).toHaveBeenCalledWith('bounces.changed', { ids: [ID] })
})

describe('an export', () => {
  test('goes to where the user says, and holds what was named', async () => {
    const { hands, handlers } = desk()
    hands.desktop.chooseFileToExport.mockResolvedValue('/to/file.json')
    expect(await handlers['bounces.export']({ ids: [ID] })).toEqual({ path: '/to/file.json', entries: 3 })
    expect(hands.history.export).toHaveBeenCalledWith({ file: '/to/file.json', ids: [ID] })
    await handlers['bounces.export']({})
    expect(hands.history.export).toHaveBeenLastCalledWith({ file: '/to/file.json', ids: null })
  })

  test('that the user cancels writes nothing', async () => {
    const { hands, handlers } = desk()
    expect(await handlers['bounces.export']({})).toEqual({ path: null, entries: 0 })
    expect(hands.history.export).not.toHaveBeenCalled()
  })
})

describe('the settings', () => {
  const chosen = { language: 'de', appearance: 'light' } as const

  test('that are written hold for the desktop, and every place is told', async () => {
    const { hands, handlers } = desk()
    expect(await handlers['settings.write'](chosen)).toEqual(chosen)
    expect(hands.desktop.apply).toHaveBeenCalledWith(chosen)
    expect(hands.publish).toHaveBeenCalledWith('settings.changed', chosen)
  })

  test('that cannot be written change nothing', async () => {
    const { hands, handlers } = desk()
    hands.settings.write.mockRejectedValue(new Fault('file-not-writable'))
    await expect(handlers['settings.write'](chosen)).rejects.toMatchObject({ code: 'file-not-writable' })
    expect(hands.desktop.apply).not.toHaveBeenCalled()
    expect(hands.publish).not.toHaveBeenCalled()
  })
})

test('the program tells about itself, its history and its knowledge', async () => {
  expect(await desk().handlers['app.info']({})).toEqual({
    version: '1.2.3',
    platform: 'linux',
    systemLanguage: 'de',
    dataFolder: '/data',
    store: { state: 'ready' },
    knowledge: { providers: 1, rules: 2, newestVerifiedOn: '2026-11-01' },
  })
})

describe('a link', () => {
  test('that is known is opened, another is not handed to anybody', async () => {
    const { hands, handlers } = desk()
    expect(await handlers['links.open']({ url: 'https://example.org/a' })).toEqual({ opened: true })
    expect(await handlers['links.open']({ url: 'https://evil.example/' })).toEqual({ opened: false })
    expect(hands.desktop.openLink.mock.calls).toEqual([['https://example.org/a']])
  })

  test('that a way of appeal leads to is opened, exactly that page', async () => {
    const { hands, handlers } = desk()
    expect(await handlers['links.open']({ url: 'https://desk.example/form' })).toEqual({ opened: true })
    expect(await handlers['links.open']({ url: 'https://desk.example/other' })).toEqual({ opened: false })
    expect(hands.desktop.openLink).toHaveBeenCalledTimes(1)
    expect(
      await handlers['links.known']({ urls: ['mailto:postmaster@acme.example', 'mailto:x@evil.example'] }),
    ).toEqual([true, false])
  })

  test('that tells of a hoster is opened, and what a lint rule rests on, exactly those pages', async () => {
    const { handlers } = desk()
    const ruled = LINT_RULES[0]?.sources[0] ?? ''
    const urls = ['https://hoster.example/docs/port-25', 'https://hoster.example/docs/other', ruled]
    expect(await handlers['links.known']({ urls })).toEqual([true, false, true])
  })

  test('that no program takes is not opened', async () => {
    const { hands, handlers } = desk()
    hands.desktop.openLink.mockResolvedValue(false)
    expect(await handlers['links.open']({ url: 'https://example.org/a' })).toEqual({ opened: false })
  })

  test('is looked up in knowledge that is read once, and again where that failed', async () => {
    const { hands, handlers } = desk()
    hands.diagnosis.links.mockRejectedValueOnce(new Fault('crashed'))
    await expect(handlers['links.known']({ urls: [] })).rejects.toMatchObject({ code: 'crashed' })
    const urls = ['https://example.org/', 'http://example.org/']
    expect(await handlers['links.known']({ urls })).toEqual([true, false])
    expect(await handlers['links.known']({ urls })).toEqual([true, false])
    expect(hands.diagnosis.links).toHaveBeenCalledTimes(2)
  })
})

/** Tickets hear of bounces, and their pages may be opened; the rest of them is in test/main/tickets-handlers.test.ts. */
function ticketsThatListen() {
  const office = {
    diagnosed: vi.fn(async (_entry: unknown) => {}),
    appeals: {
      all: () => [
        { target: 'https://desk.example/form', escalate: [{ target: 'postmaster@acme.example' }], sources: [] },
      ],
    },
    programmes: { all: () => [] },
  }
  return { office } as unknown as Hands['tickets'] & { readonly office: typeof office }
}

/** A hoster with the page that tells of it. */
const SETUP_KNOWLEDGE = {
  stacks: [],
  hosters: [{ url: 'https://hoster.example/', sources: [{ url: 'https://hoster.example/docs/port-25' }] }],
  dnsHosts: [],
}

/** What these tests do not touch; test/main/probes-handlers.test.ts does. */
function nothingOfProbes(): Pick<Hands, 'post' | 'setup' | 'newcomer' | 'store' | 'secrets' | 'worlds'> {
  const knowledge = () => ({ presets: [], issuers: [] })
  return {
    post: { office: {}, knowledge },
    setup: { office: {}, knowledge: () => SETUP_KNOWLEDGE },
    newcomer: null,
    store: {},
    secrets: {},
    worlds: {},
  } as unknown as Hands
}
