import { readFileSync } from 'node:fs'
import type { SetupKnowledge } from '../../engine/setup/setup-knowledge.ts'

/** Reads what the build made of resources/stacks, hosters and dns-hosts (`out/setup-knowledge.json`). Throws when it is missing or no JSON. */
export function readSetupKnowledge(file: string): SetupKnowledge {
  return JSON.parse(readFileSync(file, 'utf8')) as SetupKnowledge
}
