import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

/** Fields of providers, and the values that mean spam. What they mean otherwise nobody publishes. */
const FIELDS: readonly { readonly name: string; readonly provider: string; readonly spam: RegExp }[] = [
  { name: 'X-Gm-Spam', provider: 'Gmail', spam: /^1/ },
  { name: 'X-Gm-Phishy', provider: 'Gmail', spam: /^1/ },
  { name: 'X-YahooFilteredBulk', provider: 'Yahoo', spam: /./ },
  { name: 'X-UI-Filterresults', provider: 'GMX/WEB.DE', spam: /^(?:junk|spam)/i },
  { name: 'X-GMX-Antispam', provider: 'GMX/WEB.DE', spam: /^-?[1-9]/ },
  { name: 'X-Yandex-Spam', provider: 'Yandex', spam: /^[4-9]/ },
  { name: 'X-Barracuda-Spam-Flag', provider: 'Barracuda', spam: /^yes/i },
  { name: 'X-Proofpoint-Spam-Details', provider: 'Proofpoint', spam: /rule=(?!\S*notspam)\S*(?:spam|phish|malware)/i },
  { name: 'X-MailScanner-SpamCheck', provider: 'MailScanner', spam: /^spam/i },
  { name: 'X-Bogosity', provider: 'Bogofilter', spam: /^(?:spam|yes)/i },
  { name: 'X-DSPAM-Result', provider: 'DSPAM', spam: /^spam/i },
  { name: 'X-Spam', provider: 'Rspamd', spam: /^yes/i },
]

export const check: Check = {
  id: 'message-provider-filters',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'What other filters noted', de: 'Was andere Filter vermerkten' },
  explanation: {
    en: 'Many providers and filters leave a field of their own in the mail. Some of them tell that it was taken for spam.',
    de: 'Viele Anbieter und Filter hinterlassen eine eigene Kopfzeile. Manche davon verraten, dass die Mail für Spam gehalten wurde.',
  },
  cites: [source('Rspamd: milter headers', 'https://rspamd.com/doc/modules/milter_headers.html')],
  run: async (run) => {
    const { values } = await run.get(message)
    const found = FIELDS.flatMap((field) => {
      const [value] = values(field.name.toLowerCase())
      return value === undefined ? [] : [{ ...field, value }]
    })
    if (found.length === 0) return notApplicable(NONE)
    run.note({ kind: 'header', lines: found.map(({ name, value }) => shorten(`${name}: ${value}`, 500)) })
    const bad = found.find(({ spam, value }) => spam.test(value))
    if (bad === undefined) return pass({ en: 'They noted nothing bad.', de: 'Sie vermerkten nichts Schlechtes.' })
    const [provider, line] = [bad.provider, shorten(`${bad.name}: ${bad.value}`, 100)]
    return warn(
      { en: `${provider} took it for spam (${line}).`, de: `${provider} hielt sie für Spam (${line}).` },
      { fix: fixBy(FIX) },
    )
  },
}

const NONE = { en: 'None of them left a note that is known.', de: 'Keiner hat einen bekannten Vermerk hinterlassen.' }
const FIX = {
  en: 'Move the mail out of the spam folder in a test mailbox, and look at the other findings; they are what filters look at.',
  de: 'Die Mail in einem Testpostfach aus dem Spamordner holen und die übrigen Befunde ansehen; danach sehen auch Filter.',
}
