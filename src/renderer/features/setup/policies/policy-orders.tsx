import type { RecordsView, SetupView } from '../../../../contract/setup-shapes.ts'
import type { PolicyName } from '../../../../engine/setup/records/policy-order.ts'
import { SETUP_POLICIES_TEXT } from '../../../../text/interface/setup-policies.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { DatesList } from '../records/dates-list.tsx'
import { ReadBar } from '../records/read-bar.tsx'
import { TroubleList } from '../records/trouble-list.tsx'
import { PolicySequence } from './policy-sequence.tsx'

interface Props {
  readonly view: SetupView
  /** Null: nobody looked yet. */
  readonly records: RecordsView | null
}

/** How far the policies are, and what of them would bite. */
export function PolicyOrders({ view, records }: Props) {
  const text = useText(SETUP_POLICIES_TEXT)
  const { mtaSts, dane } = view.setup.choices
  const troubles = records?.troubles.filter(({ id }) => /^(?:sts|dane|dmarc)-/.test(id)) ?? []
  const chosen: readonly (readonly [PolicyName, boolean])[] = [
    ['mtaSts', mtaSts !== 'off'],
    ['dane', dane],
  ]
  return (
    <>
      <section className={page.card} aria-labelledby="policies-troubles">
        <h2 id="policies-troubles">{text.troubles.title}</h2>
        {records === null && <p className={page.lead}>{text.troubles.notRead}</p>}
        <ReadBar view={view} />
        {records !== null && troubles.length === 0 && <p className="quiet">{text.troubles.none}</p>}
        <TroubleList troubles={troubles} />
      </section>
      {chosen.map(([policy, isChosen]) => (
        <section key={policy} className={page.card} aria-labelledby={`policies-${policy}`}>
          <h2 id={`policies-${policy}`}>{text.order.title[policy]}</h2>
          {isChosen ? (
            <>
              <p className={page.lead}>{text.order.lead}</p>
              <PolicySequence
                policy={policy}
                order={records?.orders.find((order) => order.policy === policy) ?? null}
              />
              {policy === 'mtaSts' && <DatesList view={view} of="sts-" label={text.order.testing} />}
            </>
          ) : (
            <p className="quiet">{text.order.off[policy]}</p>
          )}
        </section>
      ))}
    </>
  )
}
