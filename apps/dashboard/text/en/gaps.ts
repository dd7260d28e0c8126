export const gaps = {
  title: 'Gap filler',
} as const
