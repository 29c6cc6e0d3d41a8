import type { Check } from '../check.ts'
import type { EhloName } from '../facts/ehlo-names.ts'
import { faultOf, judgeEhloNames } from '../judge-ehlo.ts'
import type { Judgement } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-name',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The EHLO name is a full name', de: 'Der EHLO-Name ist ein vollständiger Name' },
  explanation: {
    en: 'A server introduces itself with EHLO and its full public name. “localhost”, a single word or a bare address is forbidden there, and many receivers hang up on it.',
    de: 'Ein Server stellt sich mit EHLO und seinem vollen öffentlichen Namen vor. „localhost“, ein einzelnes Wort oder eine nackte Adresse sind dort verboten, und viele Empfänger legen dann auf.',
  },
  cites: [rfc(5321, '4.1.1.1'), rfc(5321, '2.3.5')],
  run: (run) => judgeEhloNames(run, (said) => judge(run, said)),
}

function judge(run: Run, { name }: EhloName): Judgement {
  const [shown, fault] = [shorten(name, 80), faultOf(name)]
  if (fault === null)
    return {
      outcome: 'pass',
      summary: { en: `It is ${shown}, a full name.`, de: `Er lautet ${shown}, ein voller Name.` },
    }
  const fix = fixBy(SET, settings(`mail.${run.subject.domain}`))
  if (fault === 'literal')
    return {
      outcome: 'notice',
      summary: {
        en: `The server introduces itself with its address, ${shown}. That is allowed, but few servers do so, and filters count it.`,
        de: `Der Server stellt sich mit seiner Adresse vor, ${shown}. Das ist erlaubt, aber selten, und Filter rechnen es an.`,
      },
      fix,
    }
  const why = FAULTS[fault]
  return {
    outcome: 'fail',
    summary: {
      en: `The server introduces itself as “${shown}”: ${why.en}.`,
      de: `Der Server stellt sich als „${shown}“ vor: ${why.de}.`,
    },
    fix,
  }
}

const FAULTS = {
  address: { en: 'a bare address, not a name', de: 'eine nackte Adresse, kein Name' },
  word: { en: 'a single word, not a full name', de: 'ein einzelnes Wort, kein voller Name' },
  private: {
    en: 'a name that exists only inside a network',
    de: 'ein Name, den es nur innerhalb eines Netzes gibt',
  },
  syntax: { en: 'not a proper host name', de: 'kein gültiger Hostname' },
} as const

const SET = {
  en: 'Give the server its full public name, the same as its reverse name.',
  de: 'Dem Server seinen vollen öffentlichen Namen geben, denselben wie im Reverse-DNS.',
}

function settings(name: string) {
  return [
    { software: 'Postfix', file: 'main.cf', lines: [`myhostname = ${name}`] },
    { software: 'Exim', file: 'exim4.conf', lines: [`primary_hostname = ${name}`] },
    { software: 'OpenSMTPD', file: 'smtpd.conf', lines: [`action "outbound" relay helo ${name}`] },
  ]
}
