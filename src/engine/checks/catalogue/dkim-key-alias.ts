import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-alias',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Aliases of DKIM keys lead to a key', de: 'Aliase von DKIM-Schlüsseln führen zu einem Schlüssel' },
  explanation: {
    en: 'Services let a selector point to their own name (CNAME), so that they can change the key. If the target is gone, signatures fail.',
    de: 'Dienste lassen einen Selektor auf ihren eigenen Namen zeigen (CNAME), um den Schlüssel wechseln zu können. Gibt es das Ziel nicht mehr, scheitern Signaturen.',
  },
  cites: [rfc(6376, '3.6.2.1'), rfc(1034, '3.6.2')],
  run: async (run) => {
    const { selectors } = await run.get(dkimKeys)
    const aliased = selectors.filter(({ response }) => response.aliases.length > 0)
    if (aliased.length === 0)
      return notApplicable({ en: 'No key is behind an alias.', de: 'Kein Schlüssel liegt hinter einem Alias.' })
    const parts = aliased.map(
      ({ selector, status, response: { aliases } }): Judgement & { readonly target: string } => {
        const [target, end] = [shorten(selector, 60), shorten(aliases.at(-1) ?? '', 100)]
        if (status === 'missing')
          return {
            target,
            outcome: 'fail',
            summary: {
              en: `The alias leads to ${end}, where there is nothing.`,
              de: `Der Alias führt zu ${end}; dort steht nichts.`,
            },
            fix: fixBy(FIX),
          }
        if (status === 'unknown') return { target, outcome: 'temperror', summary: UNKNOWN }
        if (aliases.length > 2) return { target, outcome: 'notice', summary: long(aliases.length) }
        return { target, outcome: 'pass', summary: { en: `It leads to ${end}.`, de: `Er führt zu ${end}.` } }
      },
    )
    return sumUp(parts)
  },
}

function long(count: number) {
  return {
    en: `The key lies behind ${count} aliases in a row; each is one more thing that can break.`,
    de: `Der Schlüssel liegt hinter ${count} Aliasen hintereinander; jeder kann brechen.`,
  }
}

const UNKNOWN = {
  en: 'Could not tell: the question for the target was not answered.',
  de: 'Nicht festzustellen: Die Frage nach dem Ziel blieb ohne Antwort.',
}
const FIX = {
  en: 'Look up in the service which name the alias must have today, or remove it if the service is no longer used.',
  de: 'Beim Dienst nachsehen, wie der Alias heute lauten muss, oder ihn entfernen, wenn der Dienst nicht mehr benutzt wird.',
}
