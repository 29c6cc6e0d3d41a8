/** Parts of a mail between two people: masked unless the user says otherwise. */
export const PRIVATE_PARTS = ['recipient', 'subject'] as const
export type PrivatePart = (typeof PRIVATE_PARTS)[number]
