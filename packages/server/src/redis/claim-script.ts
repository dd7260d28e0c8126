/**
 * The script by which a process claims turns in Redis, which runs it as a whole. It follows the rules of the limiter in
 * memory: never more than the limit in any window, callers take turns, and a caller that has used more than is left is
 * slowed down.
 *
 * The clock is that of Redis. Turns are a sorted set by their time; callers that wait, in all processes, are one by the
 * time until which a process spoke for them.
 */
export const claimScript = `
local turns, waiting, quota = KEYS[1], KEYS[2], KEYS[3]
local limit, window, lease = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local knownEpoch, newEpoch, pause = ARGV[4], ARGV[5], tonumber(ARGV[6])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local state = redis.call('HMGET', quota, 'epoch', 'pausedUntil', 'pacedFrom', 'count')
local epoch = state[1] or newEpoch
local pausedUntil, pacedFrom = tonumber(state[2] or 0), math.min(tonumber(state[3] or 0), now)
local count = tonumber(state[4] or 0)
if pause > 0 then pausedUntil = math.max(pausedUntil, now + pause) end

-- Another epoch: Redis lost its data. The process has to report its turns before it gets any.
local isLost = knownEpoch ~= '' and knownEpoch ~= epoch

local argument = 8
for _ = 1, tonumber(ARGV[7]) do
  count = count + 1
  redis.call('ZADD', turns, now - tonumber(ARGV[argument]), count .. ':' .. ARGV[argument + 1])
  argument = argument + 2
end

-- A clock that is set back leaves turns in the future, which would never end.
redis.call('ZREMRANGEBYSCORE', turns, '-inf', '(' .. now - window)
redis.call('ZREMRANGEBYSCORE', turns, now + window, '+inf')
redis.call('ZREMRANGEBYSCORE', waiting, '-inf', '(' .. now)

local at, used, latest = {}, {}, {}
local function countTurn(key, moment)
  at[#at + 1] = moment
  used[key] = (used[key] or 0) + 1
  latest[key] = #at
end
local log = redis.call('ZRANGE', turns, 0, -1, 'WITHSCORES')
for index = 1, #log, 2 do countTurn(string.match(log[index], ':(.*)$'), tonumber(log[index + 1])) end

local lines, isOurs = {}, {}
if not isLost then
  for index = argument, #ARGV, 2 do
    lines[#lines + 1] = { key = ARGV[index], left = tonumber(ARGV[index + 1]), granted = 0 }
    isOurs[ARGV[index]] = true
  end
end
local rivals = {}
for _, key in ipairs(redis.call('ZRANGE', waiting, 0, -1)) do
  if not isOurs[key] then rivals[#rivals + 1] = key end
end

local function latestOf(key) return latest[key] or 0 end
local function isPaced(key) return key ~= '' and (used[key] or 0) > limit - #at end

local function pace()
  local free, longest = limit - #at, 0
  for index = 1, #at do
    longest = math.max(longest, (at[index] + window - pacedFrom) / math.max(free + index, 1))
  end
  return longest
end

-- When a turn is due. A millisecond more than the window, because times are rounded down.
local function dueAt(key)
  local leaver = at[#at - limit + 1]
  local opens = math.max(pausedUntil, leaver and leaver + window + 1 or 0)
  return isPaced(key) and math.max(opens, pacedFrom + pace()) or opens
end

-- The line whose turn is next: one that isn't slowed down, else the one whose latest turn is the oldest.
local function isBefore(key, other)
  if isPaced(key) ~= isPaced(other) then return isPaced(other) end
  return latestOf(key) < latestOf(other)
end
local function nextLine()
  local first
  for _, line in ipairs(lines) do
    if line.left > 0 and (not first or isBefore(line.key, first.key)) then first = line end
  end
  return first
end

-- A turn that another process has waited for longer is kept for it, for a moment.
local courtesy = math.min(50, window / limit / 2)
local function claimableAt(key, due)
  for _, rival in ipairs(rivals) do
    if isBefore(rival, key) then return due + courtesy end
  end
  return due
end

local wait = -1
local line = nextLine()
while line do
  local due = dueAt(line.key)
  local claimable = claimableAt(line.key, due)
  if claimable > now then
    wait = math.ceil(claimable - now)
    break
  end
  pacedFrom = isPaced(line.key) and math.max(due, now - window / limit) or now
  count = count + 1
  redis.call('ZADD', turns, now, count .. ':' .. line.key)
  countTurn(line.key, now)
  line.left, line.granted = line.left - 1, line.granted + 1
  line = nextLine()
end

local granted = {}
for index, each in ipairs(lines) do
  granted[index] = each.granted
  if each.left > 0 then
    redis.call('ZADD', waiting, now + wait + lease, each.key)
  else
    redis.call('ZREM', waiting, each.key)
  end
end

redis.call('HSET', quota, 'epoch', epoch, 'pausedUntil', pausedUntil, 'pacedFrom', pacedFrom, 'count', count)
local kept = window * 2
redis.call('PEXPIRE', turns, kept)
redis.call('PEXPIRE', waiting, kept)
redis.call('PEXPIRE', quota, math.ceil(math.max(pausedUntil - now, 0)) + kept)

local resetIn = at[1] and math.max(at[1] + window + 1, pausedUntil) - now or math.max(pausedUntil - now, 0)
local free = pausedUntil > now and 0 or math.max(limit - #at, 0)
return { epoch, wait, limit - #at, free, math.ceil(resetIn), granted }
`
