import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'resolver-rewrites',
  area: 'vantage',
  level: 'should',
  subject: 'domain',
  title: { en: 'Missing names stay missing', de: 'Fehlende Namen bleiben fehlend' },
  explanation: {
    en: 'Some internet providers answer the question for a name that does not exist with the address of a search page. Then blocklists and missing records cannot be judged.',
    de: 'Manche Internetanbieter beantworten die Frage nach einem Namen, den es nicht gibt, mit der Adresse einer Suchseite. Sperrlisten und fehlende Einträge lassen sich dann nicht beurteilen.',
  },
  cites: [rfc(8020), rfc(2308, '2'), rfc(5782, '5')],
  run: async (run) => {
    const { honesty, label } = await run.dns.resolver()
    const who = shorten(label)
    switch (honesty) {
      case 'rewrites':
        return warn(
          {
            en: `The resolver ${who} gives an address for a name that does not exist. Answers of that kind are not believed here.`,
            de: `Der Resolver ${who} nennt eine Adresse für einen Namen, den es nicht gibt. Solchen Antworten wird hier nicht geglaubt.`,
          },
          { fix: fixBy(HONEST_RESOLVER) },
        )
      case 'honest':
        return pass({
          en: `The resolver ${who} says of a name that does not exist that it does not exist.`,
          de: `Der Resolver ${who} sagt von einem Namen, den es nicht gibt, dass es ihn nicht gibt.`,
        })
      case 'portal':
        return notApplicable(
          { en: 'This network answers everything itself.', de: 'Dieses Netz beantwortet alles selbst.' },
          'resolver-portal',
        )
      case 'dead':
        return notApplicable(
          { en: 'The resolver does not answer.', de: 'Der Resolver antwortet nicht.' },
          'resolver-answers',
        )
      default:
        return couldNotTell({
          en: `Could not tell whether the resolver ${who} invents answers: its test was not answered.`,
          de: `Ob der Resolver ${who} Antworten erfindet, war nicht festzustellen: Die Probe blieb ohne Antwort.`,
        })
    }
  },
}

const HONEST_RESOLVER = {
  en: 'Choose a resolver that does not redirect to a search page: one on this computer or the server’s, or a service over DoT or DoH (--resolver tls://… or https://…).',
  de: 'Einen Resolver wählen, der nicht auf eine Suchseite umleitet: einen auf diesem Rechner oder den des Servers, oder einen Dienst über DoT oder DoH (--resolver tls://… oder https://…).',
}
