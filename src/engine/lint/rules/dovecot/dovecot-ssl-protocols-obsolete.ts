import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-ssl-protocols-obsolete',
  software: 'dovecot',
  level: 'warning',
  title: { en: 'ssl_protocols is not read any more', de: 'ssl_protocols wird nicht mehr gelesen' },
  why: {
    en: 'Since Dovecot 2.3 ssl_min_protocol says it; the old line does nothing, so old TLS may be on.',
    de: 'Seit Dovecot 2.3 sagt es ssl_min_protocol; die alte Zeile bewirkt nichts, altes TLS kann an sein.',
  },
  sources: ['https://doc.dovecot.org/2.3/installation_guide/upgrading/from-2.2-to-2.3/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl_protocols').flatMap((setting) => {
      const value = setting.value
      return value !== ''
        ? [look.at(setting, null, { en: 'ssl_protocols is set.', de: 'ssl_protocols ist gesetzt.' })]
        : []
    })
  },
  examples: { bad: ['ssl_protocols = !SSLv2 !SSLv3\n'], good: ['ssl_min_protocol = TLSv1.2\n'] },
}
