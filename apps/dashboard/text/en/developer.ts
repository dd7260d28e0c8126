export const developer = {
  title: 'Developer panel',
} as const
