export { switchDemoRole as POST } from '@/server/demo-role'
