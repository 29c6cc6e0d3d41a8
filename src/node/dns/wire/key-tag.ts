/** RFC 4034 appendix B: the number by which a DNSKEY (its whole data) is called in DS and RRSIG. */
export function keyTagOf(data: Buffer): number {
  // Appendix B.1: the extinct algorithm 1 takes it from the modulus.
  if (data[3] === 1 && data.length >= 7) return data.readUInt16BE(data.length - 3)
  let sum = 0
  data.forEach((octet, index) => {
    sum += index % 2 === 0 ? octet << 8 : octet
  })
  return (sum + (Math.floor(sum / 0x10000) & 0xffff)) & 0xffff
}
