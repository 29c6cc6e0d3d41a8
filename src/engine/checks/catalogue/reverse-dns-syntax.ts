import { isHostName } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import { judgeReverseNames, pointerFix } from '../judge-addresses.ts'
import { shorten } from '../shorten.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns-syntax',
  area: 'identity',
  level: 'should',
  subject: 'domain',
  title: { en: 'The reverse name is a proper host name', de: 'Der Reverse-DNS-Name ist ein gültiger Hostname' },
  explanation: {
    en: 'Host names consist of letters, digits and hyphens, and have at least one dot. With anything else, such as an underscore, some receivers treat the address as nameless.',
    de: 'Hostnamen bestehen aus Buchstaben, Ziffern und Bindestrichen und haben mindestens einen Punkt. Bei allem anderen, etwa einem Unterstrich, behandeln manche Empfänger die Adresse als namenlos.',
  },
  cites: [rfc(1123, '2.1'), rfc(5321, '2.3.5')],
  run: (run) =>
    judgeReverseNames(run, async (seen) => {
      const wrong = seen.names.find(({ name }) => !isHostName(name) || !name.includes('.'))
      if (wrong === undefined)
        return {
          outcome: 'pass',
          summary: { en: 'The name is properly formed.', de: 'Der Name ist richtig gebildet.' },
        }
      const name = shorten(wrong.name === '' ? '.' : wrong.name)
      return {
        outcome: 'warn',
        summary: {
          en: `The reverse name of ${seen.address}, “${name}”, is no proper host name.`,
          de: `Der Reverse-DNS-Name von ${seen.address}, „${name}“, ist kein gültiger Hostname.`,
        },
        fix: await pointerFix(run, seen),
      }
    }),
}
