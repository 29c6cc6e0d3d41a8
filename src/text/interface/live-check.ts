import type { Language } from '../language.ts'

const en = {
  action: 'Check live',
  again: 'Check again',
  hint: 'Makes the checks that these steps name: questions to the DNS and to block lists, from here and now. No mail is sent.',
  working: 'Checking …',
  domainNeeded: 'The text does not say whose mail it was. Which domain is yours?',
  checkedAt: (time: string) => `Checked live ${time}`,
  about: (domain: string, address: string | null) =>
    address === null ? `for ${domain}` : `for ${domain} and the address ${address}`,
  state: {
    needed: 'Still to be done',
    done: 'Already right',
    unknown: 'Could not tell from here',
    notChecked: 'Cannot be checked from here',
  },
  summary: (needed: number, done: number) =>
    needed > 0
      ? needed === 1
        ? 'One of the causes is still there; it stands first.'
        : `${needed} of the causes are still there; they stand first.`
      : done > 0
        ? 'What could be checked is right by now.'
        : 'Nothing of this could be told from here.',
  noChecks: 'None of these steps can be checked from here.',
  whole: 'Check the whole domain',
}

const de: typeof en = {
  action: 'Live prüfen',
  again: 'Noch einmal prüfen',
  hint: 'Macht die Prüfungen, die diese Schritte nennen: Fragen an DNS und Sperrlisten, jetzt und von hier aus. Keine Mail wird gesendet.',
  working: 'Prüft …',
  domainNeeded: 'Der Text sagt nicht, wessen Mail es war. Welche Domain ist die eigene?',
  checkedAt: (time) => `Live geprüft ${time}`,
  about: (domain, address) => (address === null ? `für ${domain}` : `für ${domain} und die Adresse ${address}`),
  state: {
    needed: 'Noch zu tun',
    done: 'Schon in Ordnung',
    unknown: 'Von hier aus nicht festzustellen',
    notChecked: 'Von hier aus nicht zu prüfen',
  },
  summary: (needed, done) =>
    needed > 0
      ? needed === 1
        ? 'Eine der Ursachen besteht noch; sie steht zuerst.'
        : `${needed} der Ursachen bestehen noch; sie stehen zuerst.`
      : done > 0
        ? 'Was sich prüfen ließ, ist inzwischen in Ordnung.'
        : 'Davon ließ sich von hier aus nichts feststellen.',
  noChecks: 'Keiner dieser Schritte lässt sich von hier aus prüfen.',
  whole: 'Die ganze Domain prüfen',
}

/** The words of the live checks on a diagnosis. */
export const LIVE_CHECK_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
