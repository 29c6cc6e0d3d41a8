import type { AuthenticationResults } from './read-results.ts'

/** One result that the receiver noted. */
export interface ReceiverResult {
  readonly result: string
  /** `header.d`, or what stands behind the `@` of `header.i` or `smtp.mailfrom`; null: not told. */
  readonly domain: string | null
  readonly selector: string | null
  readonly reason: string | null
  readonly comments: readonly string[]
}

/** What the receiver that is believed noted for one method, from the top. */
export function receiverSays(trusted: readonly AuthenticationResults[], method: string): readonly ReceiverResult[] {
  const found = trusted.flatMap(({ results }) => results).filter((one) => one.method === method)
  return found.map(({ result, reason, comments, properties }) => {
    const property = (...names: readonly string[]) => properties.find(({ name }) => names.includes(name))?.value ?? null
    const named = property('header.d', 'header.i', 'header.from', 'smtp.mailfrom', 'smtp.helo')
    const domain = named?.slice(named.lastIndexOf('@') + 1).toLowerCase() ?? null
    return { result, reason, comments, domain, selector: property('header.s')?.toLowerCase() ?? null }
  })
}
