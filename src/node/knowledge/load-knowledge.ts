import { readFileSync } from 'node:fs'
import { compileKnowledge, type Knowledge } from '../../engine/knowledge/compile.ts'
import type { Provider } from '../../engine/knowledge/provider.ts'
import type { RuleFile } from '../../engine/knowledge/rule.ts'

/** What the build makes of resources/: validated there, so that no start has to do it again. */
export interface KnowledgeFile {
  readonly providers: readonly Provider[]
  readonly ruleFiles: readonly RuleFile[]
  /** What the index needs, worked out when the knowledge was built (`indexGrams`). */
  readonly grams?: readonly number[]
}

/** Reads the built knowledge (`out/knowledge.json`) and indexes it. Throws when the file is missing or no JSON. */
export function loadKnowledge(file: string): Knowledge {
  const { providers, ruleFiles, grams } = readKnowledgeFile(file)
  return compileKnowledge(providers, ruleFiles, grams)
}

/** Reads the built knowledge without indexing it. */
export function readKnowledgeFile(file: string): KnowledgeFile {
  return JSON.parse(readFileSync(file, 'utf8')) as KnowledgeFile
}
