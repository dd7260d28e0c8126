/** What a write changes. */
export type Change = (typeof changes)[number]

export const changes = [
  'rename patient',
  'note of patient',
  'archive patient',
  'restore patient',
  'create patient',
  'note of appointment',
  'move appointment',
  'move appointment to another day',
  'give appointment to another patient',
  'cancel appointment',
  'archive appointment',
  'create appointment',
] as const
