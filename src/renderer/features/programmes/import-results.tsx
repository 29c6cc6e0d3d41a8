import type { ProgrammeImport } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { describeImport, describeImportTrouble } from '../../../text/programmes/import.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import { FaultNote } from '../probes/fault-note.tsx'
import page from '../probes/page.module.css'
import { addUpResults } from './add-up-results.ts'
import { useProgrammeImport } from './import-store.ts'
import styles from './programmes-page.module.css'

/** What came of the last files or of the link: nothing is lost without being told. */
export function ImportResults() {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language]
  const { working, results, problems, fault } = useProgrammeImport()
  const { shown, more } = addUpResults(results)
  return (
    <div className={styles.details} role="status">
      {working && <p className={page.hint}>{text.told.reading}</p>}
      {shown.map(({ number, name, result }) => (
        <Result key={number} name={name} result={result} />
      ))}
      {more > 0 && <p className={page.hint}>{text.told.moreFiles(more)}</p>}
      {problems.map(({ name, problem }) => (
        <p key={name} className={page.fault}>
          {plainLine(name)}: {text.told[problem]}
        </p>
      ))}
      <ImportFault fault={fault} />
    </div>
  )
}

function ImportFault({ fault }: Pick<ReturnType<typeof useProgrammeImport.getState>, 'fault'>) {
  const text = PROGRAMMES_TEXT[useLanguage()].link
  // What a link leads to, or where it leads, is no input that Postdesk cannot take: it is said what helps.
  if (fault?.code === 'invalid-input') return <p className={page.fault}>{text.refused}</p>
  if (fault?.detail === 'SNDS') return <p className={page.fault}>{text.failed}</p>
  return <FaultNote fault={fault} />
}

function Result({ name, result }: { readonly name: string | null; readonly result: ProgrammeImport }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].told
  return (
    <div>
      <p>
        {name !== null && <strong>{plainLine(name)}: </strong>}
        {describeImport(result, language)}
      </p>
      {result.troubles.length > 0 && (
        <>
          <p className={styles.label}>{text.troubles}</p>
          <ul className={styles.quiet}>
            {result.troubles.map((trouble) => (
              <li key={trouble.line}>{plainLine(describeImportTrouble(trouble, language))}</li>
            ))}
            {result.moreTroubles > 0 && <li>{text.moreTroubles(result.moreTroubles)}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
