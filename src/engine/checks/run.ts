import type { Evidence } from './finding.ts'
import type { Subject } from './subject.ts'
import type { DnsPort, HttpsPort, MailPort, World } from './world.ts'

/**
 * What a check or a fact asks with. Whatever is asked through it is recorded: as evidence, and for the longest chain of
 * dependent questions. Everything may be asked at once; who needs an answer first awaits it.
 */
export interface Run {
  readonly subject: Subject
  readonly dns: DnsPort
  readonly mail: MailPort
  readonly https: HttpsPort
  readonly hash: World['hash']
  readonly signatures: World['signatures']
  readonly now: () => number
  /** What several checks need, worked out once per run and argument. Never rejects for what the world did. */
  get<T>(fact: Fact<void, T>): Promise<T>
  get<A extends string, T>(fact: Fact<A, T>, argument: A): Promise<T>
  /** Adds something to the evidence that was worked out rather than asked. */
  note(evidence: Evidence): void
}

/** Something that several checks need. Made by `fact('name', async (run, argument) => …)`. */
export interface Fact<A, T> {
  readonly name: string
  readonly find: (run: Run, argument: A) => Promise<T>
}

/** A fact has no argument, or a text: an address, a host name. */
export function fact<T, A = void>(name: string, find: (run: Run, argument: A) => Promise<T>): Fact<A, T> {
  return { name, find }
}
