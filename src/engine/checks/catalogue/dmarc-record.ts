import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { profile } from '../facts/profile.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { dmarcFix, withoutDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-record',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'A DMARC record applies to the domain', de: 'Für die Domain gilt ein DMARC-Eintrag' },
  explanation: {
    en: 'DMARC tells receivers what to do with mail that only pretends to come from the domain, and where to send reports. Large receivers ask for it.',
    de: 'DMARC sagt Empfängern, was mit Mail geschehen soll, die nur vorgibt, von der Domain zu kommen, und wohin Berichte gehen. Große Empfänger verlangen es.',
  },
  cites: [rfc(9989, '4.10.1'), rfc(9989, '5.1')],
  run: async (run) => {
    const [state, { sends, receives }] = await Promise.all([run.get(dmarcState), run.get(profile)])
    const { domain } = run.subject
    const { status, place, record } = state
    if (status === 'error') return couldNotTell(UNANSWERED)
    if (status === 'found') return place === domain ? pass(OWN) : pass(inherited(place))
    if (status !== 'none') return withoutDmarc(state)
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    // Where no mail is taken, there is no mailbox for reports either.
    const reports = receives === false ? {} : { rua: `mailto:postmaster@${domain}` }
    const say = sends === false ? FIX_IDLE : receives === false ? FIX_SENDING : FIX
    const changes = { p: sends === false ? 'reject' : 'none', ...reports }
    return warn(NOTHING, { fix: dmarcFix(say, { place: domain, record }, changes) })
  },
}

const OWN = { en: 'The domain has a DMARC record of its own.', de: 'Die Domain hat einen eigenen DMARC-Eintrag.' }

function inherited(place: string) {
  const name = shorten(place)
  return {
    en: `The domain has no record of its own; the one of ${name} applies to it.`,
    de: `Die Domain hat keinen eigenen Eintrag; für sie gilt der von ${name}.`,
  }
}

const UNANSWERED = {
  en: 'Could not tell: a question for the DMARC record was not answered.',
  de: 'Nicht festzustellen: Eine Frage nach dem DMARC-Eintrag blieb ohne Antwort.',
}

const NOTHING = {
  en: 'There is no DMARC record, neither for the domain nor above it. Everybody can use the domain as sender, and nobody reports it.',
  de: 'Es gibt keinen DMARC-Eintrag, weder für die Domain noch darüber. Jeder kann die Domain als Absender benutzen, und niemand meldet es.',
}

const FIX = {
  en: 'Publish this record. It changes nothing for the mail yet and asks for reports; the policy can be raised when they show that all own mail passes.',
  de: 'Diesen Eintrag veröffentlichen. Er ändert für die Mail noch nichts und bittet um Berichte; zeigen sie, dass alle eigene Mail besteht, lässt sich die Richtlinie anheben.',
}

const FIX_SENDING = {
  en: 'Publish this record. It changes nothing for the mail yet. With rua and a mailbox of another domain, which must consent, reports come; when they show that all own mail passes, raise the policy.',
  de: 'Diesen Eintrag veröffentlichen. Er ändert für die Mail noch nichts. Mit rua und einem Postfach einer anderen Domain, die zustimmen muss, kommen Berichte; zeigen sie, dass alle eigene Mail besteht, die Richtlinie anheben.',
}

const FIX_IDLE = {
  en: 'The domain sends no mail, so receivers may refuse everything in its name: publish this record.',
  de: 'Die Domain versendet keine Mail, Empfänger dürfen also alles in ihrem Namen ablehnen: diesen Eintrag veröffentlichen.',
}
