import { IconArrowsDiff } from '@tabler/icons-react'
import type { Analysis, MethodResult, OwnResult } from '../../../engine/analysis/analysis.ts'
import { ANALYSIS_TEXT } from '../../../text/interface/analysis.ts'
import badge from '../../components/badge.module.css'
import { RichText } from '../../components/rich-text.tsx'
import { Explained } from '../../components/term.tsx'
import { useLocalize, useText } from '../../language.ts'
import view from './analysis-view.module.css'
import { Expander } from './expander.tsx'
import styles from './proof-section.module.css'
import { ResultBadge } from './result-badge.tsx'

/** What the receiver wrote beside what we find: one row for each method and signature. */
export function ProofSection({ analysis: { ours, receiver } }: { readonly analysis: Analysis }) {
  const text = useText(ANALYSIS_TEXT).proof
  const localize = useLocalize()
  return (
    <section className={view.section} aria-labelledby="analysis-proof">
      <h2 id="analysis-proof">{text.title}</h2>
      <p className={view.lead}>
        {text.lead} {localize(receiver.because)}
      </p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.method}</th>
              <th scope="col">{receiver.authservId || text.receiver}</th>
              <th scope="col">{text.ours}</th>
              <th scope="col">{text.why}</th>
            </tr>
          </thead>
          <tbody>
            {ours.map((result, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a mail may carry the same signature twice
              <ResultRow key={at} result={result} />
            ))}
          </tbody>
        </table>
      </div>
      <OtherResults receiver={receiver} />
    </section>
  )
}

function ResultRow({ result: own }: { readonly result: OwnResult }) {
  const text = useText(ANALYSIS_TEXT).proof
  const localize = useLocalize()
  const { method, result, receiver, agrees, reason, domain, selector, secondOpinion } = own
  const differs = agrees === false
  const about = selector === null ? domain : `${selector}._domainkey.${domain}`
  return (
    <tr data-differs={differs}>
      <th scope="row">{text.names[method]}</th>
      <td>{receiver === null ? <span className="quiet">{text.nothing}</span> : <ResultBadge result={receiver} />}</td>
      <td>
        <span className={styles.ours}>
          <ResultBadge result={result} />
          {differs && (
            <Explained by={text.differsHint}>
              <span className={badge.badge} data-tone="you">
                <IconArrowsDiff size={14} stroke={1.8} aria-hidden />
                {text.differs}
              </span>
            </Explained>
          )}
        </span>
      </td>
      <td>
        <RichText text={localize(reason)} />
        {about !== null && about !== '' && <span className={styles.about}>{about}</span>}
        {secondOpinion !== null && secondOpinion !== result && (
          <span className={styles.about}>{text.secondOpinion(secondOpinion)}</span>
        )}
      </td>
    </tr>
  )
}

const COMPARED: ReadonlySet<string> = new Set(['spf', 'dkim', 'dmarc', 'arc'])

function OtherResults({ receiver: { results, others, sealed } }: Pick<Analysis, 'receiver'>) {
  const text = useText(ANALYSIS_TEXT).proof
  const more = results.filter(({ method }) => !COMPARED.has(method))
  return (
    <div className={styles.others}>
      {more.length > 0 && (
        <Expander title={text.more(more.length)}>
          <ResultList results={more} />
        </Expander>
      )}
      {sealed.length > 0 && (
        <Expander title={text.sealed(sealed.length)}>
          {sealed.map((one) => (
            <ResultList
              key={one.instance}
              title={text.sealedBy(one.instance, one.authservId || text.unnamed)}
              results={one.results}
            />
          ))}
        </Expander>
      )}
      {others.length > 0 && (
        <Expander title={text.others(others.length)}>
          {others.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand there twice
            <ResultList key={at} title={one.authservId || text.unnamed} results={one.results} />
          ))}
        </Expander>
      )}
    </div>
  )
}

interface ListProps {
  readonly title?: string
  readonly results: readonly MethodResult[]
}

function ResultList({ title, results }: ListProps) {
  const text = useText(ANALYSIS_TEXT).proof
  return (
    <div>
      {title !== undefined && <p className={styles.listTitle}>{title}</p>}
      {results.length === 0 && <p className="quiet">{text.noResults}</p>}
      <ul className={styles.list}>
        {results.map(({ method, result, reason, properties }, at) => {
          const details = Object.entries(properties).map(([name, value]) => `${name}=${value}`)
          const key = `${at} ${method}`
          return (
            <li key={key}>
              <span className="mono">
                {method}={result}
              </span>{' '}
              <span className="quiet">{[...details, ...(reason === null ? [] : [`(${reason})`])].join(' ')}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
