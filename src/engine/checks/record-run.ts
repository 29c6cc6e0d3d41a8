import type { DnsResponse } from '../dns/response.ts'
import { dialogueEvidence, dnsEvidence, httpsEvidence, tlsEvidence } from './evidence-of.ts'
import type { Evidence } from './finding.ts'
import type { Fact, Run } from './run.ts'
import { Scope } from './scope.ts'
import type { Subject } from './subject.ts'
import type { DnsPort, HttpsPort, MailPort, World } from './world.ts'

/** An answer, when it was ready (by the longest chain of questions before it), and what it shows. */
interface Answered<T> {
  readonly value: T
  readonly finishedAtMs: number
  readonly evidence: readonly Evidence[]
}

/** How many questions a run has asked. */
export interface QuestionCounts {
  dns: number
  fromCache: number
  dialogues: number
  https: number
}

/** The memory of one run: every question and every fact once, whoever asks. */
export class Recorder {
  readonly counts: QuestionCounts = { dns: 0, fromCache: 0, dialogues: 0, https: 0 }
  readonly #world: World
  readonly #subject: Subject
  readonly #answers = new Map<string, Promise<Answered<unknown>>>()

  constructor(world: World, subject: Subject) {
    this.#world = world
    this.#subject = subject
  }

  /** What a check asks with; all that it asks goes into the scope. */
  runFor(scope: Scope): Run {
    const { hash, signatures, now } = this.#world
    return {
      subject: this.#subject,
      dns: this.#dns(scope),
      mail: this.#mail(scope),
      https: this.#https(scope),
      hash,
      signatures,
      now,
      get: <A, T>(fact: Fact<A, T>, argument?: A) => this.#fact(scope, fact, argument as A),
      note: (evidence) => scope.add(evidence),
    }
  }

  /** A fact runs in a scope of its own: who asks for it depends on all of it, and shows all of it. */
  #fact<A, T>(scope: Scope, fact: Fact<A, T>, argument: A): Promise<T> {
    const key = `fact ${fact.name} ${String(argument ?? '')}`
    if (scope.path.includes(key)) throw new Error(`the fact ${key} needs itself: ${scope.path.join(' > ')}`)
    return this.#remember(scope, key, async () => {
      const own = new Scope(scope.chainMs, [...scope.path, key])
      const value = await fact.find(this.runFor(own), argument)
      return { value, finishedAtMs: own.chainMs, evidence: own.evidence }
    })
  }

  #dns(scope: Scope): DnsPort {
    const { dns } = this.#world
    const question = (key: string, asked: () => Promise<DnsResponse>) => this.#question(scope, key, asked)
    return {
      resolve: (name, type) => question(`resolve ${name.toLowerCase()} ${type}`, () => dns.resolve(name, type)),
      resolveForLists: (name, type) =>
        question(`list ${name.toLowerCase()} ${type}`, () => dns.resolveForLists(name, type)),
      ask: (server, name, type, options = {}) =>
        question(`ask ${server.address} ${server.port} ${name.toLowerCase()} ${type} ${JSON.stringify(options)}`, () =>
          dns.ask(server, name, type, options),
        ),
      transfer: (server, zone) =>
        this.#timed(
          scope,
          `axfr ${server.address} ${zone}`,
          'dns',
          () => dns.transfer(server, zone),
          () => [],
        ),
      resolver: () =>
        this.#timed(
          scope,
          'resolver',
          null,
          () => dns.resolver(),
          ({ responses }) => responses.map(dnsEvidence),
        ),
      validate: (name, type) =>
        this.#timed(
          scope,
          `validate ${name} ${type}`,
          null,
          () => dns.validate(name, type),
          () => [],
        ),
    }
  }

  #mail(scope: Scope): MailPort {
    const { mail } = this.#world
    const at = ({ host, address, port }: { host: string; address: string; port: number }) =>
      `${host} ${address} ${port}`
    const talk = <T>(key: string, run: () => Promise<T>, shown: (value: T) => readonly Evidence[]) =>
      this.#timed(scope, key, 'dialogues', run, shown)
    return {
      reach: (endpoint) =>
        talk(
          `reach ${at(endpoint)}`,
          () => mail.reach(endpoint),
          () => [],
        ),
      ways: () =>
        this.#timed(
          scope,
          'ways',
          null,
          () => mail.ways(),
          () => [],
        ),
      converse: (endpoint, script) =>
        talk(
          `converse ${at(endpoint)} ${JSON.stringify(script)}`,
          () => mail.converse(endpoint, script),
          (session) => dialogueEvidence(session, 'smtp'),
        ),
      greet: (endpoint, service) =>
        talk(
          `greet ${at(endpoint)} ${JSON.stringify(service)}`,
          () => mail.greet(endpoint, service),
          (session) => dialogueEvidence(session, service.protocol),
        ),
      handshake: (endpoint, service, options) =>
        talk(
          `handshake ${at(endpoint)} ${service} ${JSON.stringify(options)}`,
          () => mail.handshake(endpoint, service, options),
          (tls) => [tlsEvidence(tls, endpoint)],
        ),
    }
  }

  #https(scope: Scope): HttpsPort {
    const { https } = this.#world
    return {
      get: (url, options = {}) =>
        this.#timed(
          scope,
          `https ${url} ${JSON.stringify(options)}`,
          'https',
          () => https.get(url, options),
          (outcome) => [httpsEvidence(outcome)],
        ),
    }
  }

  /** A question to the DNS counts with the time that it took, not with that which it waited for its turn. */
  #question(scope: Scope, key: string, asked: () => Promise<DnsResponse>): Promise<DnsResponse> {
    if (this.#answers.has(key)) this.counts.fromCache++
    else this.counts.dns++
    return this.#remember(scope, key, async () => {
      const startMs = scope.chainMs
      const value = await asked()
      return { value, finishedAtMs: startMs + value.tookMs, evidence: [dnsEvidence(value)] }
    })
  }

  #timed<T>(
    scope: Scope,
    key: string,
    count: keyof QuestionCounts | null,
    run: () => Promise<T>,
    shown: (value: T) => readonly Evidence[],
  ): Promise<T> {
    if (count !== null && !this.#answers.has(key)) this.counts[count]++
    return this.#remember(scope, key, async () => {
      const [startMs, from] = [scope.chainMs, this.#world.elapsed()]
      const value = await run()
      return { value, finishedAtMs: startMs + this.#world.elapsed() - from, evidence: shown(value) }
    })
  }

  async #remember<T>(scope: Scope, key: string, find: () => Promise<Answered<T>>): Promise<T> {
    // The key says which question it is, and with it the type of the answer.
    const known = this.#answers.get(key) as Promise<Answered<T>> | undefined
    const answer = known ?? find()
    if (known === undefined) this.#answers.set(key, answer)
    const { value, finishedAtMs, evidence } = await answer
    scope.learn(finishedAtMs, evidence)
    return value
  }
}
