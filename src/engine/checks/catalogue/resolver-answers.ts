import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc, warn } from '../verdict.ts'
import type { ResolverReport } from '../world.ts'

/** Everything that is found rests on this resolver, so it is looked at first. */
export const check: Check = {
  id: 'resolver-answers',
  area: 'vantage',
  level: 'must',
  subject: 'domain',
  title: { en: 'The DNS resolver answers', de: 'Der DNS-Resolver antwortet' },
  explanation: {
    en: 'Everything here is seen through a DNS resolver. When it does not answer, nothing can be said about the domain.',
    de: 'Alles hier wird durch einen DNS-Resolver gesehen. Antwortet er nicht, lässt sich über die Domain nichts sagen.',
  },
  cites: [rfc(1035, '4.2'), rfc(7766, '5')],
  run: async (run) => {
    const resolver = await run.dns.resolver()
    const label = shorten(resolver.label)
    if (resolver.honesty === 'dead') {
      const words = {
        en: `The resolver ${label} answers nothing. This says nothing about the domain.`,
        de: `Der Resolver ${label} antwortet auf nichts. Über die Domain sagt das nichts.`,
      }
      return fail(words, { fix: OTHER_RESOLVER })
    }
    const trouble = troubleOf(resolver)
    if (trouble !== null) return warn(trouble, { fix: OTHER_RESOLVER })
    return pass({ en: `The resolver ${label} answers.`, de: `Der Resolver ${label} antwortet.` })
  },
}

const OTHER_RESOLVER = fixBy({
  en: 'Check the network connection, or choose another resolver in the settings (on the command line: --resolver ADDRESS).',
  de: 'Die Netzverbindung prüfen oder in den Einstellungen einen anderen Resolver wählen (Befehlszeile: --resolver ADRESSE).',
})

/** Long answers (keys, signatures) come over TCP only (RFC 7766 §5). */
function troubleOf({ udp, tcp, label }: ResolverReport) {
  const who = shorten(label)
  if (tcp === 'dead')
    return {
      en: `The resolver ${who} does not answer over TCP. Long answers, such as DKIM keys, may be missing.`,
      de: `Der Resolver ${who} antwortet nicht über TCP. Lange Antworten, etwa DKIM-Schlüssel, können fehlen.`,
    }
  if (udp === 'dead')
    return {
      en: `The resolver ${who} does not answer over UDP, only over TCP. Everything takes longer.`,
      de: `Der Resolver ${who} antwortet nicht über UDP, nur über TCP. Alles dauert länger.`,
    }
  if (udp === 'slow' || tcp === 'slow')
    return {
      en: `The resolver ${who} needs more than two seconds for an answer. Some questions may go unanswered.`,
      de: `Der Resolver ${who} braucht mehr als zwei Sekunden für eine Antwort. Manche Frage kann unbeantwortet bleiben.`,
    }
  return null
}
