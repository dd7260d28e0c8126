// `pnpm api:check`: runs cli.ts, which Node 20 can't run by itself.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

await runnerImport(fileURLToPath(new URL('cli.ts', import.meta.url)), { configFile: false })
