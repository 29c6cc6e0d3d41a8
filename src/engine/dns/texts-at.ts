import type { Lookup } from './dns-answer.ts'

/** The TXT records of a name, each with its strings joined without anything between; empty: there are none; null: the question failed. */
export async function textsAt(name: string, lookup: Lookup): Promise<readonly string[] | null> {
  const { status, data } = await lookup(name, 'TXT')
  if (status === 'noData' || status === 'nxDomain') return []
  if (status !== 'answer') return null
  return data.flatMap((record) => (record.type === 'TXT' ? [record.strings.join('')] : []))
}

/** False only when the name and everything below it do not exist (NXDOMAIN, RFC 8020); null: the question failed. */
export async function nameExists(name: string, lookup: Lookup): Promise<boolean | null> {
  const answers = await Promise.all((['A', 'AAAA', 'MX', 'TXT'] as const).map((type) => lookup(name, type)))
  if (answers.some(({ status }) => status === 'answer' || status === 'noData')) return true
  // The NXDOMAIN of an alias is that of its target (RFC 6604 §3): the alias itself exists.
  if (answers.some(({ status }) => status === 'nxDomain')) return (await lookup(name, 'CNAME')).status === 'answer'
  return null
}
