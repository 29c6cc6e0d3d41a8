import { readFileSync } from 'node:fs'
import type { Net } from './checks/pretended-internet.ts'

/** This computer's time. In a lab it may go ahead: its file is read each time, so that days can pass while the program works. */
export function clockOf({ pretended }: Pick<Net, 'pretended'>): () => Date {
  const file = pretended?.clockFile
  return file === undefined ? () => new Date() : () => new Date(Date.now() + aheadIn(file))
}

/** Milliseconds; a lab that has ended goes ahead no longer. */
function aheadIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}
