/** A thread is longer only by mistake. */
const MOST = 200
const MESSAGE_ID = /<[^<>\s]{1,990}>/g

/** The Message-IDs of a field, each once, with their brackets (RFC 5322 §3.6.4). */
export function messageIdsOf(value: string): readonly string[] {
  return [...new Set(value.match(MESSAGE_ID) ?? [])].slice(0, MOST)
}
