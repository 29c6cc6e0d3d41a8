/** Lets only so many through at the same time; the others wait in line. */
export interface Gate {
  /** Resolves when there is room, with what gives the room back. */
  enter(): Promise<() => void>
}

export function createGate(room: number): Gate {
  let left = room
  const line: (() => void)[] = []
  const leave = () => {
    const next = line.shift()
    if (next === undefined) left += 1
    else next()
  }
  return {
    enter: async () => {
      if (left > 0) left -= 1
      else await new Promise<void>((resolve) => line.push(resolve))
      return leave
    },
  }
}
