import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'resolver-portal',
  area: 'vantage',
  level: 'must',
  subject: 'domain',
  title: { en: 'This network lets DNS answers through', de: 'Dieses Netz lässt DNS-Antworten durch' },
  explanation: {
    en: 'Hotels, trains and some tunnel programs answer every DNS question with an address of their own. Through such a network no domain can be checked.',
    de: 'Hotels, Züge und manche Tunnelprogramme beantworten jede DNS-Frage mit einer eigenen Adresse. Durch ein solches Netz lässt sich keine Domain prüfen.',
  },
  cites: [rfc(8910, '1'), rfc(6890, '2.2.2')],
  run: async (run) => {
    const { honesty, label } = await run.dns.resolver()
    const who = shorten(label)
    if (honesty === 'portal')
      return fail(
        {
          en: `The resolver ${who} answers with addresses of this network instead of the real ones. Nothing is said about the domain until that ends.`,
          de: `Der Resolver ${who} antwortet mit Adressen dieses Netzes statt mit den echten. Solange das so ist, wird über die Domain nichts gesagt.`,
        },
        { fix: fixBy(LOG_IN) },
      )
    if (honesty === 'dead')
      return notApplicable(
        { en: 'The resolver does not answer.', de: 'Der Resolver antwortet nicht.' },
        'resolver-answers',
      )
    if (honesty === 'unknown')
      return couldNotTell({
        en: `Could not tell whether the answers of ${who} are the real ones: the test was not answered.`,
        de: `Ob die Antworten von ${who} die echten sind, war nicht festzustellen: Die Probe blieb ohne Antwort.`,
      })
    return pass({
      en: `The answers of the resolver ${who} are not those of a captive portal.`,
      de: `Die Antworten des Resolvers ${who} sind nicht die einer Anmeldeseite.`,
    })
  },
}

const LOG_IN = {
  en: 'Log in to the network in a browser, or exempt Postdesk in the tunnel program, then check again. A resolver over DoH (--resolver https://…) gets through many such networks.',
  de: 'Im Browser beim Netz anmelden oder Postdesk im Tunnelprogramm ausnehmen, dann noch einmal prüfen. Ein Resolver über DoH (--resolver https://…) kommt durch viele solche Netze.',
}
