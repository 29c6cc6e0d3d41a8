import type { Check } from '../check.ts'
import { mtaSts } from '../facts/mta-sts.ts'
import { NO_RECORD, saidBy } from '../judge-mta-sts.ts'
import { fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-single',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'There is only one MTA-STS record', de: 'Es gibt nur einen MTA-STS-Eintrag' },
  explanation: {
    en: 'With two records senders act as if there were none.',
    de: 'Bei zwei Einträgen handeln Absender, als gäbe es keinen.',
  },
  cites: [rfc(8461, '3.1')],
  run: async (run) => {
    const state = await run.get(mtaSts)
    const { status, texts, name } = state
    if (status === 'found') return pass({ en: 'There is one.', de: 'Es gibt einen.' })
    if (status !== 'several') return notApplicable(NO_RECORD, saidBy(state))
    const before = texts.filter((text) => text.startsWith('v=STSv1;'))
    const words = {
      en: `There are ${before.length} records at _mta-sts; senders ignore them all.`,
      de: `Bei _mta-sts stehen ${before.length} Einträge; Absender übergehen sie alle.`,
    }
    return fail(words, { fix: fixRecords(FIX, [{ name, type: 'TXT', before, after: before.slice(-1) }]) })
  },
}

const FIX = { en: 'Keep one of them.', de: 'Einen davon behalten.' }
