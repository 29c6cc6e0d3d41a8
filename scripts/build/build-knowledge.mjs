import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runnerImport } from 'vite'

/**
 * Validates resources/ and writes all of it into one compact file, which every start of the program reads. Throws when
 * files are wrong, and says which, where, and what was expected there.
 * @param {string} resources
 * @param {string} target
 */
export async function buildKnowledge(resources, target) {
  /** @type {typeof import('../../src/node/knowledge/schema.ts')} */
  const { parseProvider, parseRuleFile } = await load('/src/node/knowledge/schema.ts')
  /** @type {typeof import('../../src/engine/knowledge/compile.ts')} */
  const { indexGrams } = await load('/src/engine/knowledge/compile.ts')
  /** @type {string[]} */
  const wrong = []
  const providers = readAll(join(resources, 'providers'), parseProvider, wrong)
  const ruleFiles = readAll(join(resources, 'bounce-rules'), parseRuleFile, wrong)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  mkdirSync(join(target, '..'), { recursive: true })
  writeFileSync(target, JSON.stringify({ providers, ruleFiles, grams: indexGrams(providers, ruleFiles) }))
  const rules = ruleFiles.reduce((sum, file) => sum + file.rules.length, 0)
  return { organizations: providers.length, rules }
}

/**
 * Node itself reads no TypeScript.
 * @param {string} module
 */
async function load(module) {
  return (await runnerImport(module, { configFile: false, logLevel: 'error' })).module
}

/**
 * In the order of the file names, so that the result is the same everywhere.
 * @template T
 * @param {string} folder
 * @param {(json: unknown) => T} parse
 * @param {string[]} wrong
 * @returns {T[]}
 */
function readAll(folder, parse, wrong) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().flatMap((name) => {
    try {
      return [parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))]
    } catch (error) {
      wrong.push(`${basename(folder)}/${name}: ${error instanceof Error ? error.message : error}`)
      return []
    }
  })
}
