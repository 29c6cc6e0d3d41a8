import type { Appeal } from '../../engine/appeals/appeal.ts'
import type { Programme } from '../../engine/programmes/programme.ts'

/** The pages that appeals and programmes lead to, and where their facts are from: exactly these may be opened. */
export function ticketPages({
  appeals,
  programmes,
}: {
  readonly appeals: { all(): readonly Appeal[] }
  readonly programmes: { all(): readonly Programme[] }
}): readonly string[] {
  const named = [
    ...appeals
      .all()
      .flatMap(({ target, escalate, sources }) => [target, ...escalate.map((one) => one.target), ...pagesOf(sources)]),
    ...programmes
      .all()
      .flatMap(({ url, steps, sources }) => [url, ...steps.map((step) => step.url), ...pagesOf(sources)]),
  ]
  return named.filter((url) => url?.startsWith('https:') === true) as readonly string[]
}

function pagesOf(sources: readonly { readonly url: string }[]): readonly string[] {
  return sources.map(({ url }) => url)
}
