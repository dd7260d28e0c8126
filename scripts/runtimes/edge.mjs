// `node edge.mjs FILE`: runs a script in the virtual machine that stands for Vercel's edge functions.
import { readFileSync } from 'node:fs'
import { EdgeVM } from '@edge-runtime/vm'

new EdgeVM().evaluate(readFileSync(process.argv[2], 'utf8'))
