import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { CopyBlock } from './copy-block.tsx'

/** The MTA-STS policy file, and where it has to lie (RFC 8461 §3.3); null: none is wanted. */
export function PolicyFile({ domain, policy }: { readonly domain: string; readonly policy: string | null }) {
  const text = useText(SETUP_RECORDS_TEXT).output
  if (policy === null) return null
  return (
    <>
      <p className={page.hint}>{text.policyLead}</p>
      <div>
        <CopyChip value={`https://mta-sts.${domain}/.well-known/mta-sts.txt`} what={text.tab.policy} />
      </div>
      <CopyBlock label={text.tab.policy} copy={text.copyAll} text={policy} />
    </>
  )
}
