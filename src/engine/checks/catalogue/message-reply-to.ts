import { readMailboxes } from '../../dmarc/from-mailboxes.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { toMailDomain } from '../../dns/mail-domain.ts'
import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-reply-to',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Answers go to the author', de: 'Antworten gehen an den Autor' },
  explanation: {
    en: 'Reply-To sends answers somewhere else. To another organization, and above all to a free mailbox, is what fraud looks like to filters.',
    de: 'Reply-To leitet Antworten woandershin. Zu einer anderen Organisation, vor allem in ein kostenloses Postfach, sieht für Filter nach Betrug aus.',
  },
  cites: [rfc(5322, '3.6.2')],
  run: async (run) => {
    await noteFields(run, 'from', 'reply-to')
    const [{ values }, { isBulk }] = await Promise.all([run.get(message), run.get(mailKind)])
    const targets = values('reply-to').slice(0, 1).flatMap(readMailboxes)
    const [first] = targets
    if (values('reply-to').length === 0) return pass({ en: 'There is no Reply-To.', de: 'Es gibt kein Reply-To.' })
    if (first === undefined || first.domains.length === 0)
      return notice({ en: 'It holds no address.', de: 'Es enthält keine Adresse.' }, { fix: fixBy(FIX) })
    const foreign = targets.find(
      ({ domains }) => registeredDomain(toMailDomain(domains[0] ?? '') ?? '') !== registeredDomain(run.subject.domain),
    )
    if (foreign === undefined) return pass({ en: 'They do.', de: 'So ist es.' })
    const shown = shorten(foreign.address, 80)
    const summary = { en: `They go to ${shown}.`, de: `Sie gehen an ${shown}.` }
    return isBulk ? notApplicable(summary) : notice(summary, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Use an address of your own domain, or leave Reply-To out.',
  de: 'Eine Adresse der eigenen Domain verwenden oder Reply-To weglassen.',
}
