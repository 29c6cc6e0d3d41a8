import { indexGrams } from '../../src/engine/knowledge/compile.ts'
import type { KnowledgeFile } from '../../src/node/knowledge/load-knowledge.ts'
import { parseProvider, parseRuleFile } from '../../src/node/knowledge/schema.ts'

/** A file of resources/, not yet believed. */
export interface ResourceFile {
  readonly name: string
  readonly text: string
}

/** All knowledge in one, validated and indexed. Throws, and names each file that is wrong with what was expected. */
export function knowledgeFile(providers: readonly ResourceFile[], rules: readonly ResourceFile[]): KnowledgeFile {
  const wrong: string[] = []
  const read = <T>(files: readonly ResourceFile[], parse: (json: unknown) => T) =>
    files.flatMap(({ name, text }) => {
      try {
        return [parse(JSON.parse(text))]
      } catch (error) {
        wrong.push(`${name}: ${error instanceof Error ? error.message : error}`)
        return []
      }
    })
  const file = { providers: read(providers, parseProvider), ruleFiles: read(rules, parseRuleFile) }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return { ...file, grams: indexGrams(file.providers, file.ruleFiles) }
}
