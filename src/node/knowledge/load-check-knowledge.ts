import { readFileSync } from 'node:fs'
import type { CheckKnowledge } from '../../engine/checks/check-knowledge.ts'

/** Reads what the build made of resources/blocklists and resources/checks (`out/check-knowledge.json`). Throws when it is missing or no JSON. */
export function loadCheckKnowledge(file: string): CheckKnowledge {
  return JSON.parse(readFileSync(file, 'utf8')) as CheckKnowledge
}
