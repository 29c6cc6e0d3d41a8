import type { RecordChange } from '../../../../engine/setup/records/wanted-record.ts'

export interface Turn {
  readonly turn: number
  readonly waitSeconds: number
  readonly changes: readonly RecordChange[]
}

/** Changes by the round in which they are entered, in order. */
export function inTurns(changes: readonly RecordChange[]): readonly Turn[] {
  const turns = [...new Set(changes.map(({ turn }) => turn))].toSorted((a, b) => a - b)
  return turns.map((turn) => {
    const own = changes.filter((change) => change.turn === turn)
    return { turn, waitSeconds: Math.max(0, ...own.map(({ waitSeconds }) => waitSeconds)), changes: own }
  })
}
