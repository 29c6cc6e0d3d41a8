import { splitInstance } from '../arc/instance.ts'
import type { BelievedResults } from '../authentication-results/believe.ts'
import type { AuthenticationResults } from '../authentication-results/read-results.ts'
import { readAuthenticationResults } from '../authentication-results/read-results.ts'
import type { Localized } from '../bounces/diagnosis.ts'
import { shorten } from '../checks/shorten.ts'
import type { Analysis, MethodResult } from './analysis.ts'

const MOST_FIELDS = 20
const MOST_RESULTS = 60

/** What servers wrote about the authentication of a mail, told apart by how far they can be believed. */
export function receiverResults(
  { authservId, because, trusted, others }: BelievedResults,
  sealed: readonly string[],
): Analysis['receiver'] {
  return {
    authservId: authservId === null ? null : shorten(authservId, 120),
    because: BECAUSE[because](shorten(authservId ?? '', 120)),
    results: trusted.flatMap(resultsOf).slice(0, MOST_RESULTS),
    others: others
      .slice(0, MOST_FIELDS)
      .map((one) => ({ authservId: shorten(one.authservId, 120), results: resultsOf(one) })),
    sealed: sealed
      .slice(0, 50)
      .flatMap(readSealed)
      .toSorted((a, b) => a.instance - b.instance),
  }
}

/** RFC 8617 §4.1.1: `i=1;` stands before what is otherwise an Authentication-Results. */
function readSealed(value: string): Analysis['receiver']['sealed'] {
  const split = splitInstance(value)
  const read = split?.instance == null ? null : readAuthenticationResults(split.rest)
  if (split?.instance == null || read === null) return []
  return [{ instance: split.instance, authservId: shorten(read.authservId, 120), results: resultsOf(read) }]
}

function resultsOf({ results }: AuthenticationResults): readonly MethodResult[] {
  return results.slice(0, MOST_RESULTS).map(({ method, result, reason, comments, properties }) => {
    const words = reason ?? comments.join('; ')
    return {
      method: shorten(method, 40),
      result: shorten(result, 40),
      reason: words === '' ? null : shorten(words, 300),
      properties: Object.fromEntries(
        properties.slice(0, 20).map(({ name, value }) => [shorten(name, 60), shorten(value, 200)]),
      ),
    }
  })
}

const BECAUSE: Readonly<Record<BelievedResults['because'], (name: string) => Localized>> = {
  told: (name) => ({
    en: `${name || 'The receiver'} is believed, as it belongs to this mailbox.`,
    de: `${name || 'Dem Empfänger'} wird geglaubt, weil der Name zu diesem Postfach gehört.`,
  }),
  receiver: (name) => ({
    en: `${name} is believed, as it belongs to the server that took the mail in.`,
    de: `${name} wird geglaubt, weil der Name zu dem Server gehört, der die Mail annahm.`,
  }),
  topmost: (name) => ({
    en: `${name || 'The receiver'} is believed, as its line stands above the one by which the receiver took the mail.`,
    de: `${name || 'Dem Empfänger'} wird geglaubt, weil die Zeile über der steht, mit der der Empfänger die Mail annahm.`,
  }),
  nothing: () => ({
    en: 'The receiver left no result that can be believed.',
    de: 'Der Empfänger hat kein Ergebnis hinterlassen, dem zu glauben ist.',
  }),
}
