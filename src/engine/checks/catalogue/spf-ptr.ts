import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-ptr',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'SPF does without “ptr”', de: 'SPF kommt ohne „ptr“ aus' },
  explanation: {
    en: 'The term ptr (and the macro %{p}) makes receivers look up the names of every client. It is slow and unreliable, and some receivers do not evaluate it.',
    de: 'Die Angabe ptr (und das Makro %{p}) lässt Empfänger die Namen jedes Absenders nachschlagen. Das ist langsam und unzuverlässig, und manche Empfänger werten es nicht aus.',
  },
  cites: [rfc(7208, '5.5'), rfc(7208, '7.2')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const found = treeTerms(await run.get(spfTree)).filter(({ term }) => term.name === 'ptr' || /%\{p/i.test(term.text))
    const own = found.find(({ depth }) => depth === 0)
    const [first] = found
    if (first === undefined) return pass({ en: 'It does.', de: 'So ist es.' })
    const [text, domain] = [shorten((own ?? first).term.text, 80), shorten((own ?? first).domain, 80)]
    if (own !== undefined)
      return warn({ en: `The record uses “${text}”.`, de: `Der Eintrag verwendet „${text}“.` }, { fix: fixBy(REPLACE) })
    return notice({
      en: `The included record of ${domain} uses “${text}”. Only its owner can change that.`,
      de: `Der eingebundene Eintrag von ${domain} verwendet „${text}“. Ändern kann das nur sein Inhaber.`,
    })
  },
}

const REPLACE = {
  en: 'Replace it by the addresses of the servers that send: ip4:… and ip6:….',
  de: 'Durch die Adressen der Server ersetzen, die senden: ip4:… und ip6:….',
}
