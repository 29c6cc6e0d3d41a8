import type { SetupKnowledge } from '../../src/engine/setup/setup-knowledge.ts'
import { parseDnsHost, parseHoster, parseStack } from '../../src/node/knowledge/setup-schema.ts'
import { type ResourceFile, resourceReader } from './resource-files.ts'

/** What resources/stacks, hosters and dns-hosts say, validated. Throws, and names each file that is wrong with what was expected. */
export function setupKnowledgeFile(
  stacks: readonly ResourceFile[],
  hosters: readonly ResourceFile[],
  dnsHosts: readonly ResourceFile[],
): SetupKnowledge {
  const { read, end } = resourceReader()
  const knowledge = {
    stacks: read(stacks, parseStack),
    hosters: read(hosters, parseHoster),
    dnsHosts: read(dnsHosts, parseDnsHost),
  }
  end()
  return knowledge
}
