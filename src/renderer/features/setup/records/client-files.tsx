import type { RecordsView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useLocalize, useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { CopyBlock } from './copy-block.tsx'

/** Files by which mail programs find the servers, each with the address at which it has to lie. */
export function ClientFiles({ files }: { readonly files: RecordsView['clientFiles'] }) {
  const text = useText(SETUP_RECORDS_TEXT).output
  const localize = useLocalize()
  return files.map(({ id, url, text: content, says }) => (
    <section key={id} className={page.section} aria-label={id}>
      <h3>{id}</h3>
      <p className={page.hint}>{localize(says)}</p>
      <div>
        <CopyChip value={url} what={id} />
      </div>
      <CopyBlock label={id} copy={text.copyAll} text={content} />
    </section>
  ))
}
