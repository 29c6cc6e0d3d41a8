import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-from-not-signed',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'From is not signed', de: 'From ist nicht signiert' },
  why: {
    en: 'RFC 6376 demands From among the signed fields; without it the signature is void.',
    de: 'RFC 6376 verlangt From unter den signierten Feldern; ohne ist die Signatur ungültig.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-5.4'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('sign_headers').flatMap((setting) => {
      const value = setting.value
      return !/(?:^|[:(\s])(?:\(o\)|\(x\))?from(?:$|[:)\s])/i.test(value)
        ? [
            look.at(
              setting,
              '(o)from:(x)sender:(o)reply-to:(o)subject:(x)date:(x)message-id:(o)to:(o)cc:(x)mime-version:(x)content-type:(x)content-transfer-encoding:resent-to:resent-cc:resent-from:resent-sender:resent-message-id:(x)in-reply-to:(x)references:list-id:list-help:list-owner:list-unsubscribe:list-unsubscribe-post:list-subscribe:list-post:(x)openpgp:(x)autocrypt',
              { en: 'sign_headers lacks from.', de: 'In sign_headers fehlt from.' },
            ),
          ]
        : []
    })
  },
  examples: { bad: ['sign_headers = "subject:to:date";\n'], good: ['sign_headers = "(o)from:subject:to";\n'] },
}
