import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-option-with-spaces',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'An option is cut at a space', de: 'Eine Option wird am Leerzeichen abgeschnitten' },
  why: {
    en: 'In master.cf there is no space round = after -o: Postfix takes what follows for another argument and the service does not start.',
    de: 'In master.cf steht nach -o um = kein Leerzeichen: Postfix hält den Rest für ein weiteres Argument, und der Dienst startet nicht.',
  },
  sources: ['https://www.postfix.org/master.5.html'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'service').flatMap((service) => {
      const text = service.words.join(' ')
      if (!/-o\s+[\w.]+\s+=|-o\s+[\w.]+=\s+(?:[^-{\s]|$)/.test(text)) return []
      const [name, type] = service.name.split('/')
      return [
        atBlock(
          service,
          `${name} ${type} ${text.replace(/(-o\s+[\w.]+)\s*=\s+(?=[^-])/g, '$1=').replace(/(-o\s+[\w.]+)\s+=/g, '$1=')}`,
          { en: 'A space stands beside = of an option.', de: 'Neben dem = einer Option steht ein Leerzeichen.' },
        ),
      ]
    })
  },
  examples: {
    bad: ['submission inet n - y - - smtpd\n  -o smtpd_tls_security_level = encrypt\n'],
    good: [
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject\n',
    ],
  },
}
