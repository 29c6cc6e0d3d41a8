import type { DnsAnswer, Lookup } from './dns-answer.ts'

/** The same questions, each asked only once. */
export function rememberAnswers(lookup: Lookup): Lookup {
  const asked = new Map<string, Promise<DnsAnswer>>()
  return (name, type) => {
    const key = `${type} ${name}`
    const known = asked.get(key)
    if (known !== undefined) return known
    const answer = lookup(name, type)
    asked.set(key, answer)
    return answer
  }
}
