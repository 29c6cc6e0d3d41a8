import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { REASON_IDS } from '../../src/engine/bounces/reasons.ts'
import { NEED_IDS } from '../../src/engine/knowledge/needs.ts'
import { DETAIL_TEXTS, KIND_LABELS } from '../../src/text/input-kinds.ts'
import { makeBounce } from '../bench/make-bounces.mjs'
import { postdesk } from './postdesk.ts'
import { ABUSE_REPORT, LOG, mbox, ORDINARY_MAIL, UNKNOWN_USER } from './samples.ts'

const PROJECT = join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(PROJECT, 'resources/schemas/diagnosis.schema.json'), 'utf8'))
const validate = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: { date: /^\d{4}-\d\d-\d\d$/ },
}).compile(schema)

describe('resources/schemas/diagnosis.schema.json', () => {
  test('holds for what --jsonl prints for bounces of every make', () => {
    const input = mbox(...Array.from({ length: 300 }, (_, number) => makeBounce(number)))
    const outputs = postdesk(['diagnose', '--jsonl', '-'], { input })
      .stdout.trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(outputs.length).toBe(300)
    expect(outputs.flatMap(faults)).toEqual([])
  })

  test('holds for what --json prints, whatever comes in', () => {
    const inputs = [
      UNKNOWN_USER,
      ABUSE_REPORT,
      ORDINARY_MAIL,
      LOG,
      '',
      '451 4.7.1 Greylisted, try again in 5 minutes',
      '\0\x01\xff',
    ]
    const outputs = inputs.map((input) => JSON.parse(postdesk(['diagnose', '--json'], { input }).stdout))
    expect(outputs.flatMap(faults)).toEqual([])
  })

  test('holds for log lines', () => {
    const { stdout } = postdesk(['diagnose', '--jsonl', '--log'], { input: LOG })
    expect(
      stdout
        .trim()
        .split('\n')
        .flatMap((line) => faults(JSON.parse(line))),
    ).toEqual([])
  })

  test('lists what the engine has', () => {
    const { kind, detail } = schema.properties
    const { reason } = schema.$defs.diagnosis.properties
    expect(reason.enum).toEqual(REASON_IDS)
    expect(kind.enum).toEqual(Object.keys(KIND_LABELS))
    expect(detail.enum).toEqual(Object.keys(DETAIL_TEXTS))
    expect(schema.$defs.appeal.properties.needs.items.enum).toEqual(NEED_IDS)
  })

  test('is explained field by field in docs/diagnose-json.md', () => {
    const documentation = readFileSync(join(PROJECT, 'docs/diagnose-json.md'), 'utf8')
    const fields = [...Object.keys(schema.properties), ...Object.keys(schema.$defs.diagnosis.properties)]
    expect(fields.filter((field) => !documentation.includes(field))).toEqual([])
  })
})

function faults(output: unknown): readonly string[] {
  return validate(output)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
