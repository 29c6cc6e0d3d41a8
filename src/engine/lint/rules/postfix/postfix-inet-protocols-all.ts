import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-inet-protocols-all',
  software: 'postfix',
  level: 'advice',
  title: { en: 'IPv6 is used without a name for it', de: 'IPv6 wird ohne Namen dafür benutzt' },
  why: {
    en: 'Where the IPv6 address has no name that points back, Gmail and others refuse mail that leaves by it. Either give it a PTR, or send by IPv4 only.',
    de: 'Hat die IPv6-Adresse keinen Namen, der zurückzeigt, weisen Gmail und andere Mail ab, die über sie hinausgeht. Entweder bekommt sie einen PTR, oder gesendet wird nur über IPv4.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#inet_protocols', 'https://support.google.com/a/answer/81126'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const { world } = subject
    if (world === null || world.addresses.length === 0 || world.addresses.some((address) => address.includes(':')))
      return []
    if (
      !['all', 'ipv6', 'ipv4, ipv6', 'ipv6, ipv4'].includes(look.value('inet_protocols')) ||
      look.setting('smtp_bind_address6') !== undefined ||
      look.value('smtp_address_preference') === 'ipv4'
    )
      return []
    return [
      look.hit('inet_protocols', 'ipv4', {
        en: 'The set-up has no IPv6 address, and Postfix may send by IPv6.',
        de: 'Die Einrichtung hat keine IPv6-Adresse, und Postfix darf über IPv6 senden.',
      }),
    ]
  },
  examples: {
    bad: [{ text: 'inet_protocols = all\n', world: { addresses: ['192.0.2.25'] } }],
    good: [
      { text: 'inet_protocols = ipv4\n', world: { addresses: ['192.0.2.25'] } },
      { text: 'inet_protocols = all\n', world: { addresses: ['192.0.2.25', '2001:db8::25'] } },
    ],
  },
}
