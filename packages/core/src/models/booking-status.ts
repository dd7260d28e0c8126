/** The status of a booking's invoice. */
export const InvoiceStatus = { Open: 10, Paid: 20, Closed: 30, OpenCredit: 40 } as const
export type InvoiceStatus = (typeof InvoiceStatus)[keyof typeof InvoiceStatus]

/** The status of a booking's treatment note. */
export const TreatmentNoteStatus = { Draft: 10, Final: 90 } as const
export type TreatmentNoteStatus = (typeof TreatmentNoteStatus)[keyof typeof TreatmentNoteStatus]
