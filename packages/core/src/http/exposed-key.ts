import { ConfigError } from './errors.js'

/** Makes the error of a key in a program that its users can read. */
export function exposedKeyError(): ConfigError {
  return new ConfigError(
    'apiKey must not be used in a browser or in React Native: every user could read it. Keep it on a server (see @cliniko/server) and set baseUrl.',
  )
}
