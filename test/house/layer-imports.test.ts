import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { plantedProject, type Sources } from './planted-project.ts'
import { runNode } from './run.ts'

const DEPENDENCY_CRUISER = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'

/** Two files of each layer that anything may be planted into. */
const SKELETON: Sources = {
  'src/engine/judge.ts': 'export const judge = 1\nexport interface Verdict { readonly a: 1 }\n',
  'src/text/words.ts': 'export const words = 1\n',
  'src/contract/channels.ts': "export const CALL = 'call'\n",
  'src/contract/methods.ts': 'export const methods = 1\nexport type Method = 1\n',
  'src/node/hands.ts': 'export const hands = 1\n',
  'src/node/store/history.ts': "import { Kysely } from 'kysely'\nexport const history = Kysely\n",
  'src/main/carrier.ts': "import { app } from 'electron'\nexport const carrier = app\n",
  'src/preload/wire.ts': "import { CALL } from '../contract/channels.ts'\nexport const wire = CALL\n",
  'src/renderer/face.ts': "import type { Method } from '../contract/methods.ts'\nexport const face: Method = 1\n",
  'src/cli/door.ts': "import { hands } from '../node/hands.ts'\nexport const door = hands\n",
  'src/lab/stage.ts': "import { hands } from '../node/hands.ts'\nexport const stage = hands\n",
  'test/support/prop.ts': 'export const prop = 1\n',
}

/** The rule, a layer, and a line of it that this rule must refuse. */
const MISTAKES: readonly (readonly [rule: string, layer: string, line: string])[] = [
  ['engine-stands-alone', 'engine', "import '../node/hands.ts'"],
  ['engine-stands-alone', 'engine', "import '../text/words.ts'"],
  ['engine-stands-alone', 'engine', "import type { Method } from '../contract/methods.ts'"],
  ['engine-is-pure', 'engine', "import 'node:fs'"],
  ['engine-is-pure', 'text', "import 'node:path'"],
  ['engine-is-pure', 'contract', "import 'node:crypto'"],
  ['engine-npm-allowlist', 'engine', "import 'zod'"],
  ['text-is-only-words', 'text', "import '../node/hands.ts'"],
  ['text-is-only-words', 'text', "import 'react'"],
  ['text-speaks-types-of-the-engine', 'text', "import '../engine/judge.ts'"],
  ['contract-speaks-types', 'contract', "import '../engine/judge.ts'"],
  ['contract-knows-only-the-engine', 'contract', "import '../node/hands.ts'"],
  ['contract-knows-only-the-engine', 'contract', "import 'react'"],
  ['node-serves-any-door', 'node', "import '../main/carrier.ts'"],
  ['node-serves-any-door', 'node', "import '../contract/methods.ts'"],
  ['main-knows-no-face', 'main', "import '../renderer/face.ts'"],
  ['main-knows-no-face', 'main', "import '../cli/door.ts'"],
  ['preload-is-a-wire', 'preload', "import '../contract/methods.ts'"],
  ['preload-is-a-wire', 'preload', "import 'node:fs'"],
  ['preload-is-a-wire', 'preload', "import 'zod'"],
  ['renderer-only-shows', 'renderer', "import '../node/hands.ts'"],
  ['renderer-takes-types-only', 'renderer', "import '../contract/methods.ts'"],
  ['renderer-takes-types-only', 'renderer', "import '../engine/judge.ts'"],
  ['renderer-runs-in-a-sandbox', 'renderer', "import 'node:fs'"],
  ['renderer-runs-in-a-sandbox', 'renderer', "import 'electron'"],
  ['renderer-runs-in-a-sandbox', 'renderer', "import 'zod'"],
  ['cli-needs-no-window', 'cli', "import '../main/carrier.ts'"],
  ['cli-needs-no-window', 'cli', "import '../contract/methods.ts'"],
  ['cli-needs-no-electron', 'cli', "import '../main/carrier.ts'"],
  ['electron-only-at-the-edge', 'node', "import 'electron'"],
  ['electron-only-at-the-edge', 'engine', "import type { App } from 'electron'"],
  ['lab-is-a-stage', 'lab', "import '../cli/door.ts'"],
  ['lab-is-a-stage', 'lab', "import '../text/words.ts'"],
  ['nobody-needs-the-lab', 'node', "import '../lab/stage.ts'"],
  ['nobody-needs-the-lab', 'cli', "import '../lab/stage.ts'"],
  ['sql-only-in-the-store', 'node', "import 'kysely'"],
  ['sql-only-in-the-store', 'main', "import '@libsql/client'"],
  ['src-never-needs-test', 'node', "import '../../test/support/prop.ts'"],
  ['src-needs-only-what-is-declared', 'node', "import 'semver'"],
  ['no-unresolvable', 'node', "import './nothing-here.ts'"],
]

/** The one mistake that takes two files. */
const CIRCLE: Sources = {
  'src/node/there.ts': "import './back.ts'\nexport {}\n",
  'src/node/back.ts': "import './there.ts'\nexport {}\n",
}

describe('who may import whom', () => {
  test('the house without a mistake passes', () => {
    const { code, stdout } = cruise(SKELETON)
    expect(stdout).toMatch(/no dependency violations found \(\d\d+ modules/)
    expect(code).toBe(0)
  })

  test('every planted mistake is refused by the rule against it', () => {
    const planted = MISTAKES.map(([rule, layer, line], index) => ({ rule, line, file: `src/${layer}/a${index}.ts` }))
    const files = Object.fromEntries(planted.map(({ file, line }) => [file, `${line}\nexport {}\n`]))
    const { code, stdout } = cruise({ ...SKELETON, ...files, ...CIRCLE })
    expect(planted.filter(({ rule, file }) => !stdout.includes(`error ${rule}: ${file} `))).toEqual([])
    expect(stdout).toContain('error no-cycles: src/node/')
    expect(code).not.toBe(0)
  })

  test('every rule has a planted mistake', () => {
    const rules: readonly { readonly name: string }[] = createRequire(import.meta.url)(
      '../../.dependency-cruiser.cjs',
    ).forbidden
    const tried = new Set(['no-cycles', ...MISTAKES.map(([rule]) => rule)])
    expect(rules.filter(({ name }) => !tried.has(name))).toEqual([])
  })
})

function cruise(sources: Sources) {
  const project = plantedProject(sources, ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
  return runNode(DEPENDENCY_CRUISER, ['src', 'test'], { cwd: project })
}
