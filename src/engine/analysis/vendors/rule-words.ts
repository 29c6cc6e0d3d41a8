import type { Localized } from '../../bounces/diagnosis.ts'

/** Names of rules, and what they mean; the first that fits counts. Each pattern is linear. */
type RuleWords = readonly (readonly [pattern: RegExp, say: Localized])[]

/** What a rule of SpamAssassin or a symbol of Rspamd means; null: not known. */
export function ruleWords(rule: string): Localized | null {
  const name = rule.slice(0, 80).replace(/^T_/, '')
  return RULES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

function say(en: string, de: string): Localized {
  return { en, de }
}

/** Sources: rule descriptions of SpamAssassin 4.0 and Rspamd 3 (https://rspamd.com/doc/modules/), looked at on 2026-11-21. */
const RULES: RuleWords = [
  // SPF
  [/^(?:SPF_PASS|R_SPF_ALLOW|SPF_HELO_PASS)$/, say('SPF passes', 'SPF besteht')],
  [/^(?:SPF_FAIL|R_SPF_FAIL|SPF_HELO_FAIL)$/, say('SPF fails', 'SPF scheitert')],
  [
    /^(?:SPF_SOFTFAIL|R_SPF_SOFTFAIL|SPF_HELO_SOFTFAIL)$/,
    say('SPF does not list the server', 'SPF nennt den Server nicht'),
  ],
  [
    /^(?:SPF_NONE|R_SPF_NA|SPF_HELO_NONE|R_SPF_NEUTRAL|SPF_NEUTRAL|SPF_HELO_NEUTRAL)$/,
    say('SPF says nothing', 'SPF sagt nichts'),
  ],
  [
    /^(?:SPF_.*ERROR|R_SPF_PERMFAIL|R_SPF_DNSFAIL)$/,
    say('SPF could not be evaluated', 'SPF ließ sich nicht auswerten'),
  ],
  // DKIM
  [/^(?:DKIM_SIGNED|DKIM_TRACE|HAS_DKIM)$/, say('carries a DKIM signature', 'trägt eine DKIM-Signatur')],
  [/^DKIM_VALID_AU$/, say('the signature of the author’s domain holds', 'die Signatur der Domain des Autors stimmt')],
  [/^DKIM_VALID_EF$/, say('the signature of the envelope domain holds', 'die Signatur der Umschlagdomain stimmt')],
  [/^(?:DKIM_VALID|R_DKIM_ALLOW|DKIM_VERIFIED)$/, say('a DKIM signature holds', 'eine DKIM-Signatur stimmt')],
  [/^(?:DKIM_INVALID|R_DKIM_REJECT)$/, say('a DKIM signature does not hold', 'eine DKIM-Signatur stimmt nicht')],
  [/^(?:R_DKIM_NA|DKIM_NONE)$/, say('carries no DKIM signature', 'trägt keine DKIM-Signatur')],
  [
    /^(?:R_DKIM_TEMPFAIL|R_DKIM_PERMFAIL)$/,
    say('a DKIM signature could not be verified', 'eine DKIM-Signatur ließ sich nicht prüfen'),
  ],
  [
    /^DKIM_ADSP_/,
    say(
      'an old way to ask for signatures (ADSP) is not met',
      'einer alten Forderung nach Signaturen (ADSP) wird nicht genügt',
    ),
  ],
  // DMARC, ARC
  [/^(?:DMARC_PASS|DMARC_POLICY_ALLOW\w*)$/, say('DMARC passes', 'DMARC besteht')],
  [
    /^(?:DMARC_(?:REJECT|QUAR|FAIL)\w*|DMARC_POLICY_(?:REJECT|QUARANTINE|SOFTFAIL)\w*)$/,
    say('DMARC fails', 'DMARC scheitert'),
  ],
  [
    /^(?:DMARC_MISSING|DMARC_NA|DMARC_NONE)$/,
    say('the domain has no DMARC record', 'die Domain hat keinen DMARC-Eintrag'),
  ],
  [
    /^(?:DMARC_BAD_POLICY|DMARC_DNSFAIL)$/,
    say('the DMARC record cannot be read', 'der DMARC-Eintrag ist nicht lesbar'),
  ],
  [/^ARC_ALLOW$|^ARC_SIGNED$|^ARC_VALID$/, say('carries an ARC seal', 'trägt ein ARC-Siegel')],
  [/^ARC_(?:NA|NONE)$/, say('carries no ARC seal', 'trägt kein ARC-Siegel')],
  [/^ARC_(?:REJECT|INVALID|DNSFAIL)$/, say('the ARC seal does not hold', 'das ARC-Siegel stimmt nicht')],
  // Learned
  [
    /^BAYES_(?:00|05|20)$|^BAYES_HAM$|^NEURAL_HAM/,
    say('learned from mails: looks like wanted mail', 'aus Mails gelernt: sieht nach erwünschter Mail aus'),
  ],
  [/^BAYES_(?:40|50)$/, say('learned from mails: undecided', 'aus Mails gelernt: unentschieden')],
  [
    /^BAYES_(?:60|80|9\d*)$|^BAYES_SPAM$|^NEURAL_SPAM/,
    say('learned from mails: looks like spam', 'aus Mails gelernt: sieht nach Spam aus'),
  ],
  [
    /^(?:FUZZY_|PYZOR_|RAZOR2?_|DCC_CHECK|DCC_REPUT|IXHASH)/,
    say('others reported the same text as spam', 'andere haben denselben Text als Spam gemeldet'),
  ],
  [
    /^(?:AWL|TXREP|REPUTATION|IP_REPUTATION\w*|IP_SCORE|SENDER_REP\w*|GENERIC_REPUTATION)$/,
    say('what earlier mails of this sender were like', 'wie frühere Mails dieses Absenders waren'),
  ],
  [
    /^REPLY$|^KNOWN_SENDER$|^WHITELIST_SENDER/,
    say('an answer, or a known sender', 'eine Antwort oder ein bekannter Absender'),
  ],
  // Lists
  [
    /^RCVD_IN_DNSWL_(?:HI|MED|LOW|NONE)$|^RCVD_DKIM_ARC_DNSWL\w*|^DWL_DNSWL/,
    say('the server is on the allow list DNSWL', 'der Server steht auf der Erlaubnisliste DNSWL'),
  ],
  [
    /^RCVD_IN_DNSWL_BLOCKED$|_BLOCKED(?:_OPENDNS)?$|_UNKNOWN_FAIL$/,
    say('a list refused to answer: that is no listing', 'eine Liste verweigerte die Antwort: Das ist kein Eintrag'),
  ],
  [
    /^RCVD_IN_(?:MSPIKE_(?:H\d|WL)|IADB|VALIDITY_(?:SAFE|CERTIFIED)|RP_(?:SAFE|CERTIFIED))/,
    say('the server has a good name on a list', 'der Server hat auf einer Liste einen guten Ruf'),
  ],
  [
    /^RCVD_IN_(?:ZEN|SBL|XBL|PBL|CSS|SBL_CSS|\w*SPAMHAUS)|^RBL_SPAMHAUS|^RECEIVED_SPAMHAUS|^SPAMHAUS/,
    say('the address is on a list of Spamhaus', 'die Adresse steht auf einer Liste von Spamhaus'),
  ],
  [/ABUSIX/, say('listed by Abusix', 'bei Abusix gelistet')],
  [/^RCVD_IN_BL_SPAMCOP|^RBL_SPAMCOP/, say('the address is listed by SpamCop', 'die Adresse ist bei SpamCop gelistet')],
  [
    /^RCVD_IN_(?:SORBS|PSBL|BRBL\w*|MSPIKE_\w*|NIX_SPAM|UCE\w*|VALIDITY_RPBL|RP_RNBL|NJABL\w*|\w+)$|^RBL_/,
    say('the address is on a block list', 'die Adresse steht auf einer Sperrliste'),
  ],
  [
    /^URIBL_BLOCKED$|^URIBL_(?:ZEN|DBL)_BLOCKED/,
    say(
      'a list of links refused to answer: that is no listing',
      'eine Linkliste verweigerte die Antwort: Das ist kein Eintrag',
    ),
  ],
  [
    /^(?:URIBL_|SURBL_|DBL_|\w*_SURBL$|RSPAMD_URIBL|SEM_URIBL|PH_SURBL|MW_SURBL|ABUSE_SURBL)/,
    say('a link in the text is on a block list', 'ein Link im Text steht auf einer Sperrliste'),
  ],
  // Server
  [
    /^(?:RDNS_NONE|HFILTER_HOSTNAME_UNKNOWN|RDNS_NONE\w*)$/,
    say('the sending address has no reverse name', 'die sendende Adresse hat keinen Reverse-Namen'),
  ],
  [
    /^(?:RDNS_DYNAMIC|HFILTER_HOSTNAME_\d|HELO_DYNAMIC\w*|DYN_RDNS\w*|TVD_RCVD_IP\w*|HFILTER_HELO_\d)/,
    say('the name looks like that of a home connection', 'der Name sieht nach einem Hausanschluss aus'),
  ],
  [
    /^(?:HFILTER_HELO_\w+|HELO_\w+|RCVD_HELO_\w+|NO_FQDN_HELO)$/,
    say('the greeting name (HELO) is odd', 'der Grußname (HELO) ist auffällig'),
  ],
  [
    /^(?:KHOP_HELO_FCRDNS|RCVD_VIA_SMTP_AUTH|RCVD_TLS_ALL|RCVD_TLS_LAST|RCVD_COUNT_\w+|RCVD_NO_TLS_LAST|ASN|MID_RHS_MATCH_FROM\w*|ALL_TRUSTED|NO_RELAYS|FROM_EQ_ENVFROM|FROM_HAS_DN|TO_DN_\w+|TO_MATCH_ENVRCPT\w*|RCPT_COUNT_\w+|MIME_TRACE|MIME_GOOD|PREVIOUSLY_DELIVERED|MISSING_XM_UA|ARC_\w+)$/,
    say('only noted, counts little', 'nur vermerkt, zählt wenig'),
  ],
  [/^GREYLIST/, say('had to come twice (greylisting)', 'musste zweimal kommen (Greylisting)')],
  // Form
  [
    /^(?:MIME_HTML_ONLY\w*|HTML_ONLY)$/,
    say('only HTML, no plain text beside it', 'nur HTML, kein reiner Text daneben'),
  ],
  [
    /^(?:HTML_IMAGE_ONLY\w*|HTML_IMAGE_RATIO\w*|R_\w*IMG\w*|HTML_SHORT_LINK_IMG\w*)$/,
    say('much image, little text', 'viel Bild, wenig Text'),
  ],
  [
    /^HTML_(?:FONT_LOW_CONTRAST|TINY_FONT|FONT_TINY\w*|\w*INVIS\w*)|^ZERO_FONT|^R_WHITE_ON_WHITE/,
    say('text that readers can hardly see', 'Text, der kaum zu sehen ist'),
  ],
  [/^HTML_MESSAGE$|^HAS_HTML$/, say('contains HTML', 'enthält HTML')],
  [
    /^(?:HTML_|MIME_HEADER_CTYPE|MPART_ALT_DIFF\w*|R_PARTS_DIFFER|BAD_HTML\w*|MIME_\w+|CTYPE_\w+|BROKEN_\w+|MIME_BASE64_TEXT\w*)/,
    say('an oddity in the build of the mail', 'eine Auffälligkeit im Aufbau der Mail'),
  ],
  [
    /^(?:MISSING_(?:MID|DATE|SUBJECT|HEADERS|FROM|TO|MIME_VERSION)\w*|MISSING_\w+|EMPTY_\w+|BLANK_SUBJECT)/,
    say('a usual header field is missing or empty', 'eine übliche Kopfzeile fehlt oder ist leer'),
  ],
  [/^(?:DATE_IN_(?:FUTURE|PAST)\w*|INVALID_DATE\w*|MISSING_DATE)/, say('the date is wrong', 'das Datum ist falsch')],
  [
    /^(?:FORGED_|FAKE_|SPOOF_\w+|FROM_NEQ_\w+|R_MIXED_CHARSET|CONFIRM_READING\w*|SUSPICIOUS_\w+)/,
    say('something looks forged', 'etwas sieht gefälscht aus'),
  ],
  [
    /^(?:HEADER_FROM_DIFFERENT_DOMAINS|FROM_NEQ_ENVFROM|FORGED_SENDER\w*)$/,
    say('From and envelope name different domains', 'From und Umschlag nennen verschiedene Domains'),
  ],
  [
    /^(?:FREEMAIL_\w+)$/,
    say('an address of a free mail provider is involved', 'eine Adresse eines Freemail-Anbieters ist beteiligt'),
  ],
  [
    /^(?:SUBJ_ALL_CAPS|SUBJECT_\w+|SUBJ_\w+|UPPERCASE_\w+|TVD_SUBJ\w*)/,
    say('the subject is written oddly', 'der Betreff ist auffällig geschrieben'),
  ],
  [
    /^(?:FROM_FMBLA_NEWDOM\w*|\w*NEWDOM\w*|DOMAIN_AGE\w*|FROM_NEWDOM\w*|NEW_\w*DOMAIN\w*)/,
    say('a domain is very young', 'eine Domain ist sehr jung'),
  ],
  [
    /^(?:FROM_SUSPICIOUS_NTLD\w*|PDS_OTHER_BAD_TLD|\w*_NTLD\w*|\w*BAD_TLD\w*|SUSPICIOUS_TLD)/,
    say('a domain has an ending that spammers like', 'eine Domain hat eine Endung, die Spammer mögen'),
  ],
  [
    /^(?:LOTS_OF_MONEY|MONEY_\w+|ADVANCE_FEE\w*|DRUGS_\w+|DEAR_\w+|\w*_BUSINESS\w*|FUZZY_\w+|INVESTMENT\w*|BITCOIN\w*|PDS_BTC\w*|LEAKED_PASSWORD\w*|MILLION_\w+)/,
    say('words as in unwanted mail', 'Wörter wie in unerwünschter Mail'),
  ],
  [/^(?:GTUBE)$/, say('the test text that every filter must catch', 'der Testtext, den jeder Filter erkennen muss')],
  [
    /^(?:MAILLIST|MAILING_LIST_MULTI|HAS_LIST_UNSUB|PRECEDENCE_BULK|LIST_\w+)$/,
    say('looks like a mailing list', 'sieht nach einer Mailingliste aus'),
  ],
  [
    /^(?:HAS_ATTACHMENT|MIME_\w*ATTACH\w*|\w*EXE\w*|\w*ARCHIVE\w*|MIME_BAD_\w+)/,
    say('about the attachments', 'zu den Anhängen'),
  ],
  [
    /^(?:CLAM_|\w*VIRUS|AVAST|SOPHOS|\w*_MALWARE)/,
    say('a virus scanner found something', 'ein Virenscanner fand etwas'),
  ],
]
