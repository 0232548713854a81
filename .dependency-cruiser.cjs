// Imports go downward only:
//
//   cli  repl  index          the front
//   testing                   the fake kernel; knows the transport, not the sockets
//   ynl-client  uevent  connector  netfilter
//                             clients of single protocols, and of families by their specifications
//   client                    requests, dumps, subscriptions, watches
//   send  greet               the unified call, the greet protocol
//   socket                    one descriptor and its arenas
//   ffi       exchange        system calls; pure matching of answers
//             ynl             the kernel's specifications: text to family, and to TypeScript, pure
//             families        what protocols consist of, as data, pure
//   codec                     bytes and values, pure
const LAYERS = {
  '^src/codec/': '^src/codec/',
  '^src/families/': '^src/(families|codec)/',
  '^src/ynl/': '^src/(ynl|families|codec)/',
  '^src/exchange/': '^src/(exchange|families|codec)/',
  '^src/ffi/': '^src/(ffi|codec)/',
  '^src/socket/': '^src/(socket|ffi|exchange|codec)/',
  '^src/client/': '^src/(client|socket|ffi|exchange|families|codec)/',
  '^src/ynl-client/': '^src/(ynl-client|ynl|client|socket|ffi|exchange|families|codec)/',
  '^src/(uevent|connector|netfilter)/': '^src/($1|client|socket|ffi|exchange|families|codec)/',
  '^src/testing/': '^src/(testing|exchange|codec)/|^src/socket/transport\\.ts$|^src/ffi/system-error\\.ts$',
  '^src/(send|greet)\\.ts$': '^src/((socket|ffi|exchange|codec)/|greet\\.ts$)',
  '^src/cli/': '^src/(cli|socket|ffi|exchange|ynl|families|codec)/|^src/(send|greet|ynl-client/spec-file)\\.ts$',
  '^src/repl/': '^src/(repl|socket|ffi|exchange|codec)/|^src/(send|greet|index)\\.ts$',
  '^src/index\\.ts$':
    '^src/((ynl-client|uevent|connector|netfilter|client|socket|ffi|exchange|families|codec)/|(send|greet)\\.ts$)',
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
