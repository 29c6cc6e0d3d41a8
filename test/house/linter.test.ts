import { expect, test } from 'vitest'
import { plantedProject } from './planted-project.ts'
import { runNode } from './run.ts'

const BIOME = 'node_modules/@biomejs/biome/bin/biome'

/** The rule, the file in which it must bite, and what it must bite. */
const MISTAKES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['style/noExcessiveLinesPerFile', 'src/node/long-file.ts', 'export const a = 1\n'.repeat(301)],
  [
    'complexity/noExcessiveLinesPerFunction',
    'src/node/long-function.ts',
    `export function a(b: number[]): void {\n${'  b.push(1)\n'.repeat(51)}}\n`,
  ],
  ['style/noDefaultExport', 'src/node/default-export.ts', 'export default 1\n'],
  ['style/useFilenamingConvention', 'src/node/camelCase.ts', 'export const a = 1\n'],
  ['style/useFilenamingConvention', 'src/renderer/PascalCase.tsx', 'export const a = 1\n'],
  ['suspicious/noExplicitAny', 'src/node/any.ts', 'export const a: any = 1\n'],
  ['style/noNonNullAssertion', 'src/node/bang.ts', 'export const a = (b: string[]) => b[0]!.length\n'],
  ['style/useImportType', 'src/node/type.ts', "import { Stats } from 'node:fs'\nexport type A = Stats\n"],
  ['style/useNodejsImportProtocol', 'src/node/protocol.ts', "export { rmSync } from 'fs'\n"],
  ['performance/noBarrelFile', 'src/node/index.ts', "export { a } from './any.ts'\n"],
  ['suspicious/noImportCycles', 'src/node/here.ts', "import { there } from './there.ts'\nexport const here = there\n"],
  ['suspicious/noImportCycles', 'src/node/there.ts', "import { here } from './here.ts'\nexport const there = here\n"],
  ['correctness/noNodejsModules', 'src/engine/files.ts', "export { rmSync } from 'node:fs'\n"],
  ['correctness/noNodejsModules', 'src/text/files.ts', "export { rmSync } from 'node:fs'\n"],
  ['style/noRestrictedImports', 'src/engine/layer.ts', "import '../node/any.ts'\n"],
  ['style/noRestrictedImports', 'src/contract/shell.ts', "import 'electron'\n"],
  ['style/noRestrictedGlobals', 'src/engine/network.ts', "export const a = fetch('/')\n"],
  ['correctness/noUndeclaredDependencies', 'src/node/undeclared.ts', "import 'left-pad'\n"],
  ['suspicious/noFocusedTests', 'test/node/only.test.ts', "import { test } from 'vitest'\ntest.only('a', () => {})\n"],
  ['suspicious/noSkippedTests', 'test/node/skip.test.ts', "import { test } from 'vitest'\ntest.skip('a', () => {})\n"],
]

test('the linter finds every planted mistake', () => {
  const project = plantedProject(Object.fromEntries(MISTAKES.map(([, file, text]) => [file, text])), ['biome.json'])
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.']
  const { stdout } = runNode(BIOME, args, { cwd: project })
  const found = (rule: string, file: string) => (line: string) =>
    line.includes(`lint/${rule}`) && line.includes(`/${file},`)
  expect(MISTAKES.filter(([rule, file]) => !stdout.split('\n').some(found(rule, file)))).toEqual([])
})

test('the formatter finds another style', () => {
  const project = plantedProject({ 'src/node/style.ts': 'export const a = "1";\n' }, ['biome.json'])
  expect(runNode(BIOME, ['format', '--vcs-enabled=false', 'src'], { cwd: project }).code).toBe(1)
})
