import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-header-checks-drop-received',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Received lines are cut out', de: 'Received-Zeilen werden entfernt' },
  why: {
    en: 'smtp_header_checks and header_checks with IGNORE on Received break the way of the mail for everybody, and forwarding loops are seen no more. For the home address of logged-in users the submission service has a cleanup of its own.',
    de: 'header_checks mit IGNORE auf Received zerstören für alle den Weg der Mail, und Weiterleitungsschleifen fallen nicht mehr auf. Für die Heimadresse angemeldeter Nutzer gibt es an der Einlieferung ein eigenes cleanup.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.4'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return ['header_checks', 'smtp_header_checks'].flatMap((name) =>
      /inline:.*Received.*IGNORE|pcre:\{.*Received.*IGNORE/is.test(look.value(name))
        ? [look.hit(name, null, { en: `${name} cuts Received lines out.`, de: `${name} entfernt Received-Zeilen.` })]
        : [],
    )
  },
  examples: {
    bad: ['header_checks = pcre:{{/^Received:/ IGNORE}}\n'],
    good: ['header_checks = pcre:/etc/postfix/header_checks\n'],
  },
}
