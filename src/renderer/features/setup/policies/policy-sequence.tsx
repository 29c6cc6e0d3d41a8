import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconLock,
  IconPlayerPlay,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react'
import type { MoveState, PolicyMove, PolicyName, PolicyOrder } from '../../../../engine/setup/records/policy-order.ts'
import { SETUP_POLICIES_TEXT } from '../../../../text/interface/setup-policies.ts'
import { useText } from '../../../language.ts'
import styles from './policy-sequence.module.css'

const ICONS: Readonly<Record<MoveState | 'notRead', TablerIcon>> = {
  done: IconCheck,
  now: IconPlayerPlay,
  later: IconLock,
  early: IconAlertTriangle,
  unknown: IconQuestionMark,
  notRead: IconCircle,
}

/** What is done for a policy, where nobody has looked yet. */
const MOVES: Readonly<Record<PolicyName, readonly PolicyMove[]>> = {
  mtaSts: ['stsHost', 'stsFile', 'stsRecord', 'stsTesting', 'stsEnforce', 'stsNewId'],
  dane: ['daneSigned', 'daneKey', 'daneServed', 'daneRecord', 'daneNext'],
}

type Moves = readonly { readonly id: PolicyMove; readonly state: MoveState | 'notRead' }[]

interface Props {
  readonly policy: PolicyName
  /** Null: nobody looked yet. */
  readonly order: PolicyOrder | null
}

/** What is done for one policy, in its only right order: where one is, what comes next, and what may not come yet. */
export function PolicySequence({ policy, order }: Props) {
  const text = useText(SETUP_POLICIES_TEXT).order
  const moves: Moves = order?.moves ?? MOVES[policy].map((id) => ({ id, state: 'notRead' }))
  return (
    <ol className={styles.moves} aria-label={text.title[policy]}>
      {moves.map(({ id, state }, index) => (
        <Move key={id} id={id} state={state} before={moves.slice(0, index)} />
      ))}
    </ol>
  )
}

interface MoveProps {
  readonly id: PolicyMove
  readonly state: MoveState | 'notRead'
  readonly before: Moves
}

function Move({ id, state, before }: MoveProps) {
  const words = useText(SETUP_POLICIES_TEXT)
  const { title, says } = words.move[id]
  const Icon = ICONS[state]
  const missing = before.filter((move) => move.state === 'now' || move.state === 'later')
  const titles = missing.map((move) => words.order.quoted(words.move[move.id].title)).join(', ')
  return (
    <li className={styles.move} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={styles.icon}>
        <Icon size={15} stroke={2} aria-hidden />
      </span>
      <div className={styles.words}>
        <p className={styles.head}>
          <strong>{title}</strong>
          <span className={styles.state}>{words.order.state[state]}</span>
        </p>
        <p className={styles.says}>{says}</p>
        {state === 'later' && <p className={styles.says}>{words.order.first(titles)}</p>}
        {state === 'early' && <p className={styles.bites}>{words.order.early(titles)}</p>}
        {state === 'unknown' && <p className={styles.says}>{words.order.unknown}</p>}
      </div>
    </li>
  )
}
