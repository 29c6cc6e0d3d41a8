import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ProbeRow } from '../../../contract/probe-shapes.ts'
import { EXPERIMENTS_TEXT } from '../../../text/interface/experiments.ts'
import { LoadMore } from '../../components/load-more.tsx'
import { formatTime } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import styles from './experiments-page.module.css'
import { useExperiments } from './experiments-store.ts'
import page from './page.module.css'
import { useProbe } from './probe-store.ts'
import { ScrollTable } from './scroll-table.tsx'
import { StateBadge } from './state-badge.tsx'

/** So many pairs are shown at a time. */
const STEP = 50

interface Pair {
  readonly pair: number
  readonly a: ProbeRow | null
  readonly b: ProbeRow | null
}

/** The single pairs of an experiment; folded away at first. */
export function ExperimentPairs({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useText(EXPERIMENTS_TEXT).pairs
  const [open, setOpen] = useState(false)
  const [shown, setShown] = useState(STEP)
  const probes = useExperiments(({ pairs }) => pairs[id])
  const loadPairs = useExperiments((state) => state.loadPairs)
  const pairs = useMemo(() => pairsOf(probes ?? []), [probes])
  const toggle = () => {
    if (!open) void loadPairs(id)
    setOpen(!open)
  }
  return (
    <div className={page.section}>
      <div>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={toggle}>
          {open ? text.hide : text.show}
        </Button>
      </div>
      {open && probes !== undefined && (
        <ScrollTable label={`${text.title}: ${name}`}>
          <thead>
            <tr>
              <th scope="col" className={page.number}>
                {text.pair}
              </th>
              <th scope="col">{text.mailbox}</th>
              <th scope="col">{text.sent}</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
            </tr>
          </thead>
          <tbody>
            {pairs.slice(0, shown).map((pair) => (
              <PairRow key={`${pair.pair} ${(pair.a ?? pair.b)?.plan.mailbox}`} pair={pair} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {open && shown < pairs.length && <LoadMore onMore={() => setShown(shown + STEP)} />}
    </div>
  )
}

function PairRow({ pair: { pair, a, b } }: { readonly pair: Pair }) {
  const language = useLanguage()
  const one = a ?? b
  return (
    <tr>
      <td className={page.number}>{pair}</td>
      <td>{one?.mailboxLabel}</td>
      <td>{one?.submittedAt ? formatTime(one.submittedAt, language) : '–'}</td>
      <td>
        <Arm probe={a} pair={pair} arm="a" />
      </td>
      <td>
        <Arm probe={b} pair={pair} arm="b" />
      </td>
    </tr>
  )
}

interface ArmProps {
  readonly probe: ProbeRow | null
  readonly pair: number
  readonly arm: 'a' | 'b'
}

function Arm({ probe, pair, arm }: ArmProps) {
  const text = useText(EXPERIMENTS_TEXT)
  const open = useProbe((state) => state.open)
  if (probe === null) return <span className="quiet">{text.pairs.missing}</span>
  return (
    <button type="button" className={styles.arm} onClick={() => void open(probe.plan.id)}>
      <StateBadge probe={probe} />
      <span className="visually-hidden">, {text.pairs.open(text.arm[arm], pair)}</span>
    </button>
  )
}

/** One pair goes to one mailbox; the newest first. */
function pairsOf(probes: readonly ProbeRow[]): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  for (const probe of probes) {
    const { experiment, mailbox } = probe.plan
    if (experiment === null) continue
    const key = `${experiment.pair} ${mailbox}`
    const pair = pairs.get(key) ?? { pair: experiment.pair, a: null, b: null }
    pairs.set(key, { ...pair, [experiment.arm]: probe })
  }
  return [...pairs.values()].sort((one, other) => other.pair - one.pair)
}
