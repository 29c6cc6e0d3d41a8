/**
 * How many fields, from the top, the receiver’s servers wrote: all down to the first Received of the sender’s side. What the
 * sender put there itself, when it left no Received of its own, cannot be told from it. `receivers`: Received of the receiver.
 */
export function receiverFields(fields: readonly { readonly name: string }[], receivers: number): number {
  let seen = 0
  const at = fields.findIndex(({ name }) => name === 'received' && ++seen > receivers)
  return at < 0 ? fields.length : at
}
