export const notes = {
  title: 'Treatment notes',
} as const
