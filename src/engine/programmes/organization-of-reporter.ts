import type { KnownOrganization } from '../tickets/ticket-knowledge.ts'

/**
 * Who runs the mailboxes from whose domain a complaint was reported: feedback loops write from such a domain or from below it
 * (`arf.mail.yahoo.com`). Null: nobody of ours.
 */
export function organizationOfReporter(
  reportedBy: string | null,
  organizations: readonly Pick<KnownOrganization, 'id' | 'domains'>[],
): string | null {
  const labels = reportedBy?.toLowerCase().split('.') ?? []
  // The last label alone is nobody's.
  for (let from = 0; from < Math.min(labels.length - 1, MOST_LABELS); from++) {
    const domain = labels.slice(from).join('.')
    const found = organizations.find(({ domains }) => domains.includes(domain))
    if (found !== undefined) return found.id
  }
  return null
}

/** Names of hosts have fewer. */
const MOST_LABELS = 20
