import { diagnose } from '../../engine/bounces/diagnose.ts'
import type { DiagnosedInput, ReadableSource } from '../../engine/bounces/diagnosis.ts'
import { readSource } from '../../engine/bounces/readable-source.ts'
import { Fault } from '../../engine/fault.ts'
import { compileKnowledge, type Knowledge } from '../../engine/knowledge/compile.ts'
import { toByteString } from '../../engine/messages/byte-string.ts'
import { type KnowledgeFile, readKnowledgeFile } from '../knowledge/load-knowledge.ts'
import { type KnownLinks, knownLinks } from './known-links.ts'

/** What was made of one input. */
export interface Diagnosed {
  /** Of the input, in bytes. */
  readonly size: number
  readonly diagnosed: DiagnosedInput
  readonly source: ReadableSource
}

/** How much we know, for the user's eyes. */
export interface KnowledgeFacts {
  readonly providers: number
  readonly rules: number
  readonly newestVerifiedOn: string
}

/** All that needs the knowledge files. They are read with the first question. */
export interface Diagnosing {
  diagnose(input: { readonly bytes: Uint8Array } | { readonly text: string }): Promise<Diagnosed>
  facts(): Promise<KnowledgeFacts>
  links(): Promise<KnownLinks>
}

/** Diagnoses with the knowledge that the build put into this file. Rejects with `knowledge-missing`. */
export function diagnosing(knowledgeFile: string): Diagnosing {
  let file: KnowledgeFile | undefined
  let compiled: Knowledge | undefined
  const read = () => (file ??= readOrFault(knowledgeFile))
  const compile = () => (compiled ??= compileKnowledge(read().providers, read().ruleFiles, read().grams))
  return {
    diagnose: async (input) => {
      const source = 'text' in input ? toByteString(input.text) : byteString(input.bytes)
      const diagnosed = diagnose(source, compile())
      return { size: source.length, diagnosed, source: readSource(source, diagnosed) }
    },
    facts: async () => facts(read()),
    links: async () => knownLinks(read().providers, read().ruleFiles, await citedPages()),
  }
}

/** What checks rest on. Some hundred files, which no diagnosis needs, so they are read only for this. */
async function citedPages(): Promise<readonly string[]> {
  const { CHECKS } = await import('../../engine/checks/registry.ts')
  return CHECKS.flatMap(({ cites }) => cites.map(({ url }) => url))
}

function byteString(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function facts({ providers, ruleFiles }: KnowledgeFile): KnowledgeFacts {
  const rules = ruleFiles.flatMap((file) => file.rules)
  const newest = [...providers, ...rules].reduce((date, { verifiedOn }) => (verifiedOn > date ? verifiedOn : date), '')
  return { providers: providers.length, rules: rules.length, newestVerifiedOn: newest }
}

function readOrFault(path: string): KnowledgeFile {
  try {
    return readKnowledgeFile(path)
  } catch (cause) {
    throw new Fault('knowledge-missing', '', cause)
  }
}
