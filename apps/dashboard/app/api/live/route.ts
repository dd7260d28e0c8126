export { respondLive as GET } from '@/server/live/respond'
