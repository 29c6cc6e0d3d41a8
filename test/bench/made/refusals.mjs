/** What servers answer, `{to}` for the recipient and `{ip}` for the sending address. Put together for this benchmark. */
export const REFUSALS = [
  { reply: '550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table', status: '5.1.1' },
  {
    reply:
      '550 5.1.1 The email account that you tried to reach does not exist. Please check for typing errors. - gsmtp',
    status: '5.1.1',
  },
  { reply: '550 No such user here', status: '5.0.0' },
  {
    reply: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {to} not found by SMTP address lookup',
    status: '5.1.10',
  },
  { reply: '554 delivery error: This user does not have an account ({to})', status: '5.0.0' },
  { reply: '552 5.2.2 <{to}>: mailbox is full, quota exceeded', status: '5.2.2' },
  { reply: '452 4.2.2 The recipient is over quota; try again later', status: '4.2.2' },
  { reply: '550 5.2.1 The mailbox of {to} is disabled', status: '5.2.1' },
  {
    reply:
      '554 5.7.1 Service unavailable; Client host [{ip}] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/{ip}',
    status: '5.7.1',
  },
  {
    reply: '550 5.7.1 Client host [{ip}] rejected, listed at a local blocklist; write to postmaster@example.net',
    status: '5.7.1',
  },
  { reply: '550 5.7.26 The sender is unauthenticated: SPF and DKIM did not pass for example.org', status: '5.7.26' },
  { reply: '550 5.7.23 The message was rejected due to SPF violation of the sender policy', status: '5.7.23' },
  { reply: '550 5.7.1 Rejected due to the DMARC policy of the author domain', status: '5.7.1' },
  { reply: '550 5.7.25 Client host [{ip}] has no matching reverse DNS name (PTR record)', status: '5.7.25' },
  {
    reply: '450 4.7.1 <{to}>: Recipient address rejected: Greylisted, please try again in 300 seconds',
    status: '4.7.1',
  },
  { reply: '451 4.7.1 Please try again later', status: '4.7.1' },
  { reply: '421 4.7.0 Too many connections from [{ip}], slow down', status: '4.7.0' },
  { reply: '421 4.7.28 An unusual rate of mail comes from your address; it has been rate limited', status: '4.7.28' },
  { reply: '554 5.7.1 Message rejected as spam by content filtering', status: '5.7.1' },
  { reply: '550 5.7.1 This message was classified as spam and may not be delivered', status: '5.7.1' },
  { reply: '554 5.3.4 Message size 31457280 exceeds fixed limit of 26214400 bytes', status: '5.3.4' },
  { reply: '552 5.3.4 Message is too large for the recipient', status: '5.3.4' },
  { reply: '554 5.7.1 <{to}>: Relay access denied', status: '5.7.1' },
  { reply: '550 5.7.1 Unable to relay', status: '5.7.1' },
  { reply: '553 5.1.8 Domain of the sender address does not exist', status: '5.1.8' },
  { reply: '550 5.6.0 The mail has no valid From header', status: '5.6.0' },
  { reply: '530 5.7.0 Must issue a STARTTLS command first', status: '5.7.0' },
  { reply: '554 5.7.0 Reject, virus found: Eicar-Test-Signature', status: '5.7.0' },
  { reply: '550 5.4.6 Routing loop detected: too many hops', status: '5.4.6' },
  { reply: '451 4.3.0 Temporary system problem. Try again later', status: '4.3.0' },
  { reply: '452 4.3.1 Insufficient system storage', status: '4.3.1' },
  { reply: '554 5.7.1 Your address has a poor reputation with us; access denied', status: '5.7.1' },
  { reply: '556 5.1.10 Recipient address has null MX', status: '5.1.10' },
  { reply: '550 5.7.133 Sender not authenticated for this group', status: '5.7.133' },
]

/** What the sending server itself reports, without an answer of another one. */
export const OWN_WORDS = [
  { text: 'connect to mx.example.net[198.51.100.9]:25: Connection timed out', status: '4.4.1' },
  {
    text: 'Host or domain name not found. Name service error for name=gone.example type=AAAA: Host not found',
    status: '5.4.4',
  },
  {
    text: 'conversation with mx.example.net[198.51.100.9] timed out while receiving the initial server greeting',
    status: '4.4.2',
  },
  { text: 'lost connection with mx.example.net[198.51.100.9] while performing the EHLO handshake', status: '4.4.2' },
]
