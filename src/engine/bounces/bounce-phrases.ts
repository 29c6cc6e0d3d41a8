/** How the languages of the world say in a subject that a mail did not arrive. */
const SUBJECTS: readonly string[] = [
  // English
  "undeliver|non[- ]?deliver|nondeliver|not deliver|couldn't be delivered|could not (?:be )?(?:send|deliver)",
  'deliver\\w*[ :-]+(?:status|failure|failed|problem|error|notification|report|has failed|delayed|incomplete|unsuccess|failed)',
  '(?:failure|failed|returned|rejected|bounced?|delay\\w*)[ :-]+(?:notice|mail|message|delivery|e-?mail)',
  'mail[- ](?:deliver\\w* |system )?(?:error|fail\\w*|problem|could not|undeliv|returned|status|delivery|bounce)',
  'returned (?:mail|to sender|message|e-?mail)|message (?:status|could|not|delivery|you sent|delayed|undeliv|blocked)',
  'unable to deliver|authori[sz]ation denied|not authori[sz]ed|permanent(?:e)? (?:delivery )?(?:failure|error)|there was an error sending|error sending|user unknown|no such user|mailbox (?:full|unavail)',
  'warning: (?:could not|message)|postmaster notify|sorry[,!]|rejected|considered unsolicited|blocked|returned|virus .{0,60}in (?:your )?mail|mail failed',
  // German, Dutch, the North
  'unzustellbar|nicht zu(?:gestellt|stellbar)|zustell\\w*[ -](?:fehl|problem|nicht)|zustellungsfehler|fehler bei der zustellung|zustellungsstatus|mail ?fehler|verzögert',
  'onbestelbaar|kan niet|niet bezorgd|niet afgeleverd|bezorg\\w* mislukt|oälevere|olevere|oanträff|kunde inte|leverans\\w* miss|ikke[- ]lever|kan ikke|kunne ikke|lever\\w* mislyk|ei (?:voi|voitu) toimit|toimit\\w* epäonn',
  // the Romance languages
  'non remis|non délivr|non distribu|échec|non-remise|retour de courrier|devuelto|no se (?:ha podido|puede|pudo)|no entregad|notificaci(?:ó|o)n (?:de|del) estado|error (?:al|de) entreg',
  'mancat[ao] (?:consegna|recapito)|non recapita|impossibile (?:recapit|consegn)|notifica(?:zione)? (?:dello )?stato|falha|não (?:é possível )?entreg|relatório de erro|status de entrega|nu (?:se|a) putut|nelivrat',
  // the Slavic languages, Hungarian, Turkish, Greek
  'nie (?:można|udało|dostarcz)|niedostarcz|niedoręcz|zwrot (?:poczty|wiadom)|nelze doručit|nebyl[ao]? doruč|nedoruč|doručení .{0,40}(?:nezda|selhal)|kézbesít',
  'не ?(?:доставлен|удалось|удается|удаётся)|недоставлен|ошибка доставки|не вдалося|teslim edilem|iletilemed|gönderilemed|αδύνατ|παράδοσ|απέτυχε',
  // East Asia and others
  '配信|配達|未達|不達|送信(?:でき|失敗|エラー)|返送|エラー|退信|退回|未送達|無法(?:傳遞|傳送|投遞|送達)|无法(?:传递|投递|送达|发送)|投递失败|傳遞失敗|未能|반송|배달|전송 ?실패|tidak (?:dapat )?terkirim|gagal|không thể gửi|ไม่สามารถส่ง|فشل|تعذر|נכשל|לא נמסר',
]

/** How they say it in words. */
const WORDS: readonly string[] = [
  // English
  "(?:could|can|was|were|has|have|is|did|has been)(?:\\s?not|n't| unable to)(?: yet)? (?:be(?:en)? )?(?:deliver|reach|sent|accept|recogni|found|mailed)|cannot be (?:deliver|reach|sent)",
  "(?:wasn't|weren't|not|isn't) able to (?:be )?(?:deliver|send)|unable to (?:deliver|send|relay|process your)|undeliver|following (?:recipient|address|destination)",
  'failed (?:to deliver|permanently|addresses|recipient|for the following)|deliver[ey]+ (?:to the following|attempt|has failed|fail|status|error|problem|was aborted|of (?:your|the) (?:message|mail|e-?mail))',
  'permanent (?:fatal )?(?:error|failure|delivery)|returned to (?:you|sender)|transcript of (?:the )?session|giving up on|user unknown|unknown user|no such user|mailbox (?:full|unavailable|not found)',
  'rejected|refused|exceed|(?:had|have) trouble delivering|no valid recipients|did not (?:reach|receive)|bounced|have been suspended|message status|error sending|not our customer|no longer|not authorized to|not allowed to post',
  "delayed|not yet been|temporary failure|being retried|not listed in|failure reasons|failed because|error (?:(?:has )?occurred while|delivering|was detected while)|invalid final|no mailbox here|no such|there is no (?:user|mailbox|account)|not (?:be )?collected|is full\\b|you may not have permission|hasn't been delivered|may not exist|not accepting mail|contained .{0,40}addresses that were|was (?:longer than|blocked|rejected|refused|stopped)",
  // German, Dutch, the North
  '(?:nicht|konnte) .{0,80}(?:zugestellt|zustell|übermittelt|erreicht)|unzustellbar|zustellung .{0,60}(?:fehlgeschlagen|nicht möglich)|fehler bei der (?:nachrichten)?zustellung|nicht erreicht',
  'kon(?:den)? niet|is niet .{0,40}(?:bezorgd|afgeleverd)|onbestelbaar|bezorg\\w* .{0,80}mislukt|kunde inte|gick inte att|leverans\\w* .{0,60}misslyckades|(?:kunne|kan) ikke|mislykkedes|mislyktes|ei (?:voitu|voida) toimit|epäonnistui',
  // the Romance languages
  "n'a (?:pas|pu) (?:pu |été )?|n'ont pas|échec de (?:la|l')|impossible de (?:joindre|remettre|livrer|distribuer)|no (?:ha podido|se pudo|se puede|se ha podido|fue posible|pudo ser)|error al entregar|no se (?:entregó|encontró)",
  '(?:non|impossibile) .{0,60}(?:consegn|recapit)|recapito non riuscito|não (?:foi|pôde|pode)|falha na entrega|nu (?:a putut|s-a putut|au putut)',
  // the Slavic languages, Hungarian, Turkish, Greek
  'nie (?:mo|zosta|uda|powiod)|nelze (?:doručit|dodat)|nezdařilo|nebyla doruč|nepodařilo|kézbesít|nem sikerült|не (?:удалось|удается|удаётся|может|был|доставлен|вдалося)|недоставлен|teslim edilem|iletilemed|gönderilemed|δεν (?:ήταν|παραδόθηκε|μπόρεσε)|απέτυχε',
  // East Asia and others
  '配信(?:不能|に失敗|でき|され|エラー)|送信(?:でき|に失敗|エラー)|(?:届け|配達)(?:られ|ることができ|でき)|お届けでき|エラーのため|存在しません|退信|退回|(?:无法|未能)|(?:無法)|投递失败|失敗しました|못했습니다|할 수 없|실패|반송|tidak dapat|gagal|không thể|ไม่สามารถ|فشل|تعذر|לא ניתן|נכשל',
]

/** A subject that tells of a mail that did not arrive. */
export const FAILURE_SUBJECT = new RegExp(SUBJECTS.join('|'), 'i')

/** Words that tell of a mail that did not arrive. They need a machine's voice, or a code, to be a bounce. */
export const FAILURE_WORDS = new RegExp(WORDS.join('|'), 'i')

/** How mail software signs. */
export const DAEMON =
  /mailer-?\s?daemon|mail ?-?deliver(?:y|er)?\b|postmaster|mail (?:system|administrator|server|gateway)|system ?-?administrator|administrateur|administrador d|mdaemon|bounce|deliver.{0,12}sub.?system|mail\.delivery|courier|autoresponder-failure|maildelivery|interscan|undeliver|mail router|message router|no-?reply@.*(?:bounce|mailer)|returned mail|internet mail|mmsc|anti-?virus|post_master|delivery.?(?:status|notification|failure)|microsoftexchange[0-9a-f]{8}|mailsystem|posta-?certificata|listserv@|mailmarshal|mailsweeper/i

/** The words of a bounce that came without its headers: surer than FAILURE_WORDS, because nothing else speaks for it. */
export const BOUNCE_WORDS =
  /(?:could not|couldn't|cannot|can't|was not|wasn't|were not|unable to) (?:be )?deliver|delivery (?:has )?fail|undeliverable|permanent (?:fatal )?(?:error|failure)|following (?:address|recipient)\S* (?:had|failed|could|has)|did not reach the following|returned to sender|nicht zu(?:gestellt|stellbar)|unzustellbar|nachrichtenzustellung|transcript of session|delivery to the following|not yet been delivered|is delayed to|échec de la remise|n'a (?:pas pu|pas été|pu) .{0,20}(?:remis|distribu|délivr|transmis)|no se (?:pudo|puede|ha podido) entregar|error al entregar|impossibile recapitare|recapito non riuscito|falha na entrega|não (?:foi possível|pôde ser) entreg|bezorg\w* .{0,60}mislukt|niet (?:worden )?(?:bezorgd|afgeleverd)|leverera till|levering mislyk|nie powiodło się|не удалось (?:выполнить доставку|доставить)|teslim edilemedi|nezdařilo|nem sikerült|epäonnistui|配信(?:不能|に失敗|でき)|送信できません|届けることができ|退信|未能.{0,20}传递|无法(?:传递|投递|送达)|無法傳遞|배달하지 못/i
