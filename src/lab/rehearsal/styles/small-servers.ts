import { mailDate } from '../../mail/mta/trace-field.ts'
import { authenticationResults } from './authentication-results.ts'
import { dovecotReceived, postfixReceived } from './postfix-received.ts'
import { fields, type Stamp } from './stamp.ts'

/** A friend's server: Postfix, Rspamd, Dovecot. */
export const rspamdStamp: Stamp = (context) => {
  const { isJunk, host, provider, id, results } = context
  const isProven = results.dkim.some(({ passes }) => passes) && results.spf === 'pass'
  const score = isJunk ? '8.40' : '-3.20'
  const symbols = isJunk
    ? `FUZZY_UNKNOWN(6.00)[]; HTML_SHORT_LINK_IMG_1(2.00)[]${isProven ? '; R_DKIM_ALLOW(-0.20)[]' : ''}`
    : !isProven
      ? 'ONCE_RECEIVED(0.10)[]'
      : 'DMARC_POLICY_ALLOW(-0.50)[]; R_SPF_ALLOW(-0.20)[+mx]; R_DKIM_ALLOW(-0.20)[]; ONCE_RECEIVED(0.10)[]'
  const above =
    dovecotReceived(context) +
    postfixReceived(context) +
    authenticationResults(context) +
    fields(
      `X-Spamd-Result: default: ${isJunk ? 'True' : 'False'} [${score} / 15.00];\r\n\t${symbols}`,
      `X-Rspamd-Server: mail.${provider.domain}`,
      `X-Rspamd-Queue-Id: ${id}`,
      `X-Rspamd-Action: ${isJunk ? 'add header' : 'no action'}`,
      ...(isJunk ? ['X-Spam: Yes'] : []),
      `X-Spamd-Bar: ${isJunk ? '++++++++' : '---'}`,
      `X-Virus-Scanned: clamav-milter at ${host}`,
    )
  return { above }
}

/** A town's server: Postfix behind Postgrey. */
export const postgreyStamp: Stamp = (context) => {
  const { greylistedSeconds, host, takenAt } = context
  const waited =
    greylistedSeconds === null
      ? []
      : [`X-Greylist: delayed ${greylistedSeconds} seconds by postgrey-1.37 at ${host}; ${mailDate(takenAt)}`]
  return {
    above: dovecotReceived(context) + fields(...waited) + postfixReceived(context) + authenticationResults(context),
  }
}

/** A craftsmen's server: Postfix and SpamAssassin. */
export const spamAssassinStamp: Stamp = (context) => {
  const { isJunk, host } = context
  const score = isJunk ? '6.3' : '-0.9'
  const tests = isJunk
    ? 'BAYES_99,DKIM_SIGNED,DKIM_VALID,URIBL_BLACK,SPF_PASS'
    : 'BAYES_00,DKIM_SIGNED,DKIM_VALID,DKIM_VALID_AU,SPF_HELO_PASS,SPF_PASS'
  const above =
    dovecotReceived(context) +
    fields(
      `X-Spam-Checker-Version: SpamAssassin 4.0.1 (2024-03-26) on ${host}`,
      ...(isJunk ? ['X-Spam-Flag: YES'] : []),
      `X-Spam-Level: ${isJunk ? '******' : ''}`,
      `X-Spam-Status: ${isJunk ? 'Yes' : 'No'}, score=${score} required=5.0 tests=${tests}\r\n\tautolearn=no autolearn_force=no version=4.0.1`,
    ) +
    postfixReceived(context) +
    authenticationResults(context)
  return { above }
}
