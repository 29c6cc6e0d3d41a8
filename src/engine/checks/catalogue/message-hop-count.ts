import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-hop-count',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The way is not too long', de: 'Der Weg ist nicht zu lang' },
  explanation: {
    en: 'Servers refuse a mail that passed too many others, since it might be going in circles: some after 25, most after 50.',
    de: 'Server lehnen eine Mail ab, die zu viele andere durchlaufen hat, weil sie im Kreis laufen könnte: manche nach 25, die meisten nach 50.',
  },
  cites: [rfc(5321, '6.3')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { length } = (await run.get(message)).values('received')
    if (length === 0) return notApplicable({ en: 'The mail shows no way.', de: 'Die Mail zeigt keinen Weg.' })
    const summary = { en: `It has ${length} stations.`, de: `Er hat ${length} Stationen.` }
    if (length <= 10) return pass(summary)
    return (length > 25 ? warn : notice)(summary, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Leave out forwards and filters that pass mail on to each other.',
  de: 'Weiterleitungen und Filter weglassen, die Mail einander weiterreichen.',
}
