import type { Localized } from '../bounces/diagnosis.ts'
import type { MessageDmarc } from '../checks/facts/message-dmarc.ts'
import { shorten } from '../checks/shorten.ts'

/** Why DMARC came to its result, with what counts for the domain in From (RFC 9989 §5.3). */
export function dmarcWords({ evaluation, spfUnknown }: MessageDmarc): Localized {
  const { result, alignments, authorDomain, policyDomain, policy } = evaluation
  const [author, owner] = [shorten(authorDomain ?? '', 80), shorten(policyDomain ?? authorDomain ?? '', 80)]
  switch (result) {
    case 'pass': {
      const by = alignments.filter(({ aligned }) => aligned).map((one) => `${one.method.toUpperCase()} (${one.domain})`)
      const [en, de] = by.length > 1 ? ['speak', 'sprechen'] : ['speaks', 'spricht']
      return {
        en: `${shorten(by.join(' and '), 160)} ${en} for ${author}.`,
        de: `${shorten(by.join(' und '), 160)} ${de} für ${author}.`,
      }
    }
    case 'none':
      return {
        en: `${owner} publishes no DMARC policy.`,
        de: `${owner} veröffentlicht keine DMARC-Richtlinie.`,
      }
    case 'permerror':
      return {
        en: `The DMARC record of ${owner} is unusable.`,
        de: `Der DMARC-Eintrag von ${owner} ist unbrauchbar.`,
      }
    case 'temperror':
      return {
        en: 'Could not tell: the DNS did not answer a question that decides.',
        de: 'Nicht festzustellen: Das DNS hat auf eine entscheidende Frage nicht geantwortet.',
      }
    case 'fail':
      return spfUnknown ? WITHOUT_SPF : failWords(author, policy ?? 'none', strangersOf(alignments))
  }
}

/** What passed, but for another domain: the most frequent reason. */
function strangersOf(alignments: MessageDmarc['evaluation']['alignments']): string {
  const passed = alignments.filter((one) => one.result === 'pass' && !one.aligned)
  return shorten([...new Set(passed.map((one) => `${one.method.toUpperCase()} ${one.domain}`))].join(', '), 160)
}

function failWords(author: string, policy: string, strangers: string): Localized {
  const asks = `p=${policy}`
  if (strangers === '')
    return {
      en: `Neither SPF nor a signature passes for ${author}, which asks for ${asks}.`,
      de: `Weder SPF noch eine Signatur besteht für ${author}; die Domain bittet um ${asks}.`,
    }
  return {
    en: `What passes belongs to another domain (${strangers}) than ${author}, which asks for ${asks}.`,
    de: `Was besteht, gehört einer anderen Domain (${strangers}) als ${author}; diese bittet um ${asks}.`,
  }
}

const WITHOUT_SPF: Localized = {
  en: 'Could not tell: no signature passes for the domain in From, and SPF could not be asked.',
  de: 'Nicht festzustellen: Keine Signatur besteht für die Domain in From, und SPF ließ sich nicht fragen.',
}

/** From must name one domain. */
export const NO_AUTHOR: Localized = {
  en: 'From names no single domain that DMARC could ask.',
  de: 'From nennt nicht genau eine Domain, nach der DMARC fragen könnte.',
}
