/** What mail systems append to every bounce, and scanners and lawyers to every mail. */
const FOOTER =
  /(?:No action is required on your part|Please note that this is only a temporary|For further assistance, please|(?<!\*)\*{3,}[ \t]{0,20}This e-?mail (?:has|was)|This (?:e-?mail|message) (?:has been|was) (?:scanned|checked)|(?<!_)_{5,}[^\n]{0,60}(?:NOD32|ESET|anti-?virus)|Este mensaje ha sido analizado|Diese (?:E-Mail|Nachricht) wurde [^\n]{0,40}(?:geprüft|gescannt)|No virus found in this|Checked by AVG|CONFIDENTIALITY (?:NOTICE|NOTE)|This (?:e-?mail|message)[^\n]{0,40} (?:is|are|may contain) (?:confidential|privileged))[\s\S]*$/i

/** The text without what tells nothing of this bounce: from the first such phrase on it goes. */
export function withoutFooter(text: string): string {
  return text.replace(FOOTER, '')
}
