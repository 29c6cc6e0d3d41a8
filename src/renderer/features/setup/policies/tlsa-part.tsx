import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_POLICIES_TEXT } from '../../../../text/interface/setup-policies.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useText } from '../../../language.ts'
import { Fold } from '../../mailboxes/fold.tsx'
import page from '../../probes/page.module.css'
import { CopyBlock } from '../records/copy-block.tsx'
import { ValueField } from '../value-field.tsx'
import { certificateCommand, nextKeyCommands } from './tlsa-commands.ts'

/** How the fingerprint for TLSA is found, for the certificate in use and for the next one. */
export function TlsaPart({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_POLICIES_TEXT).tlsa
  const { values } = view.setup
  const { hostName, certificateKey, nextCertificateKey } = values
  const keys = [certificateKey, nextCertificateKey].filter((key) => key !== '')
  return (
    <section className={page.card} aria-labelledby="policies-tlsa">
      <h2 id="policies-tlsa">{text.title}</h2>
      <p className={page.hint}>{text.lead}</p>
      <CopyBlock label={text.now} copy={text.copy} text={certificateCommand(values)} />
      <ValueField name="certificateKey" view={view} />
      <h3>{text.record}</h3>
      {keys.length === 0 || hostName === '' ? (
        <p className="quiet">{text.noRecord}</p>
      ) : (
        keys.map((key) => (
          <div key={key}>
            <CopyChip value={`_25._tcp.${hostName}. TLSA 3 1 1 ${key.toLowerCase()}`} what={text.record} />
          </div>
        ))
      )}
      <Fold title={text.next} opens={nextCertificateKey !== ''}>
        <p className={page.hint}>{text.nextLead}</p>
        <CopyBlock label={text.next} copy={text.copy} text={nextKeyCommands()} />
        <ValueField name="nextCertificateKey" view={view} />
      </Fold>
    </section>
  )
}
