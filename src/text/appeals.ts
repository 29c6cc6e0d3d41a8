import type { Appeal, Localized } from '../engine/bounces/diagnosis.ts'
import { fillTemplate } from './fill-template.ts'
import type { Language } from './language.ts'
import { NEED_TEXTS } from './needs.ts'

/** One way to ask for help, in words. */
export interface DescribedAppeal {
  readonly text: string
  /** What the request has to contain. */
  readonly needs: readonly string[]
}

/** Whom to ask, how, and whether that is known to help. */
export function describeAppeal(appeal: Appeal, language: Language): DescribedAppeal {
  const { target, organization } = appeal
  const needs = appeal.kind === 'information' ? [] : appeal.needs
  const sentences = [
    fillTemplate(ASK[appeal.kind][language], { target, organization: organization.name }),
    appeal.from === 'text' ? FROM_TEXT[language] : '',
    appeal.helps === 'maybe' ? MAY_HELP[language] : '',
  ]
  return {
    text: sentences.filter((s) => s !== '').join(' '),
    needs: needs.map((need) => NEED_TEXTS[need][language]),
  }
}

const ASK: Readonly<Record<Appeal['kind'], Localized>> = {
  form: { en: 'Form of [{organization}|]: [{target}|]', de: 'Formular von [{organization}|]: [{target}|]' },
  email: { en: 'Write to [{organization}|]: [{target}|]', de: 'Schreiben Sie an [{organization}|]: [{target}|]' },
  information: {
    en: 'Information from [{organization}|]: [{target}|]',
    de: 'Auskunft von [{organization}|]: [{target}|]',
  },
}

const FROM_TEXT: Localized = { en: '(named in the refusal itself)', de: '(in der Abweisung selbst genannt)' }
const MAY_HELP: Localized = { en: '(helps in some cases only)', de: '(hilft nur in manchen Fällen)' }
