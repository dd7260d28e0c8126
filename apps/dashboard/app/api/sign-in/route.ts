export { signIn as POST } from '@/server/session'
