import type { Localized } from '../bounces/diagnosis.ts'
import type { CheckOutcome, Finding } from './finding.ts'
import { NOT_SAID_TO_BE_OWN } from './judge-servers.ts'
import { mailSentence, NO_REPUTATION } from './mail-sentence.ts'
import type { ReportSummary } from './report.ts'

/** Configuration is proved and reputation only measured, so each has a sentence of its own. */
export function summarize(findings: readonly Finding[]): ReportSummary {
  const counts = count(findings)
  // What was found in a mail is neither the configuration of a domain nor its reputation.
  if (findings.length > 0 && findings.every(({ vantage }) => vantage.from === 'message'))
    return { counts, configuration: mailSentence(counts), reputation: NO_REPUTATION }
  const reputation = findings.filter(({ area }) => area === 'reputation')
  // What this computer's own network is like says nothing about the domain.
  const configuration = findings.filter(({ area }) => area !== 'reputation' && area !== 'vantage')
  return {
    counts,
    configuration: join(configurationSentence(count(configuration)), leftOut(findings)),
    reputation: reputationSentence(count(reputation)),
  }
}

function count(findings: readonly Finding[]): Record<CheckOutcome, number> {
  const counts = { pass: 0, notice: 0, warn: 0, fail: 0, notApplicable: 0, temperror: 0 }
  for (const { outcome } of findings) counts[outcome]++
  return counts
}

type Counts = Readonly<Record<CheckOutcome, number>>

function configurationSentence({ fail, warn, temperror, pass, notice }: Counts): Localized {
  const open = temperror > 0 ? withUnknown(temperror) : NOTHING
  if (fail + warn + pass + notice === 0) return join(UNKNOWN, NOTHING)
  if (fail > 0) return join(troubles(fail, warn), open)
  if (warn > 0) return join(warnings(warn), open)
  return join(right(notice), open)
}

/** What was not asked because the servers are perhaps somebody else's is said once, here. */
function leftOut(findings: readonly Finding[]): Localized {
  const count = findings.filter(({ summary }) => summary.en === NOT_SAID_TO_BE_OWN.en).length
  if (count === 0) return NOTHING
  return {
    en: `${count === 1 ? 'One check' : `${count} checks`} of the mail servers ${count === 1 ? 'was' : 'were'} left out, as nobody said that these servers are one’s own (--own all).`,
    de: `${count === 1 ? 'Eine Prüfung der Mailserver wurde' : `${count} Prüfungen der Mailserver wurden`} ausgelassen, weil nicht angegeben ist, dass es die eigenen sind (--own all).`,
  }
}

const NOTHING: Localized = { en: '', de: '' }
const UNKNOWN: Localized = {
  en: 'The configuration could not be looked at from here.',
  de: 'Die Konfiguration ließ sich von hier aus nicht ansehen.',
}

function right(notices: number): Localized {
  if (notices === 0)
    return {
      en: 'The configuration is right in everything that was looked at.',
      de: 'Die Konfiguration stimmt in allem, was angesehen wurde.',
    }
  return {
    en: `The configuration is right in everything that was looked at; ${notices === 1 ? 'one thing is' : `${notices} things are`} good to know.`,
    de: `Die Konfiguration stimmt in allem, was angesehen wurde; ${notices === 1 ? 'ein Hinweis verdient' : `${notices} Hinweise verdienen`} einen Blick.`,
  }
}

function troubles(fail: number, warn: number): Localized {
  const also = {
    en: warn > 0 ? `, ${warn === 1 ? 'one' : warn} more may cost mail` : '',
    de: warn > 0 ? `, ${warn === 1 ? 'ein weiterer kann' : `${warn} weitere können`} Mail kosten` : '',
  }
  return {
    en: `${fail === 1 ? 'One thing in the configuration breaks' : `${fail} things in the configuration break`} mail or a binding rule${also.en}.`,
    de: `${fail === 1 ? 'Ein Punkt der Konfiguration bricht' : `${fail} Punkte der Konfiguration brechen`} Mail oder eine bindende Regel${also.de}.`,
  }
}

function warnings(warn: number): Localized {
  return {
    en: `Nothing in the configuration breaks mail; ${warn === 1 ? 'one thing' : `${warn} things`} may cost some.`,
    de: `Nichts in der Konfiguration verhindert Mail; ${warn === 1 ? 'ein Punkt kann' : `${warn} Punkte können`} aber welche kosten.`,
  }
}

function withUnknown(temperror: number): Localized {
  return {
    en: `${temperror === 1 ? 'One check' : `${temperror} checks`} could not be made from here.`,
    de: `${temperror === 1 ? 'Eine Prüfung war' : `${temperror} Prüfungen waren`} von hier aus nicht möglich.`,
  }
}

function reputationSentence({ fail, warn, notice, pass, temperror }: Counts): Localized {
  if (fail + warn > 0)
    return {
      en: 'Reputation: a list that receivers use has an entry; see which, and how to get off.',
      de: 'Reputation: Eine Liste, die Empfänger nutzen, führt einen Eintrag; siehe dort, welche, und wie er zu entfernen ist.',
    }
  if (pass <= temperror)
    return temperror > 0
      ? {
          en: 'Reputation: the lists could not be asked from here.',
          de: 'Reputation: Die Listen ließen sich von hier aus nicht befragen.',
        }
      : { en: 'Reputation was not looked at.', de: 'Die Reputation wurde nicht angesehen.' }
  if (notice > 0)
    return {
      en: 'Reputation: no entry on the lists that matter; only minor ones have something to say.',
      de: 'Reputation: kein Eintrag auf den Listen, die zählen; nur unbedeutende vermerken etwas.',
    }
  return {
    en: 'Reputation: no entry on the lists that could be asked. What providers think by themselves only test mails can show.',
    de: 'Reputation: kein Eintrag auf den Listen, die sich befragen ließen. Was Anbieter selbst denken, zeigen nur Testmails.',
  }
}

function join(first: Localized, second: Localized): Localized {
  return { en: `${first.en} ${second.en}`.trim(), de: `${first.de} ${second.de}`.trim() }
}
