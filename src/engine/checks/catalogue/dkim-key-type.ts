import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { judgeKeys } from '../judge-keys.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-type',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM keys are of a kind that receivers know', de: 'DKIM-Schlüssel sind von bekannter Art' },
  explanation: {
    en: 'Every receiver knows rsa, many know ed25519, nobody anything else. Who signs with ed25519 should sign with rsa as well.',
    de: 'Jeder Empfänger kennt rsa, viele kennen ed25519, andere Arten kennt niemand. Wer mit ed25519 signiert, sollte es mit rsa ebenfalls tun.',
  },
  cites: [rfc(6376, '3.6.1'), rfc(8463, '4')],
  run: async (run) => {
    const { selectors } = await run.get(dkimKeys)
    const hasRsa = selectors.some(({ keys }) => keys.some(({ type, revoked }) => type === 'rsa' && !revoked))
    return judgeKeys(run, 'dkim-key-type', ({ type, faults }) => {
      const kind = shorten(type, 30)
      if (faults.includes('keyType'))
        return {
          outcome: 'fail',
          summary: { en: `Nobody knows keys of the kind “${kind}”.`, de: `Schlüssel der Art „${kind}“ kennt niemand.` },
          fix: fixBy(FIX),
        }
      if (type === 'ed25519' && !hasRsa) return { outcome: 'notice', summary: ALONE, fix: fixBy(BOTH) }
      return { outcome: 'pass', summary: { en: `The kind is ${kind}.`, de: `Die Art ist ${kind}.` } }
    })
  },
}

const ALONE = {
  en: 'The only key that is known is of the kind ed25519. Receivers that do not know it see no valid signature.',
  de: 'Der einzige bekannte Schlüssel ist von der Art ed25519. Empfänger, die sie nicht kennen, sehen keine gültige Signatur.',
}
const FIX = {
  en: 'Publish the key with k=rsa or k=ed25519, whichever it is.',
  de: 'Den Schlüssel mit k=rsa oder k=ed25519 veröffentlichen, je nachdem, was er ist.',
}
const BOTH = {
  en: 'Make an RSA key of 2048 bits under a selector of its own, and sign each mail twice.',
  de: 'Einen RSA-Schlüssel mit 2048 Bit unter einem eigenen Selektor erzeugen und jede Mail zweimal signieren.',
}
