/** The columns of one line of CSV (RFC 4180 §2): quotes round a column, doubled inside it. Linear. Spreadsheets also separate by others than commas. */
export function splitCsv(line: string, separator: ',' | ';' | '\t' = ','): readonly string[] {
  const columns: string[] = []
  let at = 0
  while (at <= line.length && columns.length < MOST_COLUMNS) {
    const end = line.charCodeAt(at) === QUOTE ? endOfQuoted(line, at, separator) : endOfPlain(line, at, separator)
    const column = line.slice(at, end)
    columns.push(column.startsWith('"') ? column.slice(1).replace(/"\s*$/, '').replaceAll('""', '"') : column)
    at = end + 1
  }
  return columns
}

const QUOTE = 34
const MOST_COLUMNS = 100

function endOfPlain(line: string, at: number, separator: string): number {
  const end = line.indexOf(separator, at)
  return end < 0 ? line.length : end
}

function endOfQuoted(line: string, at: number, separator: string): number {
  let close = line.indexOf('"', at + 1)
  while (close >= 0 && line.charCodeAt(close + 1) === QUOTE) close = line.indexOf('"', close + 2)
  return close < 0 ? line.length : endOfPlain(line, close, separator)
}
