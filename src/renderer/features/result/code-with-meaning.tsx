import { enhancedStatusMeaning } from '../../../text/enhanced-status-codes.ts'
import { replyCodeMeaning } from '../../../text/reply-codes.ts'
import { Explained } from '../../components/term.tsx'
import { useLanguage } from '../../language.ts'

/** A reply code or an enhanced status code, with what the RFCs say that it means. */
export function CodeWithMeaning({ code }: { readonly code: string }) {
  const language = useLanguage()
  const meaning = code.includes('.') ? enhancedMeaning(code, language) : replyCodeMeaning(code, language)
  if (!meaning) return <span className="mono">{code}</span>
  return (
    <Explained by={meaning}>
      <span className="mono">{code}</span>
    </Explained>
  )
}

function enhancedMeaning(code: string, language: ReturnType<typeof useLanguage>): string | null {
  const meaning = enhancedStatusMeaning(code, language)
  return meaning && [meaning.class, meaning.subject, meaning.detail].filter((part) => part !== null).join(' · ')
}
