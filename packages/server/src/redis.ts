export { createRedisCache, type RedisCacheOptions } from './redis/cache.js'
export type { IoRedis, NodeRedis, RedisClient } from './redis/command.js'
export { createRedisRateLimiter, type RedisRateLimiterOptions } from './redis/rate-limiter.js'
