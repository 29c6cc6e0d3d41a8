import { Radio } from '@mantine/core'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import { useText } from '../../../language.ts'
import type { StartChoice } from './start-choices.ts'
import { WayDetails } from './way-details.tsx'
import styles from './writing.module.css'

interface Props {
  readonly choices: readonly StartChoice[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** Which way is taken; of the chosen one all that is to be known before anything is written. */
export function WayChoice({ choices, chosen, onChoose }: Props) {
  const text = useText(TICKET_START_TEXT).way
  const choice = choices[chosen]
  return (
    <section className={styles.card} aria-labelledby="new-ticket-way">
      <h2 id="new-ticket-way">{text.title}</h2>
      {choices.length === 0 && <p>{text.none}</p>}
      {choices.length > 0 && (
        <Radio.Group label={text.list} value={String(chosen)} onChange={(index) => onChoose(Number(index))}>
          <div className={styles.plain}>
            {choices.map(({ organizationName, way }, index) => (
              <Radio
                key={way?.id ?? organizationName}
                value={String(index)}
                label={way === null ? text.byHand(organizationName) : way.name}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {choice !== undefined &&
        (choice.way === null ? (
          <>
            <p>{text.none}</p>
            <p className={styles.hint}>{text.noneHint}</p>
          </>
        ) : (
          <WayDetails way={choice.way} />
        ))}
    </section>
  )
}
