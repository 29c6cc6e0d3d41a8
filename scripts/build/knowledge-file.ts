import { indexGrams } from '../../src/engine/knowledge/compile.ts'
import type { KnowledgeFile } from '../../src/node/knowledge/load-knowledge.ts'
import { parseProvider, parseRuleFile } from '../../src/node/knowledge/schema.ts'
import { type ResourceFile, resourceReader } from './resource-files.ts'

/** All knowledge in one, validated and indexed. Throws, and names each file that is wrong with what was expected. */
export function knowledgeFile(providers: readonly ResourceFile[], rules: readonly ResourceFile[]): KnowledgeFile {
  const { read, end } = resourceReader()
  const file = { providers: read(providers, parseProvider), ruleFiles: read(rules, parseRuleFile) }
  end()
  return { ...file, grams: indexGrams(file.providers, file.ruleFiles) }
}
