import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { MAX_FILE_BYTES, methods } from '../../src/contract/methods.ts'
import type { Analysis } from '../../src/engine/analysis/analysis.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { analysis } from '../../src/main/handlers/analysis.ts'
import { checks } from '../../src/main/handlers/checks.ts'
import type { Hands } from '../../src/main/handlers/hands.ts'
import { recent } from '../../src/main/handlers/recent.ts'
import type { Checking } from '../../src/node/checks/checking.ts'
import { anAnalysis } from '../support/analysis.ts'
import { aFinding, aReport } from '../support/check-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ENTRY = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
const REPORT = '0b5a1f0e-7a4e-4b56-8d62-5f4d3c2b1a09'

function desk() {
  const hands = {
    checking: { analyse: vi.fn<Checking['analyse']>(async () => anAnalysis()) },
    checkRuns: { keepRun: vi.fn(), run: vi.fn() },
    messages: recent<Uint8Array>(1000, ({ byteLength }) => byteLength),
    messageReports: recent<Report>(50, () => 1),
    desktop: { chooseReportFile: vi.fn(async (): Promise<string | null> => null) },
    newId: () => REPORT,
  }
  // What these handlers do not touch is not there.
  return { hands, handlers: { ...checks(hands as unknown as Hands), ...analysis(hands as unknown as Hands) } }
}

describe('one mail', () => {
  const bytes = new TextEncoder().encode('From: anna@example.org\r\n\r\nHello')

  test('that the window read is judged, kept nowhere, and its report can be exported', async () => {
    const { hands, handlers } = desk()
    const report = aReport([aFinding({ id: 'dkim-signature-verifies' })])
    const judged: Analysis = anAnalysis({ report })
    hands.checking.analyse.mockResolvedValue(judged)
    expect(await handlers['analysis.message']({ bytes })).toEqual({ id: REPORT, analysis: judged })
    expect(hands.checking.analyse.mock.calls[0]?.[0]).toMatchObject({ bytes, authservIds: [], ownServers: [] })
    expect(hands.checkRuns.keepRun).not.toHaveBeenCalled()
    const path = join(temporaryFolder(), 'report.json')
    hands.desktop.chooseReportFile.mockResolvedValue(path)
    await handlers['checks.export']({ id: REPORT, format: 'json', language: 'en' })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(report)
    expect(hands.checkRuns.run).not.toHaveBeenCalled()
  })

  test('that was diagnosed before is judged as it came', async () => {
    const { hands, handlers } = desk()
    hands.messages.keep(ENTRY, bytes)
    await handlers['analysis.message']({ entryId: ENTRY })
    expect(hands.checking.analyse.mock.calls[0]?.[0].bytes).toEqual(bytes)
  })

  test('of which only the history knows is a fault of its own', async () => {
    const { handlers } = desk()
    await expect(handlers['analysis.message']({ entryId: ENTRY })).rejects.toMatchObject({ code: 'message-gone' })
  })

  test('is either named or given, and at most as large as any file', () => {
    const { input } = methods['analysis.message']
    const fits = (given: unknown) => input.safeParse(given).success
    expect([{ entryId: ENTRY }, { bytes }].map(fits)).toEqual([true, true])
    const tooLarge = { bytes: new Uint8Array(MAX_FILE_BYTES + 1) }
    expect([{}, { entryId: 'a' }, { entryId: ENTRY, bytes }, { bytes: 'From: a' }, tooLarge].map(fits)).toEqual(
      Array(5).fill(false),
    )
  })
})

test('what was there last is remembered up to a limit, the oldest forgotten first', () => {
  const texts = recent<string>(10, ({ length }) => length)
  for (const [id, text] of Object.entries({ a: '1234', b: '12345', c: '12' })) texts.keep(id, text)
  expect(['a', 'b', 'c'].map(texts.find)).toEqual([undefined, '12345', '12'])
  texts.keep('c', '1')
  texts.keep('d', '1234')
  expect(['b', 'c', 'd'].map(texts.find)).toEqual(['12345', '1', '1234'])
  texts.keep('e', '12345678901')
  expect(texts.find('e')).toBeUndefined()
})
