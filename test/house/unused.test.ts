import { expect, test } from 'vitest'
import { plantedProject } from './planted-project.ts'
import { runNode } from './run.ts'

const USED = {
  'src/main/index.ts': "import { used } from '../node/used.ts'\nexport const main = used\n",
  'src/node/used.ts': 'export const used = 1\n',
}

test('a file that nobody imports, and a name that nobody uses, are found', () => {
  const planted = {
    ...USED,
    'src/node/used.ts': 'export const used = 1\nexport const unusedName = 2\n',
    'src/node/unused-file.ts': 'export const a = 1\n',
  }
  const { code, stdout } = knip(planted)
  expect(stdout).toMatch(/Unused files[\s\S]*src\/node\/unused-file\.ts/)
  expect(stdout).toMatch(/Unused exports[\s\S]*unusedName/)
  expect(code).toBe(1)
})

test('what is used is not reported', () => {
  expect(knip(USED).stdout).not.toMatch(/src\/node/)
})

function knip(sources: Readonly<Record<string, string>>) {
  const project = plantedProject(sources, ['knip.json', 'tsconfig.base.json', 'tsconfig.json'])
  return runNode('node_modules/knip/bin/knip.js', [], { cwd: project })
}
