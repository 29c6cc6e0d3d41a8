import type { CheckKnowledge } from '../../src/engine/checks/check-knowledge.ts'
import { parseBlocklist, parseMailHosts, parseSelectors } from '../../src/node/knowledge/check-schema.ts'
import type { ResourceFile } from './resource-files.ts'

/** What resources/blocklists and resources/checks say, validated. Throws, and names each file that is wrong with what was expected. */
export function checkKnowledgeFile(
  blocklists: readonly ResourceFile[],
  checks: readonly ResourceFile[],
): CheckKnowledge {
  const wrong: string[] = []
  const read = <T>({ name, text }: ResourceFile, parse: (json: unknown) => T): readonly T[] => {
    try {
      return [parse(JSON.parse(text))]
    } catch (error) {
      wrong.push(`${name}: ${error instanceof Error ? error.message : error}`)
      return []
    }
  }
  const named = <T>(name: string, parse: (json: unknown) => readonly T[]) =>
    checks.filter((file) => file.name === name).flatMap((file) => read(file, parse).flat())
  const knowledge = {
    blocklists: blocklists.flatMap((file) => read(file, parseBlocklist)),
    selectors: named('checks/selectors.json', parseSelectors),
    mailHosts: named('checks/mail-hosts.json', parseMailHosts),
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return knowledge
}
