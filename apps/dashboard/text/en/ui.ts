export const uiText = {
  close: 'Close',
  tryAgain: 'Try again',
  none: '—',
  changedElsewhere: (theirs: string) =>
    theirs
      ? `Somebody else saved “${theirs}” meanwhile. Save again to replace it.`
      : 'Somebody else emptied this meanwhile. Save again to replace it.',
  errors: {
    signedOut: 'You have been signed out. Reload the page to sign in again.',
    notAllowed: 'Your role, or the clinic’s API key, doesn’t have permission for this.',
    notFound: 'This record doesn’t exist.',
    invalid: 'Cliniko didn’t accept this. Check what you entered.',
    busy: 'Cliniko is busy. Try again in a minute.',
    offline: 'The server can’t be reached. Check your connection.',
    other: 'Something went wrong. Try again in a moment.',
  },
} as const
