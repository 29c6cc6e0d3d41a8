/** Numbers in a set (RFC 3501 §9 sequence-set); `largest` stands for `*`. */
export function inSet(set: string, number: number, largest: number): boolean {
  return set.split(',').some((range) => {
    const [from = 0, to = from] = range.split(':').map((each) => (each === '*' ? largest : Number(each)))
    return number >= Math.min(from, to) && number <= Math.max(from, to)
  })
}

/** True for what is written as a set of numbers. */
export function isSet(text: string): boolean {
  return /^[\d*]+(:[\d*]+)?(,[\d*]+(:[\d*]+)?)*$/.test(text)
}
