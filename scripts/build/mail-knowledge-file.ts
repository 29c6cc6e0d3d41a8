import type { MailKnowledge } from '../../src/engine/mailboxes/mail-knowledge.ts'
import { parseIssuer, parsePreset } from '../../src/node/mailboxes/parse-preset.ts'
import { type ResourceFile, resourceReader } from './resource-files.ts'

/** What resources/mailbox-presets and resources/oauth say, validated. Throws, and names each file that is wrong with what was expected. */
export function mailKnowledgeFile(presets: readonly ResourceFile[], issuers: readonly ResourceFile[]): MailKnowledge {
  const { read, end } = resourceReader()
  const knowledge = { presets: read(presets, parsePreset), issuers: read(issuers, parseIssuer) }
  end()
  return knowledge
}
