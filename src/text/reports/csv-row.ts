type Value = string | number | boolean | null

/** A row of CSV (RFC 4180), with its line end. What a spreadsheet would take for a formula, also in full-width letters, is made a text. */
export function csvRow(values: readonly Value[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

function cell(value: Value): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
