import type { ProgrammeData } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { useText } from '../../language.ts'
import page from '../probes/page.module.css'
import { ComplaintList } from './complaint-list.tsx'
import { ImportFiles } from './import-files.tsx'
import { ImportResults } from './import-results.tsx'
import { SndsLink } from './snds-link.tsx'
import { SndsPart } from './snds-part.tsx'
import { SndsStatus } from './snds-status.tsx'

/** What the programmes told, and how to read more of it in. */
export function ToldSection({ data }: { readonly data: ProgrammeData }) {
  const text = useText(PROGRAMMES_TEXT).told
  const isEmpty = data.snds.length + data.sndsStatus.length + data.complaints.length === 0
  return (
    <section className={page.section} aria-labelledby="programmes-told">
      <h2 id="programmes-told">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      <div className={page.card}>
        <ImportFiles />
        <ImportResults />
        {isEmpty && (
          <p className={page.hint}>
            {text.none} {text.noneTeaches}
          </p>
        )}
      </div>
      {data.sndsStatus.length > 0 && <SndsStatus status={data.sndsStatus} />}
      {data.snds.length > 0 && <SndsPart rows={data.snds} changes={data.sndsChanges} />}
      {!isEmpty && <ComplaintList complaints={data.complaints} />}
      <SndsLink hasLink={data.hasSndsLink} fetchedAt={data.fetchedAt} />
    </section>
  )
}
