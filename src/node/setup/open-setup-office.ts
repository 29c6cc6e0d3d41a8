import { randomUUID } from 'node:crypto'
import type { SetupKnowledge } from '../../engine/setup/setup-knowledge.ts'
import type { SetupPorts } from './ports.ts'
import { readSetupKnowledge } from './read-setup-knowledge.ts'
import { SetupOffice } from './setup-office.ts'

/** What differs between window and command line. */
export type OpenSetupOfficeOptions = Pick<SetupPorts, 'store' | 'checking' | 'net' | 'linting' | 'now'> & {
  /** `out/setup-knowledge.json`; it is read when it is first needed. */
  readonly knowledgeFile: string
}

/** Puts a set-up office together. Nothing is read or asked before it is needed. */
export function openSetupOffice({ knowledgeFile, ...options }: OpenSetupOfficeOptions): {
  readonly office: SetupOffice
  knowledge(): SetupKnowledge
} {
  let read: SetupKnowledge | undefined
  const knowledge = () => {
    read ??= readSetupKnowledge(knowledgeFile)
    return read
  }
  return { office: new SetupOffice({ ...options, knowledge, newId: randomUUID }), knowledge }
}
