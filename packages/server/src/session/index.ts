export type { RequestHead } from './cookie.js'
export { type MemoryStoreOptions, memoryStore } from './memory-store.js'
export { hashPassword, verifyPassword } from './password-hash.js'
export {
  type IoredisClient,
  type NodeRedisClient,
  type RedisStoreOptions,
  redisStore,
} from './redis-store.js'
export type { SessionErrorCode } from './respond.js'
export type { Identity, Session, SignInForm, SignInMethod } from './session.js'
export { type SessionStore, SessionStoreError } from './session-store.js'
export { createSessions, type SessionOptions, type Sessions } from './sessions.js'
export type { TryLimits } from './tries.js'
export { type WithKeyOptions, withKey } from './with-key.js'
export { type PasswordAccount, type WithPasswordOptions, withPassword } from './with-password.js'
