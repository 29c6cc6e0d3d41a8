import type { MailKnowledge } from '../../src/engine/mailboxes/mail-knowledge.ts'
import { parseIssuer, parsePreset } from '../../src/node/mailboxes/parse-preset.ts'
import type { ResourceFile } from './knowledge-file.ts'

/** What resources/mailbox-presets and resources/oauth say, validated. Throws, and names each file that is wrong with what was expected. */
export function mailKnowledgeFile(presets: readonly ResourceFile[], issuers: readonly ResourceFile[]): MailKnowledge {
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
  const knowledge = { presets: read(presets, parsePreset), issuers: read(issuers, parseIssuer) }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return knowledge
}
