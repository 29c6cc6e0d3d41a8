import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LAYERS } from '../../scripts/checks/layers.mjs'
import { plantedProject } from './planted-project.ts'
import { PROJECT } from './project.ts'
import { runNode } from './run.ts'

const TSC = 'node_modules/typescript-native/bin/tsc'
const CONFIGS = ['tsconfig.base.json', 'src/engine/globals.d.ts', 'src/node/globals.d.ts']

const NODE_ONLY = [
  "import 'node:fs'",
  'process.exit()',
  "Buffer.from('')",
  "require('fs')",
  'export const folder = __dirname',
]
const DOM_ONLY = ['window.alert()', 'document.title', 'localStorage.clear()']
const CLOCK_AND_NETWORK = [
  "fetch('http://localhost')",
  'setTimeout(() => {}, 1)',
  'console.log()',
  'crypto.randomUUID()',
]
const WORSE_THAN_STRICT = [
  'export const first = (list: readonly string[]): string => list[0]',
  'export enum Colour { Red }',
  'export const missing: { readonly a?: string } = { a: undefined }',
  'export function unused(): void { const a = 1 }',
]

describe('what does not exist where a layer runs does not compile there', () => {
  const pure = [...NODE_ONLY, ...DOM_ONLY, ...CLOCK_AND_NETWORK, ...WORSE_THAN_STRICT]
  test.each(['src/engine', 'src/text', 'src/contract'])(
    '%s has neither Node nor a page, no clock and no network',
    (layer) => {
      expect(compiling(layer, pure)).toEqual([])
    },
  )
  test.each(['src/node', 'src/main', 'src/cli', 'src/lab'])('%s has no page', (layer) => {
    expect(compiling(layer, [...DOM_ONLY, ...WORSE_THAN_STRICT])).toEqual([])
  })
  test('src/renderer has no Node', () => {
    expect(compiling('src/renderer', [...NODE_ONLY, ...WORSE_THAN_STRICT])).toEqual([])
  })
  test('what does exist compiles', () => {
    expect(compiling('src/engine', ["export const url = new URL('https://localhost').hostname"])).toHaveLength(1)
    expect(compiling('src/node', ["export { readFileSync } from 'node:fs'"])).toHaveLength(1)
    expect(compiling('src/renderer', ['document.title'])).toHaveLength(1)
  })
})

test('every layer has a tsconfig, and npm test knows it', () => {
  const folders = readdirSync(join(PROJECT, 'src')).map((name) => `src/${name}`)
  expect(LAYERS).toEqual(expect.arrayContaining(folders))
  expect(LAYERS.filter((layer) => !existsSync(join(PROJECT, layer, 'tsconfig.json')))).toEqual([])
})

/** Which of these texts, each a file of its own in the layer, compile there. */
function compiling(layer: string, texts: readonly string[]): readonly string[] {
  const files = Object.fromEntries(texts.map((text, index) => [`${layer}/planted-${index}.ts`, `${text}\nexport {}\n`]))
  const project = plantedProject(files, [...CONFIGS, `${layer}/tsconfig.json`])
  const { stdout } = runNode(TSC, ['-p', layer, '--pretty', 'false'], { cwd: project })
  return texts.filter((_, index) => !stdout.includes(`planted-${index}.ts(`))
}
