import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  // The repository's root, because the packages are linked from there.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  allowedDevOrigins: ['127.0.0.1'],
}
