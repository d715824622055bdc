/** Pure code gets time, randomness and locale as arguments; reaching for them is an error. */
const hidden = [
  [
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'Pass the time in: `new Date()` reads the clock.',
  ],
  ['CallExpression[callee.name="Date"]', 'Pass the time in: `Date()` reads the clock.'],
  [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'Pass the time in: `Date.now` reads the clock.',
  ],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Pass randomness in.'],
  [
    ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.length=0]',
    'Pass the locale in.',
  ],
  [
    ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.0.name="undefined"]',
    'Pass the locale in.',
  ],
  [
    'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString|UpperCase|LowerCase)$/][arguments.length=0]',
    'Pass the locale in.',
  ],
  ['CallExpression[callee.property.name="localeCompare"][arguments.length<2]', 'Pass the locale in.'],
];

const outsideWorld = [
  ...[
    'process',
    'Buffer',
    'require',
    'global',
    'globalThis',
    'window',
    'document',
    'navigator',
    'localStorage',
  ],
  ...[
    'fetch',
    'crypto',
    'performance',
    'console',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
  ],
];

/** @type {import('eslint').Linter.Config[]} */
export const hiddenInputs = [
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...hidden.map(([selector, message]) => ({ selector, message }))],
      'no-restricted-globals': [
        'error',
        ...outsideWorld.map((name) => ({ name, message: 'Pure code knows neither Node nor the window.' })),
      ],
    },
  },
];
