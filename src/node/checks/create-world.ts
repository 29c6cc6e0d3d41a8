import { readFileSync } from 'node:fs'
import type { World } from '../../engine/checks/world.ts'
import { createSignatures } from '../authentication/create-signatures.ts'
import { createDns } from '../dns/create-dns.ts'
import { createHash } from '../hash.ts'
import { createHttps } from '../https/create-https.ts'
import { createMail } from '../mail/create-mail.ts'
import type { Net } from './pretended-internet.ts'

export interface CreateWorldOptions {
  readonly net: Net
  /** Ends everything that is under way. */
  readonly signal: AbortSignal
}

/** The real world for one run (or the pretended one of a lab). */
export async function createWorld(
  { resolver }: { readonly resolver: string | null },
  { net: { dialer, pretended }, signal }: CreateWorldOptions,
): Promise<World> {
  const extraCa = pretended?.caFile === undefined ? null : readFileSync(pretended.caFile, 'utf8')
  const now = clock(pretended?.now)
  return { now }
}

/** The computer's clock, or one that goes on from a pretended moment. */
function clock(start: number | undefined): () => number {
  if (start === undefined) return Date.now
  const offset = start - Date.now()
  return () => Date.now() + offset
}
