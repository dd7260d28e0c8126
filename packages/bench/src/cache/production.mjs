// React and Redux check more in development. They look at this when they are loaded, so it has to be imported first.
process.env.NODE_ENV ??= 'production'
