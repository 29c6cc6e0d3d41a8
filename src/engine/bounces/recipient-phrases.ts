/** What stands right before an address in its line and speaks for it being the failed recipient, with its weight. */
export const FOR_RECIPIENT: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[\s,;(])(?:to|orig_to|rcpt|recipient)=<?$/i, 6],
  [/(?:final|original)[- ]recipient:.*$/i, 6],
  [/dda:(?:smtp=)?$/i, 6],
  [/rcpt to: ?<?$/i, 5],
  [/\[smtp:$/i, 5],
  [
    /^[\s*•>-]*(?:(?:failed|intended|the) )?(?:recipient|address|empf(?:ä|ae)nger|destinataire|destinatario|destinatário|geadresseerde|mottagare|modtager|adresat|user|mailbox|addressee|宛先|あて先|收件人|收件者|получатель|받는 사람)(?:s|\(s\)|adresse| address(?:es)?)?(?: ?name)?(?: ?\[?smtp)?\s*[:=：]\s*['"<[(＜]?(?:smtp:|mailto:)?$/i,
    6,
  ],
  [/^[\s*•>-]*(?:to|an|à|a|para|voor|till|til|do)\s*[:=]\s*['"<[(]?(?:smtp:|mailto:)?$/i, 4],
  [
    /(?:deliver(?:y|ed|ing)?|sent|reach(?:ed)?|send|sending|addressed|forward(?:ed)?|zustell\w+|message|mail|undeliverable)\b.{0,60}?\b(?:to|for|an|à|a|para|at|:)\s*(?:the )?(?:following )?(?:recipient|address|user|mailbox|domain)?(?:\(s\)|s)?:?\s*['"<([]*$/i,
    5,
  ],
  [/^[^@]{3,80}:\s*['"<([]*$/i, 5],
  [
    /(?:recipient|address|user|mailbox|account|inbox|subscriber|person|e-?mail)s?(?: name| address)?(?: is| was)?:?\s*['"<([]*$/i,
    4,
  ],
  [
    /(?:unknown|invalid|no such|unrouteable|illegal|bad|exceed\w*|full|failed|attempts|size|rejected|errors?)\b[^@]{0,40}[:\s]\s*['"<([]*$/i,
    4,
  ],
  [/^[\s>]*(?:<<<|>>>)?\s*[245]\d\d[ -].*$/i, 4],
  [/\b[245]\d\d[ -](?:#?[245]\.\d{1,3}\.\d{1,3} )?\s*['"<(]*$/i, 4],
]

/** The address that an alias or a pipe of the recipient was made from (Exim, Sendmail, Postfix). */
export const MADE_FROM = /(?:(?:generated|expanded) (?:from|by):?|original address:)\s*<?$/i

/** … and what speaks against it: who wrote, whom to ask. */
export const AGAINST_RECIPIENT =
  /^\s*(?:from|sender|von|de|reply-to|message-id|return-path|cc|x-\w+|in-reply-to|references)\s*[:=]|message[- ]id|contact|assistance|send (?:e-?)?mail to|questions|help ?desk|support team|from=<?$|sent by|on behalf of|your message from|envelope-from|receiv(?:ed|ing) .{0,40}from|message from|(?<!(?:generated|expanded|resulted) )from[: ]+<?$|writes?:|wrote:|please (?:e-?mail|mail|write|forward|reply)|e-?mail us|ctladdr=|not accepting mail from|sender|absender|exp[ée]diteur|remitente|mittente|avsändare|afzender|via |by way of/i

/** The end of a line after which comes the address of whom to ask, or of who wrote. */
export const INVITES =
  /\b(?:contact|owner|write|e-?mail|send|forward|reply|questions|assistance)\b[^.!?@]{0,60}\b(?:at|to|via|:)\s*$|\b(?:from|sent by|on behalf of)\s*$/i

/** What follows an address that failed. */
export const FAILED_AFTER =
  /^[>\])"'.:]*\s*(?:\(?[a-z ]{0,20}\)?\s*)?(?:could(?: not|n't) be|couldn't|can(?:not|'t)|was(?: not|n't)|is(?: not|n't)|has (?:not|been|exceeded)|does(?: not|n't)|is (?:full|over|unknown|no longer|disabled|invalid|currently)|unknown|not found|rejected|failed|konnte|n'a pas|no se|did not|didn't|doesn't|isn't|wasn't|bounced|undeliverable)/i

/** A line that announces the recipients below it. */
export const ANNOUNCES =
  /(?:recipient|address|these|\bto|\bfor|destinat|empf(?:ä|ae)nger|mottagare|modtager|geadresseerden|получател|adresat|příjemc|címzett|vastaanottaj|alıcı|宛先|受信者|收件|受取|받는)(?!.{0,80}\b(?:reason|cause|error was|grund))[^@]{0,80}[:：。.]\s*$/i

/** Addresses that mail software has for itself. */
export const SYSTEM_ADDRESS =
  /^(?:postmaster|mailer-daemon|mail-daemon|mailerdaemon|abuse|noreply|no-reply|root|mdaemon|bounce|bounces|hostmaster|support|helpdesk)@/i
