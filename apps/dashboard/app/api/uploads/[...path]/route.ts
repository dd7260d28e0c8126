/** Where browsers upload patients' files. */
export { relayUpload as POST } from '@/server/uploads'
