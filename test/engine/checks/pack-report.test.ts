import { expect, test } from 'vitest'
import type { Evidence } from '../../../src/engine/checks/finding.ts'
import { packReport, unpackReport } from '../../../src/engine/checks/pack-report.ts'
import { aFinding, aReport } from '../../support/check-report.ts'

const note = (...lines: readonly string[]): Evidence => ({ kind: 'note', lines })

test('a report comes back as it was, and holds each piece of evidence once', () => {
  const shared = note('shared')
  const report = aReport([
    aFinding({ id: 'a', evidence: [shared, note('own')] }),
    aFinding({ id: 'b', evidence: [note('shared'), shared, note('other')] }),
    aFinding({ id: 'c' }),
  ])
  const packed = packReport(report)
  expect(packed.evidence).toEqual([note('shared'), note('own'), note('other')])
  expect(unpackReport(JSON.parse(JSON.stringify(packed)))).toEqual(report)
})
