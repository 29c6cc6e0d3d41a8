import { fields, type StampContext } from './stamp.ts'

/** Authentication-Results (RFC 8601) with what every provider says. */
export function authenticationResults(
  { host, results }: Pick<StampContext, 'host' | 'results'>,
  more: readonly string[] = [],
): string {
  const { dkim, spf, dmarc, mailFrom, fromDomain } = results
  const signatures = dkim.map(
    ({ domain, selector, beginning, passes }) =>
      `dkim=${passes ? 'pass' : 'fail'} header.d=${domain} header.s=${selector} header.b=${JSON.stringify(beginning)}`,
  )
  const methods = [
    ...(signatures.length === 0 ? ['dkim=none'] : signatures),
    `spf=${spf} smtp.mailfrom=${mailFrom}`,
    `dmarc=${dmarc} header.from=${fromDomain}`,
    ...more,
  ]
  return fields(`Authentication-Results: ${host};\r\n\t${methods.join(';\r\n\t')}`)
}
