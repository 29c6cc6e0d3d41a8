import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import { useText } from '../../language.ts'
import { Expander } from './expander.tsx'
import { RawText } from './raw-text.tsx'

/** The header, for those who want to read it themselves. */
export function HeaderText({ header }: { readonly header: string }) {
  const text = useText(ANALYSIS_TEXT).header
  return (
    <Expander title={text.title}>
      <RawText text={header} what={text.copy} />
    </Expander>
  )
}
