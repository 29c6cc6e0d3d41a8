import { deed, type Step, word } from './step.ts'

export const step: Step = {
  id: 'roles',
  title: { en: 'postmaster@ and abuse@', de: 'postmaster@ und abuse@' },
  why: {
    en: 'Who wants to tell of trouble writes there (RFC 2142, RFC 5321 §4.5.1); some lists ask for nothing else before they help.',
    de: 'Wer Ärger melden will, schreibt dorthin (RFC 2142, RFC 5321 §4.5.1); manche Liste verlangt nur das, bevor sie hilft.',
  },
  minutes: 5,
  roles: ['full', 'receiveOnly', 'relay'],
  after: ['software'],
  needs: ['domain'],
  deeds: ({ values }) => [
    deed(
      'postmaster',
      { en: 'Mail to postmaster@ reaches a person.', de: 'Mail an postmaster@ erreicht einen Menschen.' },
      `postmaster@${values.domain}`,
    ),
    deed(
      'abuse',
      {
        en: 'Mail to abuse@ reaches a person, and no filter takes the evidence away.',
        de: 'Mail an abuse@ erreicht einen Menschen, und kein Filter nimmt die Belege weg.',
      },
      `abuse@${values.domain}`,
    ),
    word('read', {
      en: 'Somebody reads both at least once a week.',
      de: 'Jemand liest beide mindestens einmal in der Woche.',
    }),
  ],
  rests: ['domain', 'hostName', 'ipv4', 'ipv6', 'role'],
  checks: () => [
    'postmaster-accepted',
    'postmaster-of-host',
    'postmaster-without-domain',
    'abuse-accepted',
    'null-sender-accepted',
    'valid-recipient-accepted',
    'report-addresses-accepted',
  ],
}
