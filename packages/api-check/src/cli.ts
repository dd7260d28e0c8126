import { main } from './main.js'

const { output, exitCode } = await main(process.argv.slice(2))
const stream = exitCode === 2 ? process.stderr : process.stdout
stream.write(output)
process.exitCode = exitCode
