import type { Localized } from '../../bounces/diagnosis.ts'
import type { Check } from '../check.ts'
import { bimi } from '../facts/bimi.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'bimi-record',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The BIMI record can be read', de: 'Der BIMI-Eintrag ist lesbar' },
  explanation: {
    en: 'BIMI names a logo that some mail programs show beside mail of the domain. It is for decoration; nobody needs it.',
    de: 'BIMI nennt ein Logo, das manche Mailprogramme neben Mail der Domain zeigen. Es ist Zierde; niemand braucht es.',
  },
  cites: [
    source(
      'BIMI, draft-brand-indicators-for-message-identification §4.2',
      'https://datatracker.ietf.org/doc/draft-brand-indicators-for-message-identification/',
    ),
  ],
  run: async (run) => {
    const { status, record, texts } = await run.get(bimi)
    if (status === 'unknown') return couldNotTell(UNKNOWN)
    if (status === 'none') return notApplicable({ en: 'The domain has no BIMI.', de: 'Die Domain hat kein BIMI.' })
    if (record?.valid) return pass(record.logo === null ? DECLINED : { en: 'It can be read.', de: 'Er ist lesbar.' })
    if (status === 'several')
      return warn(
        {
          en: `There are ${texts.length} BIMI records; none is used.`,
          de: `Es gibt ${texts.length} BIMI-Einträge; keiner wird benutzt.`,
        },
        { fix: fixBy(FIX) },
      )
    const why = WHY[record?.reason ?? 'syntax'] ?? SYNTAX
    const value = shorten(record?.valid === false ? record.value : '', 80)
    const quote = value === '' ? { en: '', de: '' } : { en: ` (“${value}”)`, de: ` („${value}“)` }
    return warn({ en: `${why.en}${quote.en}`, de: `${why.de}${quote.de}` }, { fix: fixBy(FIX) })
  },
}

const UNKNOWN = {
  en: 'Could not tell: the question for default._bimi was not answered.',
  de: 'Nicht festzustellen: Die Frage nach default._bimi blieb ohne Antwort.',
}
const DECLINED = {
  en: 'The record says that the domain wants no logo shown.',
  de: 'Der Eintrag sagt, dass die Domain kein Logo zeigen lassen will.',
}
const SYNTAX = {
  en: 'The record is not a list of name=value with semicolons between.',
  de: 'Der Eintrag ist keine Liste aus Name=Wert mit Semikolons dazwischen.',
}
const WHY: Readonly<Record<string, Localized | undefined>> = {
  version: { en: 'The record does not begin with v=BIMI1.', de: 'Der Eintrag beginnt nicht mit v=BIMI1.' },
  noLogo: { en: 'The address of the logo (l) is missing.', de: 'Die Adresse des Logos (l) fehlt.' },
  badLogo: {
    en: 'The address of the logo (l) is no https address.',
    de: 'Die Adresse des Logos (l) ist keine https-Adresse.',
  },
  badCertificate: {
    en: 'The address of the mark certificate (a) is no https address.',
    de: 'Die Adresse des Markenzertifikats (a) ist keine https-Adresse.',
  },
}
const FIX = {
  en: 'Publish one record of this form: v=BIMI1; l=https://…/logo.svg; a=https://…/certificate.pem',
  de: 'Einen Eintrag dieser Form veröffentlichen: v=BIMI1; l=https://…/logo.svg; a=https://…/certificate.pem',
}
