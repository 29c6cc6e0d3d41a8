import type { Check } from '../check.ts'
import { mailHost } from '../facts/mail-host.ts'
import { mxHosts } from '../facts/mx.ts'
import { profile } from '../facts/profile.ts'
import { sendingAddresses } from '../facts/sending-addresses.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'sending-addresses',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'It is known from where mail is sent', de: 'Es ist bekannt, von wo Mail versendet wird' },
  explanation: {
    en: 'The DNS does not say which addresses send a domain’s mail. Unless they are named, the servers that receive are taken for those that send.',
    de: 'Das DNS sagt nicht, welche Adressen die Mail einer Domain versenden. Werden sie nicht angegeben, gelten die empfangenden Server als die sendenden.',
  },
  cites: [rfc(5321, '2.3.8'), rfc(7208, '2.4')],
  run: async (run) => {
    const [{ addresses, from }, host, mx, { sends }] = await Promise.all([
      run.get(sendingAddresses),
      run.get(mailHost),
      run.get(mxHosts),
      run.get(profile),
    ])
    const list = shorten(addresses.join(', '), 200)
    if (from === 'user') return pass({ en: `As you said: ${list}.`, de: `Wie angegeben: ${list}.` })
    if (sends === false) return notApplicable(SENDS_NOTHING)
    if (addresses.length > 0)
      return pass({
        en: `Assumed, as these receive: ${list}. If mail leaves elsewhere, name those addresses with --ip.`,
        de: `Angenommen, weil diese empfangen: ${list}. Geht Mail anderswo hinaus, jene Adressen mit --ip angeben.`,
      })
    if (mx.status === 'unknown') return couldNotTell(UNKNOWN)
    return notApplicable(host === null ? NOBODY : sentBy(host.name))
  },
}

function sentBy(name: string) {
  return {
    en: `The mail is received by ${name} and, as far as can be seen, sent there too.`,
    de: `Die Mail wird von ${name} empfangen und, soweit zu sehen, dort auch versendet.`,
  }
}

const SENDS_NOTHING = { en: 'The domain sends no mail.', de: 'Die Domain versendet keine Mail.' }
const NOBODY = {
  en: 'No server of the domain has an address, so none is known to send.',
  de: 'Kein Server der Domain hat eine Adresse; also ist auch keine sendende bekannt.',
}
const UNKNOWN = {
  en: 'Could not tell: the question for the mail servers (MX) was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
}
