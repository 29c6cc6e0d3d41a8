import { presentData } from '../../dns/present-record.ts'
import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { couldNotTell, fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'null-mx-alone',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'A null MX stands alone', de: 'Ein Null-MX steht allein' },
  explanation: {
    en: 'The record “MX 0 .” says that the domain takes no mail. Beside other MX records it contradicts them, and senders give up when they come to it.',
    de: 'Der Eintrag „MX 0 .“ sagt, dass die Domain keine Mail annimmt. Neben anderen MX-Einträgen widerspricht er ihnen, und Absender geben auf, wenn sie an ihn geraten.',
  },
  cites: [rfc(7505, '3')],
  run: async (run) => {
    const { status, response } = await run.get(mxHosts)
    if (status === 'unknown')
      return couldNotTell({
        en: 'Could not tell: the question for the mail servers (MX) was not answered.',
        de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
      })
    const records = dataOf(response.records, 'MX')
    const nothing = records.filter(({ exchange }) => exchange === '')
    if (nothing.length === 0) return notApplicable({ en: 'There is no null MX.', de: 'Es gibt keinen Null-MX.' })
    if (records.length === 1) return pass({ en: 'It is the only MX record.', de: 'Er ist der einzige MX-Eintrag.' })
    const others = records.filter(({ exchange }) => exchange !== '').slice(0, 20)
    const change = {
      name: run.subject.domain,
      type: 'MX',
      before: records.slice(0, 20).map(presentData),
      after: others.length > 0 ? others.map(presentData) : ['0 .'],
    }
    return fail(
      {
        en: `“0 .” (takes no mail) stands beside ${records.length === 2 ? 'another MX record' : `${records.length - 1} other MX records`}.`,
        de: `„0 .“ (nimmt keine Mail an) steht neben ${records.length === 2 ? 'einem anderen MX-Eintrag' : `${records.length - 1} anderen MX-Einträgen`}.`,
      },
      { fix: fixRecords(DECIDE, [change]) },
    )
  },
}

const DECIDE = {
  en: 'Remove the record “0 .”. If the domain shall take no mail, remove all others instead.',
  de: 'Den Eintrag „0 .“ entfernen. Soll die Domain keine Mail annehmen, stattdessen alle anderen entfernen.',
}
