import { NativeSelect } from '@mantine/core'
import type { DraftView, LetterLanguage } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { LETTER_LANGUAGE_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './writing.module.css'

/** In which of the languages that they read it is written. */
export function LanguageChoice({ draft: { language, languages } }: { readonly draft: DraftView }) {
  const text = useText(TICKET_DRAFTING_TEXT)
  const localize = useLocalize()
  const choose = useDrafting((state) => state.choose)
  if (language === null) return null
  if (languages.length < 2)
    return <p className={styles.hint}>{text.onlyLanguage(localize(LETTER_LANGUAGE_TEXT[language]))}</p>
  return (
    <NativeSelect
      className={styles.short ?? ''}
      label={text.language}
      value={language}
      data={languages.map((value) => ({ value, label: localize(LETTER_LANGUAGE_TEXT[value]) }))}
      // The values are those of the list above.
      onChange={({ currentTarget }) => void choose({ language: currentTarget.value as LetterLanguage })}
    />
  )
}
