// Imports go downward only:
//
//   cli  repl  index          the front
//   send  greet               the unified call, the greet protocol
//   socket                    one descriptor and its arena
//   ffi       exchange        system calls; pure matching of answers
//   codec                     bytes and values, pure
const LAYERS = {
  '^src/codec/': '^src/codec/',
  '^src/exchange/': '^src/(exchange|codec)/',
  '^src/ffi/': '^src/(ffi|codec)/',
  '^src/socket/': '^src/(socket|ffi|exchange|codec)/',
  '^src/(send|greet)\\.ts$': '^src/((socket|ffi|exchange|codec)/|greet\\.ts$)',
  '^src/cli/': '^src/(cli|socket|ffi|exchange|codec)/|^src/(send|greet)\\.ts$',
  '^src/repl/': '^src/(repl|socket|ffi|exchange|codec)/|^src/(send|greet|index)\\.ts$',
  '^src/index\\.ts$': '^src/((socket|ffi|codec)/|(send|greet)\\.ts$)',
};

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(([from, allowed]) => ({
      name: `downward only from ${from}`,
      severity: 'error',
      from: { path: from },
      to: { path: '^src/', pathNot: allowed },
    })),
    {
      name: 'no index file from within its own layer',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '/index\\.ts$' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no development packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/repl/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
