import { Menu, type MenuItemConstructorOptions, app } from 'electron';
import type { MenuCommand } from '../../shared/ipc/menu';

const isMac = process.platform === 'darwin';

/** The native menu: what the system does itself by roles, what the window does by commands it is told. */
export function showMenu(tell: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      tell(command);
    },
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: readonly MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New Proposal', 'new', 'CmdOrCtrl+N'),
        item('Open…', 'open', 'CmdOrCtrl+O'),
        separator,
        item('Import Fleet File…', 'import', 'CmdOrCtrl+Shift+I'),
        item('Export…', 'export', 'CmdOrCtrl+E'),
        separator,
        item('Save Now', 'save', 'CmdOrCtrl+S'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Home', 'home'),
        item('Fleet', 'fleet'),
        item('Future', 'future'),
        item('Comparison', 'comparison'),
        item('Document', 'document'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}
