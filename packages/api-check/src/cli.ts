import { main } from './main.js'

const { output, exitCode } = await main(process.argv.slice(2))
process.stdout.write(output)
process.exitCode = exitCode
