export { type NodeHandler, type NodeHandlerOptions, toNodeHandler } from './handler.js'
export { type JsonLinesFileOptions, jsonLinesFile } from './json-lines-file.js'
