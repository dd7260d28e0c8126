export const signIn = {
  title: 'Sign in',
  heading: 'Front desk',
  password: 'Password',
  submit: 'Sign in',
  errors: {
    incorrect_credentials: 'Incorrect password.',
    too_many_tries: 'Too many attempts. Try again in 15 minutes.',
    other: 'You could not be signed in. Try again in a moment.',
  },
} as const
