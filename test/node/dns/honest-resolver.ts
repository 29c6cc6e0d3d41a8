import type { Answer } from 'dns-packet'
import { type Asked, answerTo, type Script } from './scripted-server.ts'

/** What a resolver says to the questions of its test; the rest goes on to `others`. */
export interface Character {
  /** Sets AD for the root, and refuses what is bogus. */
  readonly validates?: boolean
  /** Says that there is no such bogus name. */
  readonly knowsNoBogus?: boolean
  /** The address for what does not exist. */
  readonly rewritesTo?: string
}

export const SOA_OF_ROOT: Answer = {
  type: 'SOA',
  name: '.',
  ttl: 60,
  data: { mname: 'a.root-servers.net', rname: 'nstld.example', serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 },
}

/** A resolver with a character. */
export function resolverOf({ validates, knowsNoBogus, rewritesTo }: Character, others: Script = nothing): Script {
  return (asked) => {
    const name = asked.name.toLowerCase()
    if (/^nx[0-9a-f]{20}\./.test(name)) {
      return rewritesTo === undefined
        ? answerTo(asked, { rcode: 3 })
        : answerTo(asked, { answers: [address(asked, rewritesTo)] })
    }
    if (name === 'a.root-servers.net') return answerTo(asked, { answers: [address(asked, '198.41.0.4')] })
    if (name === 'iana.org' || (name === '.' && asked.type === 'SOA')) {
      return answerTo(asked, { answers: [{ ...SOA_OF_ROOT, name: asked.name }], ad: validates === true })
    }
    if (name === 'dnssec-failed.org') {
      if (knowsNoBogus === true) return answerTo(asked, { rcode: 3 })
      if (validates === true && !asked.packet.flag_cd) return answerTo(asked, { rcode: 2 })
      return answerTo(asked, { answers: [address(asked, '192.0.2.1')] })
    }
    return others(asked)
  }
}

/** An A record for the name that was asked for. */
export function address({ name }: Asked, data: string): Answer {
  return { type: 'A', name, ttl: 60, data }
}

function nothing(asked: Asked): Buffer {
  return answerTo(asked, { rcode: 3 })
}
