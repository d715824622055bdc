/**
 * Who may import whom, as in the table of README.md. Folders are checked by `no-restricted-paths`,
 * packages by `no-restricted-imports`.
 */
const forbiddenFolders = [
  { target: 'shared/domain', from: ['shared/!(domain)/**', 'electron/**', 'renderer/**', 'tests/**'] },
  {
    target: 'shared/!(domain|output)/**',
    from: ['shared/output/**', 'electron/**', 'renderer/**', 'tests/**'],
  },
  {
    target: 'shared/output',
    from: ['shared/files/**', 'shared/ipc/**', 'electron/**', 'renderer/**', 'tests/**'],
  },
  {
    target: 'electron/services',
    from: ['electron/!(services)/**', 'renderer/**', 'tests/**'],
  },
  {
    target: 'electron/handlers',
    from: ['electron/!(services|handlers)/**', 'renderer/**', 'tests/**'],
  },
  {
    target: 'electron/cli',
    from: ['electron/!(services|handlers|cli)/**', 'renderer/**', 'tests/**'],
  },
  { target: 'electron/main', from: ['renderer/**', 'tests/**', 'electron/dev/**'] },
  {
    target: 'electron/preload',
    from: ['electron/!(preload)/**', 'shared/!(ipc)/**', 'renderer/**', 'tests/**'],
  },
  { target: 'electron/dev', from: ['shared/**', 'electron/!(dev)/**', 'renderer/**', 'tests/**'] },
  {
    target: 'renderer',
    from: ['electron/**', 'shared/output/word/**', 'shared/output/slides/**', 'tests/**'],
  },
];

/** What each folder may not take from node_modules and Node: the first pattern lists what is allowed. */
const forbiddenPackages = [
  { files: ['shared/domain/**'], regex: '^[^.]', message: 'The domain imports nothing but itself.' },
  {
    files: ['shared/files/**', 'shared/format/**', 'shared/ipc/**'],
    regex: '^(?!\\.|zod$|zod/)',
    message: 'Only zod is allowed here.',
  },
  {
    files: ['shared/output/**'],
    regex: '^(?!\\.|(docx|fflate|pptxgenjs|write-excel-file|chart\\.js)($|/))',
    message: 'Output writers know docx, fflate, pptxgenjs, write-excel-file and chart.js only.',
  },
  {
    files: ['electron/services/**', 'electron/handlers/**', 'electron/cli/**', 'tests/unit/**'],
    regex: '^electron($|/)',
    message: 'Only electron/main and electron/preload know Electron.',
  },
  {
    files: ['electron/preload/**'],
    regex: '^(?!\\.|electron$)',
    message: 'The preload script imports no library.',
  },
  {
    files: ['electron/dev/**'],
    regex: '^(?!\\.|node:)',
    message: 'Set-up runs before packages are installed: Node built-ins only.',
  },
  {
    files: ['renderer/**'],
    regex:
      '^(node:|electron($|/)|(fs|path|os|child_process|crypto|http|https|net|url|util|stream|zlib)($|/))',
    message: 'The window knows neither Node nor Electron.',
  },
];

const onlyRegisterHandlers = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only electron/main/registerHandlers.ts touches ipcMain.',
};

/**
 * @param {string} root
 * @returns {import('eslint').Linter.Config[]}
 */
export function importRules(root) {
  return [
    {
      files: ['shared/**', 'electron/**', 'renderer/**'],
      rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones() }] },
    },
    ...forbiddenPackages.map(({ files, regex, message }) => ({
      files,
      rules: restricted({ patterns: [{ regex, message }] }),
    })),
    {
      files: ['electron/main/**'],
      ignores: ['electron/main/registerHandlers.ts'],
      rules: restricted({ paths: [onlyRegisterHandlers] }),
    },
    {
      files: ['electron/main/**', 'electron/preload/**'],
      rules: {
        'no-restricted-syntax': [
          'error',
          {
            selector: 'ImportNamespaceSpecifier[parent.source.value="electron"]',
            message: 'Import by name.',
          },
        ],
      },
    },
  ];
}

/**
 * @param {{ patterns?: object[], paths?: object[] }} what
 * @returns {import('eslint').Linter.RulesRecord}
 */
function restricted(what) {
  return { 'no-restricted-imports': ['error', what] };
}

function zones() {
  return forbiddenFolders.map(({ target, from }) => ({
    target: target.includes('!') ? target : `${target}/**`,
    from,
    message: 'See "Who may import whom" in README.md.',
  }));
}
