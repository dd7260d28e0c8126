// MSW 3 is made for Node 22, which has `Promise.withResolvers`. With it, MSW runs on Node 20 as well.
if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers<T>() {
      let resolve: (value: T) => void = () => {}
      let reject: (reason: unknown) => void = () => {}
      const promise = new Promise<T>((onResolve, onReject) => {
        resolve = onResolve
        reject = onReject
      })
      return { promise, resolve, reject }
    },
  })
}
