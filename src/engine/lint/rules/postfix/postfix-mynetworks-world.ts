import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'
import { isWideNetwork } from '../../look/wide-network.ts'

const SAYS = {
  en: 'A range of public addresses is trusted to send through this server.',
  de: 'Einem Bereich öffentlicher Adressen ist das Senden über diesen Server erlaubt.',
}
export const rule: LintRule = {
  id: 'postfix-mynetworks-world',
  software: 'postfix',
  level: 'error',
  title: { en: 'mynetworks trusts strangers', de: 'mynetworks vertraut Fremden' },
  why: {
    en: 'Whoever is in mynetworks may send to anywhere without logging in. A public range there makes an open relay.',
    de: 'Wer in mynetworks steht, darf ohne Anmeldung überallhin senden. Ein öffentlicher Bereich macht daraus ein offenes Relay.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#mynetworks'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const kept = look.list('mynetworks').filter((word) => !isWideNetwork(word))
    if (kept.length === look.list('mynetworks').length) return []
    return [look.hit('mynetworks', kept.length === 0 ? '127.0.0.0/8 [::1]/128' : kept.join(' '), SAYS)]
  },
  examples: {
    bad: ['mynetworks = 127.0.0.0/8 0.0.0.0/0\n', 'mynetworks = 127.0.0.0/8, 192.0.2.0/12\n', 'mynetworks = [::]/0\n'],
    good: [
      'mynetworks = 127.0.0.0/8 [::ffff:127.0.0.0]/104 [::1]/128\n',
      'mynetworks = 127.0.0.0/8 10.0.0.0/8 192.168.0.0/16\n',
    ],
  },
}
