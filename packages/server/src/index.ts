export { createRouteHandlers, type RouteHandlers } from './next.js'
export { type Caller, createProxy, type Proxy, type ProxyOptions } from './proxy.js'
