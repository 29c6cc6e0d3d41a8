import type { RecordData } from '../dns/record.ts'

const MOST_ANSWERS = 20
const MOST_CHARACTERS = 300

/** Answers as a tree shows them: one line each, cut. */
export function showAnswers(data: readonly RecordData[]): readonly string[] {
  return data.slice(0, MOST_ANSWERS).map((record) => cut(showData(record)))
}

/** At most so many characters, and no controls. */
export function cut(text: string, most = MOST_CHARACTERS): string {
  return text.slice(0, most).replace(/[^\x20-\x7e]/g, '?')
}

function showData(data: RecordData): string {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return data.target
    case 'MX':
      return `${data.preference} ${data.exchange}`
    case 'TXT':
    case 'SPF':
      return data.strings.slice(0, 10).join('').slice(0, MOST_CHARACTERS)
    default:
      return data.type
  }
}
