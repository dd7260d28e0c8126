export { createRouteHandlers, type RouteHandlers } from './next.js'
export { type Caller, type ClinikoProxy, createProxy, type ProxyOptions } from './proxy.js'
