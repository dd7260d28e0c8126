export const booking = {
  title: 'Book an appointment',
} as const
