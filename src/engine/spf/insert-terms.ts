/** The record with terms put in at its beginning, where they count before everything else. Those that it has are not repeated. */
export function insertTerms(text: string, terms: readonly string[]): string {
  const [version = 'v=spf1', ...words] = text.split(' ').filter((word) => word !== '')
  return [version, ...terms.filter((term) => !words.includes(term)), ...words].join(' ')
}
