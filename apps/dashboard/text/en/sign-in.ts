export const signInText = {
  title: 'Sign in',
  heading: 'Front desk',
  role: 'Role',
  password: 'Password',
  submit: 'Sign in',
  withKey: 'Sign in with your own Cliniko API key',
  keyHint:
    'Practitioners see their treatment notes this way. In Cliniko, open My info, then Manage API keys. The key is sealed in this browser’s cookie and stored nowhere else.',
  key: 'API key',
  errors: {
    incorrect_credentials: 'Incorrect password or key.',
    too_many_tries: 'Too many attempts. Try again in 15 minutes.',
    other: 'You could not be signed in. Try again in a moment.',
  },
} as const
