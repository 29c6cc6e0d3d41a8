import { bareAddress } from '../../messages/addresses.ts'
import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-login-name',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'The login name stays private', de: 'Der Anmeldename bleibt privat' },
  explanation: {
    en: 'Some servers write the name of the login into the mail. Where it differs from the address, it is half of what an attacker needs.',
    de: 'Manche Server schreiben den Anmeldenamen in die Mail. Wo er von der Adresse abweicht, ist er die Hälfte dessen, was ein Angreifer braucht.',
  },
  cites: [
    source(
      'Postfix: smtpd_sasl_authenticated_header',
      'https://www.postfix.org/postconf.5.html#smtpd_sasl_authenticated_header',
    ),
  ],
  run: async (run) => {
    await noteFields(run, 'received', 'x-authenticated-sender', 'x-authenticated-user', 'x-sender-login')
    const { hops, fields } = await run.get(senderSide)
    const noted = hops.map(({ raw }) => /authenticated sender:? ([^\s)]{1,200})/i.exec(raw)?.[1])
    const own = fields.filter(
      ({ name }) => name === 'x-authenticated-sender' || name === 'x-authenticated-user' || name === 'x-sender-login',
    )
    const login = noted.find((name) => name !== undefined) ?? own[0]?.value.trim()
    if (login === undefined) return pass({ en: 'It does.', de: 'So ist es.' })
    const from = fields.find(({ name }) => name === 'from')?.value ?? ''
    if (bareAddress(from).toLowerCase() === bareAddress(login).toLowerCase()) return pass(SAME)
    const shown = shorten(login, 80)
    return notice({ en: `The mail shows “${shown}”.`, de: `Die Mail zeigt „${shown}“.` }, { fix: fixBy(FIX, SETTINGS) })
  },
}

const SAME = {
  en: 'It is shown, and is the same as the address in From.',
  de: 'Er ist zu sehen und gleicht der Adresse in From.',
}
const FIX = { en: 'Have the server leave it out.', de: 'Den Server ihn weglassen lassen.' }
const SETTINGS = [
  { software: 'Postfix', file: '/etc/postfix/main.cf', lines: ['smtpd_sasl_authenticated_header = no'] },
]
