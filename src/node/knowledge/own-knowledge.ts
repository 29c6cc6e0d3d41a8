import { join } from 'node:path'
import { compileKnowledge, type Knowledge } from '../../engine/knowledge/compile.ts'
import { readKnowledgeFile } from './load-knowledge.ts'
import { jsonFilesIn, readOwnFile } from './own-files.ts'
import { parseProvider, parseRuleFile } from './schema.ts'

/**
 * The built knowledge with a user's own laid over it: `providers/*.json` and `bounce-rules/*.json` in their folder, in the
 * shapes of schema.ts. What has the same id takes the place of the built-in one. Throws an Error whose message names the file, the place in it, and what was expected there.
 */
export function loadKnowledgeWithOwn(file: string, folder: string): Knowledge {
  const built = readKnowledgeFile(file)
  const providers = readAll(join(folder, 'providers'), parseProvider)
  const ruleFiles = readAll(join(folder, 'bounce-rules'), parseRuleFile)
  if (providers === null && ruleFiles === null)
    throw new Error(`${folder} has neither a folder "providers" nor "bounce-rules"`)
  const ownProviders = new Set(providers?.map(({ id }) => id))
  const ownRules = new Set(ruleFiles?.flatMap(({ rules }) => rules.map(({ id }) => id)))
  return compileKnowledge(
    [...built.providers.filter(({ id }) => !ownProviders.has(id)), ...(providers ?? [])],
    [
      ...(ruleFiles ?? []),
      ...built.ruleFiles.map((one) => ({ ...one, rules: one.rules.filter(({ id }) => !ownRules.has(id)) })),
    ],
  )
}

/** Null: there is no such folder. */
function readAll<Content>(folder: string, parse: (json: unknown) => Content): readonly Content[] | null {
  const names = jsonFilesIn(folder)
  return names === null ? null : names.map((name) => readOwnFile(join(folder, name), parse))
}
