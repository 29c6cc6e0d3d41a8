import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-oversign-missing',
  software: 'opendkim',
  level: 'advice',
  title: { en: 'A second From can be added', de: 'Ein zweites From lässt sich ergänzen' },
  why: {
    en: 'Oversigning From makes a mail with a second From line fail; without it some mail programs show the forged one.',
    de: 'Mit übersigniertem From scheitert eine Mail mit zweiter From-Zeile; ohne zeigen manche Mailprogramme die gefälschte.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-8.15'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    const names = look
      .value('oversignheaders')
      .toLowerCase()
      .split(/[\s,:]+/)
    if (names.includes('from') || !/s/i.test(look.value('mode') || 'sv')) return []
    const says = { en: 'OversignHeaders does not name From.', de: 'OversignHeaders nennt From nicht.' }
    const setting = look.last('oversignheaders')
    return [
      setting === undefined
        ? look.missing('OversignHeaders', 'From', says)
        : look.at(setting, `From, ${setting.value}`, says),
    ]
  },
  examples: { bad: ['Mode sv\n', 'OversignHeaders Subject\n'], good: ['OversignHeaders From\n', 'Mode v\n'] },
}
