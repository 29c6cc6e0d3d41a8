import { readFileSync } from 'node:fs'
import type { MailKnowledge } from '../../engine/mailboxes/mail-knowledge.ts'

/** Reads what the build made of resources/mailbox-presets and resources/oauth (`out/mail-knowledge.json`). Throws when it is missing or no JSON. */
export function readMailKnowledge(file: string): MailKnowledge {
  return JSON.parse(readFileSync(file, 'utf8')) as MailKnowledge
}
