import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-empty-local-recipients',
  software: 'postfix',
  level: 'error',
  title: {
    en: 'Mail for nobody is taken and comes back to strangers',
    de: 'Mail an niemanden wird angenommen und geht an Fremde zurück',
  },
  why: {
    en: 'With local_recipient_maps empty every address of the domain is taken; what cannot be delivered is bounced to forged senders, and the server lands on Backscatterer.',
    de: 'Ist local_recipient_maps leer, wird jede Adresse der Domain angenommen; Unzustellbares geht an gefälschte Absender zurück, und der Server landet bei Backscatterer.',
  },
  sources: ['https://www.postfix.org/LOCAL_RECIPIENT_README.html'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('local_recipient_maps')
    if (
      !(
        look.setting('local_recipient_maps') !== undefined &&
        value === '' &&
        look.value('luser_relay') === '' &&
        !look.list('smtpd_recipient_restrictions').includes('reject_unverified_recipient') &&
        look.value('mydestination') !== ''
      )
    )
      return []
    return [
      look.hit('local_recipient_maps', 'proxy:unix:passwd.byname $alias_maps', {
        en: 'local_recipient_maps is empty.',
        de: 'local_recipient_maps ist leer.',
      }),
    ]
  },
  examples: {
    bad: ['mydestination = example.org\nlocal_recipient_maps =\n'],
    good: ['mydestination =\nlocal_recipient_maps =\n', 'mydestination = example.org\n'],
  },
}
