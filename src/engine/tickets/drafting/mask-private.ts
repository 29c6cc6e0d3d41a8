import { addressSecret, ENCODED_WORD, foldedText, subjectSecret } from './private-patterns.ts'
import { asItIs, ENCODINGS, type Encoding, type Revealed, reveal } from './reveal.ts'

/** What is told to nobody unless the user says so. */
export interface PrivateWords {
  /** Mail addresses. */
  readonly recipients: readonly string[]
  readonly subjects: readonly string[]
}

/** Stands where something was left out. */
export const MASK = '***'

/** Masks texts. `words`: the part before the `@` too where it stands alone · `addresses`: only whole addresses. */
export type Masker = (text: string, scope?: 'words' | 'addresses') => string

/**
 * Makes texts without these words, however they are spelled there: in other letters or brackets, in a return path, encoded once or twice,
 * with signs between that nobody sees. The domain stays.
 */
export function maskerOf({ recipients, subjects }: PrivateWords): Masker {
  const others = once(subjects).map(subjectSecret)
  const secretsOf = (scope: 'words' | 'addresses') => [
    ...once(recipients).map((recipient) => addressSecret(recipient, scope)),
    ...others,
  ]
  const secrets = { words: secretsOf('words'), addresses: secretsOf('addresses') }
  const always = others.length > 0 ? [ENCODED_WORD] : []
  return (text, scope = 'words') => {
    const seen = withoutUnseen(text)
    if (secrets[scope].length === 0) return seen
    const places = layersOf(seen).flatMap((layer) => {
      const folded = foldedText(layer.text)
      const patterns = secrets[scope].filter(({ key }) => folded.includes(key)).flatMap((secret) => secret.patterns())
      return findIn(layer, [...patterns, ...always])
    })
    return cut(seen, places)
  }
}

/** `***@example.net`. What is no address is wholly masked. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? MASK : `${MASK}${address.slice(at)}`
}

/** More than twice nobody encodes by mistake. */
const MOST_LAYERS = 3

/** The text as it is, and what stands there when its encodings are undone. */
function layersOf(text: string): readonly Revealed[] {
  const plain = asItIs(text)
  return [plain, ...ENCODINGS.flatMap((encoding) => layersBelow(plain, encoding))]
}

function layersBelow(plain: Revealed, encoding: Encoding): readonly Revealed[] {
  const layers: Revealed[] = []
  for (let next = reveal(plain, encoding); next !== null && layers.length < MOST_LAYERS; next = reveal(next, encoding))
    layers.push(next)
  return layers
}

type Place = readonly [start: number, end: number]

function findIn({ text, starts, ends }: Revealed, patterns: readonly RegExp[]): readonly Place[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ indices }): Place => {
      const [start = 0, end = 0] = indices?.groups?.secret ?? []
      return [starts[start] ?? 0, ends[end - 1] ?? 0]
    }),
  )
}

function cut(text: string, places: readonly Place[]): string {
  let masked = ''
  let from = 0
  for (const [start, end] of places.toSorted(([a], [b]) => a - b)) {
    if (end <= from) continue
    if (start >= from) masked += text.slice(from, start) + MASK
    from = end
  }
  return masked + text.slice(from)
}

/** Signs that show as nothing would keep a word from being found, and be gone when it is read. */
function withoutUnseen(text: string): string {
  return text.normalize('NFC').replace(/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
}

function once(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => word.trim() !== ''))]
}
