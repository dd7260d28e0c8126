export { signOut as POST } from '@/server/session'
