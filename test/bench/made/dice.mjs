/** Random choices that are the same in every run (mulberry32), so that two runs measure the same files. */
export class Dice {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed
  }

  /** A number from 0 up to, not including, `below`. @param {number} below */
  below(below) {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }

  /** One of them. @template T @param {readonly T[]} values @returns {T} */
  of(values) {
    return values[this.below(values.length)]
  }

  /** True in so many of a hundred cases. @param {number} percent */
  chance(percent) {
    return this.below(100) < percent
  }

  /** Digits and capital letters, as in a queue id. @param {number} length */
  id(length) {
    return Array.from({ length }, () => '0123456789ABCDEF'[this.below(16)]).join('')
  }
}
