import { ownCopy } from '../messages/own-copy.ts'
import type { Provider } from './provider.ts'

const MOST_KNOWN = 1000

/** Whose mail server is this? By the host patterns of the provider files. */
export class HostIndex {
  readonly #exact = new Map<string, Provider>()
  readonly #below = new Map<string, Provider>()
  readonly #inside: { readonly parts: readonly string[]; readonly provider: Provider }[] = []

  /** Answers to the last names: the same hosts answer again and again. */
  readonly #known = new Map<string, Provider | null>()

  constructor(providers: readonly Provider[]) {
    for (const provider of providers) for (const pattern of provider.hosts) this.#file(pattern.toLowerCase(), provider)
  }

  /** The owner of the most exact pattern that fits, or null. The name: any case, with or without the final dot. */
  find(hostName: string): Provider | null {
    const known = this.#known.get(hostName)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    const owner = this.#look(hostName.toLowerCase().replace(/\.$/, ''))
    this.#known.set(ownCopy(hostName), owner)
    return owner
  }

  #look(host: string): Provider | null {
    const exact = this.#exact.get(host)
    if (exact) return exact
    const inside = this.#inside.find(({ parts }) => fits(parts, host))
    if (inside) return inside.provider
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      const below = this.#below.get(host.slice(dot + 1))
      if (below) return below
    }
    return null
  }

  #file(pattern: string, provider: Provider): void {
    if (!pattern.includes('*')) this.#exact.set(pattern, provider)
    else if (pattern.startsWith('*.') && !pattern.includes('*', 1)) {
      this.#below.set(pattern.slice(2), provider)
      if (!this.#exact.has(pattern.slice(2))) this.#exact.set(pattern.slice(2), provider)
    } else this.#inside.push({ parts: pattern.split('*'), provider })
  }
}

/** A pattern with `*` elsewhere than in front: its parts in order, the first at the start, the last at the end. */
function fits(parts: readonly string[], host: string): boolean {
  let from = 0
  for (const [index, part] of parts.entries()) {
    const at = index === parts.length - 1 ? host.length - part.length : host.indexOf(part, from)
    if (at < from || !host.startsWith(part, at) || (index === 0 && at !== 0)) return false
    from = at + part.length
  }
  return true
}
